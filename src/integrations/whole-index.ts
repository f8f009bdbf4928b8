import { readFile, stat } from 'node:fs/promises'
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

/** Sizes of files that were seen whole, by their paths. */
type Seen = Map<string, number>

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

/** Whether a file is whole; one that has not grown since it was is not read again. */
async function checkFile(path: string, folder: string, seen: Seen): Promise<boolean> {
  const file = join(folder, path)
  if (seen.has(path) && seen.get(path) === (await stat(file)).size) return true
  const content = await readFile(file)
  seen.delete(path)
  if (!isWhole({ path, content })) return false
  seen.set(path, content.length)
  return true
}

async function readLists(folder: string, paths: readonly string[]): Promise<readonly IndexFile[]> {
  const files: IndexFile[] = []
  for (const path of paths.filter((name) => !MANY.test(name)))
    files.push({ path, content: await readFile(join(folder, path)) })
  return files
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
 * An index that another program may still be writing: looked at again until each file is whole, none that the index
 * names is missing, and nothing has changed since the look before.
 *
 * @throws {Error} that names the files which are cut off or missing and have not changed for `patience` milliseconds
 */
export async function readWholeIndex(
  folder: string,
  { patience = 30_000 }: { readonly patience?: number } = {},
): Promise<WholeIndex> {
  const seen: Seen = new Map()
  let before = ''
  let changedAt = performance.now()
  for (;;) {
    const paths = await listFiles(folder)
    const cut: string[] = []
    for (const path of paths) if (!(await checkFile(path, folder, seen))) cut.push(path)
    const files = await readLists(folder, paths)
    const wanting = cut.length > 0 ? cut : listMissing({ paths, files })
    const now = JSON.stringify([paths, cut, [...seen.values()]])
    if (now !== before) changedAt = performance.now()
    else if (wanting.length === 0) return { paths, files }
    before = now
    if (wanting.length > 0 && performance.now() - changedAt >= patience)
      throw new Error(
        `The search index in ${folder} is not whole: ${wanting.join(', ')}. Build again.`,
      )
    await wait(PAUSE_MS)
  }
}
