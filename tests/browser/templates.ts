import { existsSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))
const site = resolve(root, process.env['SITE_DIRECTORY'] ?? 'dist')

function listFolders(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !['_astro', 'pagefind'].includes(entry.name))
    .map(({ name }) => name)
    .sort()
}

const isPage = (path: string): boolean => existsSync(join(site, path, 'index.html'))

/** Folders whose pages are each of a kind of their own. */
const KINDS_APART = ['tools']

/** The first page of a folder, and below it the first of each kind that is nested there. */
function listFirstPages(folder: string): string[] {
  const inside = listFolders(join(site, folder)).map((name) => `${folder}/${name}`)
  if (KINDS_APART.includes(folder)) return inside.filter(isPage)
  const nested = inside.flatMap((page) =>
    listFolders(join(site, page)).map((name) => ({ name, path: `${page}/${name}` })),
  )
  // Pages of one name are of one kind; the others, named after what they are about, are one kind together.
  const count = (wanted: string): number => nested.filter(({ name }) => name === wanted).length
  const kinds = Map.groupBy(nested, ({ name }) => (count(name) > 1 ? name : ''))
  return [
    ...inside.filter(isPage).slice(0, 1),
    ...[...kinds.values()].flatMap(([first]) => (first && isPage(first.path) ? [first.path] : [])),
  ]
}

/**
 * One address of every kind of page: each page at the top, each tool, the first page of each other folder, and the
 * first of each kind that is nested below one. Pages that later join the site are covered by themselves.
 */
export const TEMPLATES: readonly string[] = [
  '/',
  ...listFolders(site).flatMap((folder) => [
    ...(isPage(folder) ? [`/${folder}/`] : []),
    ...listFirstPages(folder).map((page) => `/${page}/`),
  ]),
  '/this-page-does-not-exist/',
]

/** Every page of the site, by its address. */
export const EVERY_PAGE: readonly string[] = existsSync(site)
  ? readdirSync(site, { recursive: true, encoding: 'utf8' })
      .filter((file) => /(^|[\\/])index\.html$/.test(file))
      .map((file) => `/${file.replace(/index\.html$/, '').replaceAll('\\', '/')}`)
      .sort()
  : []
