// Runs first on every page of the portable edition, from a disk: it stands in for what a server would do.
import { choosePack } from './choose-pack.ts'
import { resolveAddress } from './resolve-address.ts'

/** What the scripts of the portable edition call; they were written to when the edition was built. */
interface Portable {
  readonly modules: Record<string, unknown>
  load(address: string): Promise<unknown>
  fetch(address: string | URL): Promise<Response>
  unpack(files: Readonly<Record<string, string>>): void
}

declare global {
  var portable: Portable
}

const script = document.currentScript as HTMLScriptElement
const root = new URL('../', script.src).href
const files = new Map<string, string>()
const scripts = new Map<string, Promise<void>>()

function loadScript(name: string): Promise<void> {
  const known = scripts.get(name)
  if (known) return known
  const loading = new Promise<void>((resolve, reject) => {
    const element = document.createElement('script')
    element.src = `${root}portable/${name}.js`
    element.onload = () => resolve()
    element.onerror = () => {
      scripts.delete(name)
      reject(new TypeError(`${name}.js is missing from the folder`))
    }
    document.head.append(element)
  })
  scripts.set(name, loading)
  return loading
}

/** The address below the root, without query. */
const toAddress = (address: string | URL): string =>
  new URL(address, 'file:///').pathname.replace(/^\//, '')

globalThis.portable = {
  modules: {},
  async load(address) {
    if (!(address in this.modules)) await loadScript('pagefind')
    if (!(address in this.modules)) throw new TypeError(`${address} is not in this folder`)
    return this.modules[address]
  },
  async fetch(address) {
    const name = toAddress(address)
    if (!files.has(name)) await loadScript(choosePack(name))
    const packed = files.get(name)
    if (packed === undefined) return new Response(null, { status: 404 })
    return new Response(Uint8Array.from(atob(packed), (letter) => letter.charCodeAt(0)))
  },
  unpack(packed) {
    for (const [name, contents] of Object.entries(packed)) files.set(name, contents)
  },
}

const ATTRIBUTES = ['href', 'action'] as const

function mend(element: Element): void {
  for (const name of ATTRIBUTES) {
    const value = element.getAttribute(name)
    if (value?.startsWith('/')) element.setAttribute(name, resolveAddress(value, root))
  }
}

/** Links that scripts make begin at the root of a host; here the root is a folder. */
function mendLinks(top: ParentNode): void {
  const elements = top instanceof Element ? [top, ...top.querySelectorAll('*')] : []
  elements.forEach(mend)
}

// A link may get its address in the very click that follows it, before any observer is told.
addEventListener('click', ({ target }) => {
  const link = target instanceof Element ? target.closest('a') : null
  if (link) mend(link)
})

new MutationObserver((records) => {
  for (const { target, addedNodes } of records) {
    for (const node of addedNodes) if (node instanceof Element) mendLinks(node)
    if (addedNodes.length === 0 && target instanceof Element) mendLinks(target)
  }
}).observe(document, { subtree: true, childList: true, attributeFilter: [...ATTRIBUTES] })
