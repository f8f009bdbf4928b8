import { readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { gunzipSync } from 'node:zlib'
import type { IndexFile } from 'pagefind'
import { listFiles } from './built-files.ts'

const PAUSE_MS = 200
const GZIP = Buffer.from([0x1f, 0x8b])

/** Whether a file is there to its end: packed files carry their own sum, and the list of all is JSON. */
function isWhole({ path, content }: IndexFile): boolean {
  if (content.length === 0) return false
  const isPacked = GZIP.equals(content.subarray(0, 2))
  // Of Pagefind's own files only these are not packed.
  if (!isPacked && !/\.(js|css|json)$/.test(path)) return false
  try {
    if (isPacked) gunzipSync(content)
    if (path.endsWith('.json')) JSON.parse(new TextDecoder().decode(content))
    return true
  } catch {
    return false
  }
}

async function readIndex(folder: string): Promise<IndexFile[]> {
  const files: IndexFile[] = []
  for (const path of await listFiles(folder))
    files.push({ path, content: await readFile(join(folder, path)) })
  return files
}

/**
 * Files that the index names and that are not there yet: the list of all names each language's meta file, and that one
 * names its pages' texts, its pieces and its filters.
 */
function listMissing(files: readonly IndexFile[]): string[] {
  const present = new Set(files.map(({ path }) => basename(path).replace(/\.pf_\w+$/, '')))
  const entry = files.find(({ path }) => path === 'pagefind-entry.json')
  if (!entry) return ['pagefind-entry.json']
  const { languages } = JSON.parse(new TextDecoder().decode(entry.content)) as {
    languages: Record<string, { hash: string }>
  }
  return Object.entries(languages).flatMap(([language, { hash }]) => {
    const meta = files.find(({ path }) => path === `pagefind.${hash}.pf_meta`)
    if (!meta) return [`pagefind.${hash}.pf_meta`]
    const named = gunzipSync(meta.content).toString('latin1')
    return [...named.matchAll(new RegExp(`${language}_[0-9a-f]{7,}`, 'g'))]
      .map(([name]) => name)
      .filter((name) => !present.has(name))
  })
}

const describeSizes = (files: readonly IndexFile[]): string =>
  files.map(({ path, content }) => `${path} ${content.length}`).join('\n')

/**
 * All files of an index that another program may still be writing: read again until each is whole, none that the index
 * names is missing, and none grows.
 *
 * @throws {Error} that names the files which are still cut off or missing after `patience` milliseconds
 */
export async function readWholeIndex(
  folder: string,
  { patience = 30_000 }: { readonly patience?: number } = {},
): Promise<IndexFile[]> {
  const end = performance.now() + patience
  let before = ''
  for (;;) {
    const files = await readIndex(folder)
    const sizes = describeSizes(files)
    const cut = files.filter((file) => !isWhole(file)).map(({ path }) => path)
    const wanting = cut.length > 0 ? cut : listMissing(files)
    if (wanting.length === 0 && sizes === before) return files
    if (performance.now() > end) {
      const names = wanting.join(', ') || 'it still grows'
      throw new Error(`The search index in ${folder} is not whole: ${names}. Build again.`)
    }
    before = sizes
    await wait(PAUSE_MS)
  }
}
