import css from './notice.css?inline'

/** The part of a registration that the notice needs; tests give their own. */
export type Updating = Pick<ServiceWorkerRegistration, 'installing' | 'waiting'>

const CLASS = 'offline-notice'

function buildButton(text: string, onClick: () => void): HTMLButtonElement {
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'offline-notice__button'
  button.textContent = text
  button.addEventListener('click', onClick)
  return button
}

let isStyled = false

function addStyle(): void {
  if (isStyled) return
  isStyled = true
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(css)
  document.adoptedStyleSheets.push(sheet)
}

function show(worker: ServiceWorker): void {
  addStyle()
  document.querySelector(`.${CLASS}`)?.remove()
  const bar = document.createElement('p')
  bar.className = `${CLASS} page no-print`
  bar.setAttribute('role', 'status')
  document.body.append(bar)
  const show = buildButton('Show it', () => {
    navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), {
      once: true,
    })
    worker.postMessage('take-over')
  })
  const later = buildButton('Later', () => bar.remove())
  // A status is read out when its text changes, once the bar itself is known to who reads it out.
  setTimeout(() => bar.append('A newer edition of this site is ready. ', show, later))
}

/** Offers a newer edition as soon as it is stored; nothing changes before the reader says so. */
export function offerUpdate({ installing, waiting }: Updating): void {
  if (waiting) return show(waiting)
  installing?.addEventListener('statechange', () => {
    if (installing.state === 'installed') show(installing)
  })
}
