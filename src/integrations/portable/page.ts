import { createHash } from 'node:crypto'
import { resolveAddress } from '../../islands/portable/resolve-address.ts'
import { addPolicy } from '../csp.ts'

/** What the pages of the edition share: style sheets, and scripts for a set of modules. */
export interface Shared {
  /** Contents of style sheets by name. */
  readonly styles: Map<string, string>
  /** Modules that a script runs, or that an island loads, by the script's name. */
  readonly bundles: Map<string, { readonly modules: readonly string[]; readonly isIsland: boolean }>
}

export function createShared(): Shared {
  return { styles: new Map(), bundles: new Map() }
}

const nameOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 8)

// Shorter ones are the page's own, or cost less than a file.
const SHARED_STYLE_LENGTH = 1000
// Two files of a disk are of two origins, between which a browser aborts every transition.
const VIEW_TRANSITION = /@view-transition\s*\{[^}]*\}/g
const FONT_FACE = /@font-face\s*\{[^}]*\.woff2[^}]*\}/g
const ISLAND_IMPORT = /\bimport\((\w+)\)/g

function shareStyles(html: string, shared: Shared, root: string): string {
  return html.replace(/<style>([\s\S]*?)<\/style>/g, (block, text: string) => {
    if (text.length < SHARED_STYLE_LENGTH) return block
    const css = text.replace(FONT_FACE, '').replace(VIEW_TRANSITION, '')
    const name = `style-${nameOf(css)}.css`
    shared.styles.set(name, css)
    return `<link rel="stylesheet" href="${root}portable/${name}">`
  })
}

function shareScripts(html: string, shared: Shared, root: string): string {
  return html.replace(/<script type="module" src="\/([^"]+)"><\/script>/g, (_, module: string) => {
    const name = `script-${nameOf(module)}.js`
    shared.bundles.set(name, { modules: [module], isIsland: false })
    return `<script src="${root}portable/${name}" defer></script>`
  })
}

/**
 * Astro's own element for islands imports their modules, which a page from a disk may not. They come in one script
 * before it, and the import becomes a look-up.
 * @throws {RangeError} if Astro's script has another shape than this one
 */
function shareIslands(html: string, shared: Shared, root: string, page: string): string {
  const modules = [...html.matchAll(/\s(?:component|renderer|before-hydration)-url="\/([^"]+)"/g)]
    .map(([, module = '']) => module)
    .sort()
  if (modules.length === 0) return html
  const name = `islands-${nameOf(modules.join())}.js`
  shared.bundles.set(name, { modules: [...new Set(modules)], isIsland: true })
  let imports = 0
  const patched = html.replace(/<script>([\s\S]*?)<\/script>/g, (block, text: string) => {
    if (!text.includes('astro-island')) return block
    return block.replace(ISLAND_IMPORT, (_, url: string) => {
      imports += 1
      return `portable.load(${url})`
    })
  })
  if (imports === 0) throw new RangeError(`${page}: the script of astro-island imports nothing`)
  return patched.replace('<astro-island', `<script src="${root}portable/${name}"></script>$&`)
}

/** Parts that only a server or an installed site needs. */
function removeServed(html: string): string {
  return html
    .replace(/<meta http-equiv="content-security-policy"[^>]*>/i, '')
    .replace(/<link rel="(?:manifest|preload|apple-touch-icon)"[^>]*>/g, '')
}

const MARKUP_ADDRESS = /(\s(?:href|src|action)=)"(\/(?!\/)[^"]*)"/g

/** The folder of the site's root as seen from a page: `./` at the top, `../` one level down. */
export function findRoot(page: string): string {
  return '../'.repeat(page.split('/').length - 1) || './'
}

/**
 * A built page as it stands in a folder: links relative and ending in a file, style sheets and scripts in files that
 * pages share, its own policy.
 * @throws {RangeError} if an island is started by a script of another shape
 */
export function makePortable(html: string, page: string, shared: Shared): string {
  const root = findRoot(page)
  const cut = removeServed(html)
  const ours = shareIslands(
    shareScripts(shareStyles(cut, shared, root), shared, root),
    shared,
    root,
    page,
  )
  const linked = ours.replace(
    MARKUP_ADDRESS,
    (_, attribute: string, address: string) => `${attribute}"${resolveAddress(address, root)}"`,
  )
  const started = linked.replace(
    /<meta charset="utf-8"\s*\/?>/i,
    `$&<link rel="stylesheet" href="${root}portable/fonts.css"><script src="${root}portable/runtime.js"></script>`,
  )
  return addPolicy(started, page, 'disk')
}

/** The fonts of a page's style sheets, as data: some browsers let no page from a disk load a font. */
export function findFontFaces(html: string): readonly string[] {
  return html.match(FONT_FACE) ?? []
}
