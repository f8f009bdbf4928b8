import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { choosePack } from '../../islands/portable/choose-pack.ts'
import { listFiles } from '../built-files.ts'
import { bundleScript } from '../bundle.ts'
import { createShared, findFontFaces, makePortable } from './page.ts'
import { bundleModule, bundlePagefind } from './scripts.ts'

// What only a host, an installed site or the page of a missing address needs.
const LEFT_OUT =
  /^(404\.html|offline\/.*|sw\.js|\.nojekyll|_headers|robots\.txt|sitemap.*\.xml|SHA256SUMS|manifest\.webmanifest|apple-touch-icon\.png|icon-.*\.png|_astro\/(?![\w-]*print\.).*|.*\.(br|gz))$/
const PACKED = /^pagefind\/(?!pagefind\.js$)|\.(json|txt)$/
const LINKED = /\shref="\/([^"?#]+)/g

const RUNTIME = fileURLToPath(new URL('../../islands/portable/runtime.ts', import.meta.url))

type Files = Map<string, Buffer>

async function addPacks(site: string, names: readonly string[], files: Files): Promise<void> {
  const packs = new Map<string, Record<string, string>>()
  for (const name of names) {
    const pack = choosePack(name)
    const contents = (await readFile(join(site, name))).toString('base64')
    packs.set(pack, { ...packs.get(pack), [name]: contents })
  }
  for (const [pack, contents] of packs) {
    files.set(`portable/${pack}.js`, Buffer.from(`portable.unpack(${JSON.stringify(contents)})`))
  }
}

/** Fonts go into the style sheet itself: some browsers let no page from a disk load one. */
async function embedFonts(site: string, faces: ReadonlySet<string>): Promise<Buffer> {
  const rules: string[] = []
  for (const face of faces) {
    const file = /url\("?\/([^")]+\.woff2)"?\)/.exec(face)?.[1]
    if (file === undefined) throw new RangeError(`no font file in ${face.slice(0, 80)}`)
    const data = (await readFile(join(site, file))).toString('base64')
    rules.push(face.replace(/url\("?\/[^")]+\.woff2"?\)/, `url(data:font/woff2;base64,${data})`))
  }
  return Buffer.from(rules.join('\n'))
}

/**
 * The site in `site`, built for the root of a host, as files that work from a folder: opened by a double click, from a
 * stick or a share, without a server and without a request to anybody.
 */
export async function buildEdition(site: string): Promise<ReadonlyMap<string, Buffer>> {
  const all = (await listFiles(site)).filter((file) => !LEFT_OUT.test(file))
  const files: Files = new Map()
  const shared = createShared()
  const faces = new Set<string>()
  const linked = new Set<string>()
  for (const page of all.filter((file) => file.endsWith('.html'))) {
    const html = await readFile(join(site, page), 'utf8')
    for (const [, address = ''] of html.matchAll(LINKED)) linked.add(address)
    for (const face of findFontFaces(html)) faces.add(face)
    files.set(page, Buffer.from(makePortable(html, page, shared)))
  }
  for (const [name, css] of shared.styles) files.set(`portable/${name}`, Buffer.from(css))
  for (const [name, module] of shared.scripts) {
    files.set(`portable/${name}`, Buffer.from(await bundleModule(site, module)))
  }
  files.set('portable/fonts.css', await embedFonts(site, faces))
  files.set('portable/runtime.js', Buffer.from(await bundleScript(RUNTIME)))
  files.set('portable/pagefind.js', Buffer.from(await bundlePagefind(site)))
  // What readers may follow a link to is for them to take along, and stays a file.
  const isPacked = (file: string): boolean =>
    PACKED.test(file) && !/^data\//.test(file) && !linked.has(file)
  await addPacks(site, all.filter(isPacked), files)
  for (const file of all) {
    if (file.endsWith('.html') || isPacked(file) || file === 'pagefind/pagefind.js') continue
    files.set(file, await readFile(join(site, file)))
  }
  return new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1)))
}
