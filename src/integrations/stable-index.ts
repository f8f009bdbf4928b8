import { createHash } from 'node:crypto'
import { gunzipSync, gzipSync } from 'node:zlib'
import type { IndexFile } from 'pagefind'
import {
  foldCounts,
  foldPages,
  foldWords,
  numberNames,
  type FoldedFilter,
  type FoldedMeta,
} from '../islands/search/folded-lists.ts'
import { SIGNATURE } from '../islands/search/index-file.ts'
import type { CborValue } from '../islands/search/write-cbor.ts'
import { readCbor } from './read-cbor.ts'

// Pagefind 1.5 writes the values of a filter in an order that differs from run to run, and names files after their
// contents, so two builds of one commit would differ; so does the list of filters. Here both are sorted and the files
// named anew. Its lists are folded at the same time: `fetchIndex` unfolds them in the browser.

const META = /^pagefind\.(.+)\.pf_meta$/
const ENTRY = 'pagefind-entry.json'

/** Files of the index that were written anew, and new paths of those that stay as they are. */
export interface StableIndex {
  readonly files: readonly IndexFile[]
  readonly renamed: ReadonlyMap<string, string>
}

type Row = readonly CborValue[]

function fail(what: string): never {
  throw new Error(
    `Pagefind's files have another shape than expected (${what}): see stable-index.ts`,
  )
}

function unpack(content: Uint8Array): Row {
  const bytes = gunzipSync(content)
  if (bytes.toString('latin1', 0, SIGNATURE.length) !== SIGNATURE) fail('no signature')
  return readRow(readCbor(bytes.subarray(SIGNATURE.length)))
}

function readRow(value: CborValue | undefined): Row {
  return typeof value === 'object' ? value : fail('no list where there was one')
}

const readRows = (value: CborValue | undefined): readonly Row[] => readRow(value).map(readRow)

function readText(value: CborValue | undefined): string {
  return typeof value === 'string' ? value : fail('no text where there was one')
}

function readNumber(value: CborValue | undefined): number {
  return typeof value === 'number' ? value : fail('no number where there was one')
}

const byFirst = <Entry extends readonly [string, unknown]>([a]: Entry, [b]: Entry): number =>
  a < b ? -1 : a > b ? 1 : 0

/** A name for new contents: the language before the last `_` of the old one, and digits of their hash. */
function nameAfter(oldName: string, contents: string): string {
  const start = oldName.lastIndexOf('_') + 1
  const digest = createHash('sha256').update(contents).digest('hex')
  return oldName.slice(0, start) + digest.slice(0, oldName.length - start)
}

function foldFilter(content: Uint8Array): string {
  const [name, values] = unpack(content)
  const folded: FoldedFilter = [
    readText(name),
    readRows(values)
      .map(
        ([value, pages]) => [readText(value), foldPages(readRow(pages).map(readNumber))] as const,
      )
      .sort(byFirst),
  ]
  return JSON.stringify(folded)
}

/** Numbers one kind of files behind one version of them all, and gives that version. */
function renumber(
  oldNames: readonly string[],
  toPath: (name: string) => string,
  renamed: Map<string, string>,
): string {
  const version = nameAfter(oldNames[0] ?? '', oldNames.join())
  const newNames = numberNames(version, oldNames.length)
  oldNames.forEach((name, index) => renamed.set(toPath(name), toPath(newNames[index] ?? '')))
  return version
}

const pack = (text: string): Buffer => gzipSync(SIGNATURE + text)

/**
 * The same index, with the same bytes for the same pages.
 *
 * @param all its lists and filters; the texts of pages and the pieces of the index are not looked at
 */
export function makeIndexStable(all: readonly IndexFile[]): StableIndex {
  const contents = new Map(all.map(({ path, content }) => [path, content]))
  const read = (path: string): Uint8Array => contents.get(path) ?? fail(`no ${path}`)
  const files: IndexFile[] = []
  const renamed = new Map<string, string>()

  function addFilter([name, file]: Row): readonly [string, string] {
    const oldName = readText(file)
    const folded = foldFilter(read(`filter/${oldName}.pf_filter`))
    const newName = nameAfter(oldName, folded)
    files.push({ path: `filter/${newName}.pf_filter`, content: pack(folded) })
    return [readText(name), newName]
  }

  /** One language's list of all, with what it names. */
  function foldMeta(content: Uint8Array): string {
    const [version, pages, pieces, filters, ...others] = unpack(content)
    const pageRows = readRows(pages)
    const pieceRows = readRows(pieces)
    const pageVersion = renumber(
      pageRows.map(([name]) => readText(name)),
      (name) => `fragment/${name}.pf_fragment`,
      renamed,
    )
    const pieceVersion = renumber(
      pieceRows.map(([, , name]) => readText(name)),
      (name) => `index/${name}.pf_index`,
      renamed,
    )
    const folded: FoldedMeta = {
      version: readText(version),
      pages: [pageVersion, foldCounts(pageRows.map(([, count]) => readNumber(count)))],
      pieces: [
        pieceVersion,
        foldWords(pieceRows.flatMap(([first, last]) => [readText(first), readText(last)])),
      ],
      rest: [readRows(filters).map(addFilter).sort(byFirst), ...others],
    }
    return JSON.stringify(folded)
  }

  let entry = new TextDecoder().decode(read(ENTRY))
  for (const { path, content } of all) {
    const oldName = META.exec(path)?.[1]
    if (oldName === undefined) continue
    const folded = foldMeta(content)
    const newName = nameAfter(oldName, folded)
    if (!entry.includes(`"${oldName}"`)) fail(`${oldName} is mentioned nowhere`)
    entry = entry.replace(`"${oldName}"`, `"${newName}"`)
    files.push({ path: `pagefind.${newName}.pf_meta`, content: pack(folded) })
  }
  files.push({ path: ENTRY, content: Buffer.from(entry) })
  return { files, renamed }
}
