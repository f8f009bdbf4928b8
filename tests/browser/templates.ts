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

/**
 * One address of every kind of page: each page at the top, and the first page of each folder. Pages that
 * later join the site are covered by themselves.
 */
export const TEMPLATES: readonly string[] = [
  '/',
  ...listFolders(site).flatMap((folder) => [
    ...(isPage(folder) ? [`/${folder}/`] : []),
    ...listFolders(join(site, folder))
      .map((page) => `${folder}/${page}`)
      .filter(isPage)
      .slice(0, 1)
      .map((page) => `/${page}/`),
  ]),
  '/this-page-does-not-exist/',
]
