// Runs on every page: it waits for the first focus and fetches nothing before it.

const input = document.querySelector<HTMLInputElement>('.site-header .search-box__input')

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(input|textarea|select)$/i.test(target.tagName))
  )
}

/** Off for who speaks to a device, where it may be said in passing: the accessibility statement has the switch. */
function isSlashOff(): boolean {
  try {
    return !!localStorage['legwork-slash']
  } catch {
    return false
  }
}

/** The box in view: the search page has its own, and on a narrow screen the header's is hidden. */
function findBox(): HTMLInputElement | undefined {
  const boxes = document.querySelectorAll<HTMLInputElement>('main .search-form__input')
  return [...boxes, ...(input ? [input] : [])].find((box) => box.offsetParent !== null)
}

input?.addEventListener(
  'focus',
  () => {
    import('./header-box.ts').then(
      ({ enhanceHeaderBox }) => enhanceHeaderBox(input),
      // Where it does not come, the box stays the plain form that it is.
      () => undefined,
    )
  },
  { once: true },
)

document.addEventListener('keydown', (event) => {
  const isSlash = event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey
  const isCommand = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey)
  if (!isCommand && !(isSlash && !isTyping(event.target) && !isSlashOff())) return
  const box = findBox()
  const link = document.querySelector<HTMLAnchorElement>('.site-header__search')
  if (!box && !link) return
  event.preventDefault()
  if (box) {
    box.focus()
    box.select()
  } else {
    link?.click()
  }
})
