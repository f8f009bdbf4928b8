import { createHash } from 'node:crypto'
import { resolveAddress } from '../../islands/portable/resolve-address.ts'
import { addPolicy } from '../csp.ts'

/** What the pages of the edition share: style sheets and scripts. */
export interface Shared {
  /** Contents of style sheets by name. */
  readonly styles: Map<string, string>
  /** Module that a script runs, by the script's name. */
  readonly scripts: Map<string, string>
}

export function createShared(): Shared {
  return { styles: new Map(), scripts: new Map() }
}

const nameOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 8)

// Shorter ones are the page's own, or cost less than a file.
const SHARED_STYLE_LENGTH = 1000
// Two files of a disk are of two origins, between which a browser aborts every transition.
const VIEW_TRANSITION = /@view-transition\s*\{[^}]*\}/g
const FONT_FACE = /@font-face\s*\{[^}]*\.woff2[^}]*\}/g

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
    shared.scripts.set(name, module)
    return `<script src="${root}portable/${name}" defer></script>`
  })
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
 */
export function makePortable(html: string, page: string, shared: Shared): string {
  const root = findRoot(page)
  const cut = removeServed(html)
  const ours = shareScripts(shareStyles(cut, shared, root), shared, root)
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
