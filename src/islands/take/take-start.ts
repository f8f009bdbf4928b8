// Runs on every page, so it only listens: what a press asks for is fetched then.

addEventListener('click', ({ target }) => {
  const pressed = (target as Element).closest?.<HTMLElement>('.take, .anchor')
  if (!pressed) return
  import('./take.ts').then(
    (take) => take.answerPress(pressed),
    // The style sheet says so on a button; a heading has jumped to its place all the same.
    () => (pressed.dataset['failed'] = ''),
  )
})
