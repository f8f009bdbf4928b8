// Runs on every page, so it only listens: what a press asks for is fetched then.

document.addEventListener('click', ({ target, ctrlKey, metaKey, shiftKey }) => {
  if (!(target instanceof Element)) return
  const pressed = target.closest<HTMLElement>('.take, a.anchor')
  // With one of these keys a link opens elsewhere, and this page stays as it is.
  if (!pressed || ctrlKey || metaKey || shiftKey) return
  import('./take.ts').then(
    ({ answerPress }) => answerPress(pressed),
    () => {
      if (pressed.matches('.take')) pressed.textContent = 'Not loaded. Try again'
    },
  )
})
