import { describeFailure, describeStatus } from './describe-status.ts'
import type { OfflineStatus, StoreProblem } from './describe-status.ts'

const KEY = 'legwork-offline'
const REFRESH_MS = 1000

/** What the page holds; all of it stands in the HTML as built. */
export interface StoreViewParts {
  text: HTMLElement
  remove: HTMLButtonElement
  store: HTMLButtonElement
  /** Address of the site's root: `/` or a subfolder. */
  base: string
}

function ask(worker: ServiceWorker, letter: string): Promise<unknown> {
  const { port1, port2 } = new MessageChannel()
  return new Promise((resolve) => {
    port1.onmessage = ({ data }) => resolve(data)
    worker.postMessage(letter, [port2])
  })
}

/** Why nothing is stored: what went wrong at the last try, if anything did. */
async function explainNothing(base: string): Promise<string> {
  const note = await caches.match(new URL(`${base}problem`, location.href))
  return note
    ? describeFailure((await note.json()) as StoreProblem)
    : 'Nothing is stored on this device yet.'
}

/** Tells what is stored on the device, removes it when asked to, and stores it again. */
export function startStoreView({ text, remove, store, base }: StoreViewParts): void {
  const { serviceWorker } = navigator

  function show(sentences: readonly string[], can: { remove?: boolean; store?: boolean }): void {
    const words = sentences.join(' ')
    // A status is read out whenever it is set.
    if (text.textContent !== words) text.textContent = words
    remove.hidden = can.remove !== true
    store.hidden = can.store !== true
  }

  /** The store may come, grow and fail while the page is looked at. */
  function refreshLater(): void {
    setTimeout(() => void refresh().catch(fail), REFRESH_MS)
  }

  async function refresh(): Promise<void> {
    if (localStorage.getItem(KEY) === 'no') {
      return show(['Nothing is stored on this device, as you asked.'], { store: true })
    }
    const registration = await serviceWorker.getRegistration(base)
    const worker = registration?.active
    if (!worker) {
      const isComing = Boolean(registration?.installing)
      show([isComing ? 'The site is being stored …' : await explainNothing(base)], {
        store: !isComing,
      })
      return refreshLater()
    }
    const status = (await ask(worker, 'status')) as OfflineStatus | null
    if (status === null) return show(['The store cannot be read.'], { remove: true })
    const isWhole = status.bytes.stored === status.bytes.total
    // The count moves each second: it is read out when it has come to its end.
    text.setAttribute('aria-live', isWhole ? 'polite' : 'off')
    show(describeStatus(status), { remove: true, store: !isWhole })
    if (!isWhole) refreshLater()
  }

  async function removeAll(): Promise<void> {
    const worker = (await serviceWorker.getRegistration(base))?.active
    localStorage.setItem(KEY, 'no')
    if (worker) await ask(worker, 'remove')
    await refresh()
    store.focus()
  }

  async function storeAll(): Promise<void> {
    localStorage.removeItem(KEY)
    await serviceWorker.register(`${base}sw.js`)
    void serviceWorker.ready.then(({ active }) => active?.postMessage('fill'))
    await refresh()
    // The button that was pressed is gone as soon as something is stored.
    if (store.hidden) remove.focus()
  }

  const fail = (): void =>
    show(['This browser lets the site store nothing, as in a private window. It works online.'], {})

  if (location.protocol === 'file:') {
    return show(['You are reading a copy in a folder. All of it works without a connection.'], {})
  }
  // Undefined where the address is not secure, and in some private windows.
  if ((serviceWorker as ServiceWorkerContainer | undefined) === undefined) return fail()
  remove.addEventListener('click', () => void removeAll().catch(fail))
  store.addEventListener('click', () => void storeAll().catch(fail))
  refresh().catch(fail)
}
