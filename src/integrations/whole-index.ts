import { readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { gunzipSync } from 'node:zlib'
import type { IndexFile } from 'pagefind'
import { listFiles } from './built-files.ts'

const PAUSE_MS = 200
const GZIP = Buffer.from([0x1f, 0x8b])
/** Texts of pages and pieces of the index: thousands, which are looked at one by one and not kept. */
const MANY = /^(fragment|index)\//

/** An index as it lies in its folder. */
export interface WholeIndex {
  readonly paths: readonly string[]
  /** Its lists, filters and engine with their contents. */
  readonly files: readonly IndexFile[]
}

interface Look extends WholeIndex {
  /** Files that are there in part. */
  readonly cut: readonly string[]
  readonly sizes: string
}

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

async function look(folder: string): Promise<Look> {
  const paths = await listFiles(folder)
  const files: IndexFile[] = []
  const cut: string[] = []
  const sizes: number[] = []
  for (const path of paths) {
    const file = { path, content: await readFile(join(folder, path)) }
    if (!isWhole(file)) cut.push(path)
    if (!MANY.test(path)) files.push(file)
    sizes.push(file.content.length)
  }
  return { paths, files, cut, sizes: sizes.join() }
}

/**
 * Files that the index names and that are not there yet: the list of all names each language's meta file, and that one
 * names its pages' texts, its pieces and its filters.
 */
function listMissing({ paths, files }: WholeIndex): string[] {
  const present = new Set(paths.map((path) => basename(path).replace(/\.pf_\w+$/, '')))
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

/**
 * An index that another program may still be writing: looked at again until each is whole, none that the index
 * names is missing, and none grows.
 *
 * @throws {Error} that names the files which are still cut off or missing after `patience` milliseconds
 */
export async function readWholeIndex(
  folder: string,
  { patience = 30_000 }: { readonly patience?: number } = {},
): Promise<WholeIndex> {
  const end = performance.now() + patience
  let before = ''
  for (;;) {
    const { cut, sizes, ...index } = await look(folder)
    const wanting = cut.length > 0 ? cut : listMissing(index)
    if (wanting.length === 0 && sizes === before) return index
    if (performance.now() > end) {
      const names = wanting.join(', ') || 'it still grows'
      throw new Error(`The search index in ${folder} is not whole: ${names}. Build again.`)
    }
    before = sizes
    await wait(PAUSE_MS)
  }
}
