import { createHash } from 'node:crypto'
import { gunzipSync, gzipSync } from 'node:zlib'
import type { IndexFile } from 'pagefind'

// Pagefind 1.5 writes the values of a filter in an order that differs from run to run, and names files after their
// contents, so two builds of one commit would differ; so does the list of filters. Here both are sorted and the files
// named anew.

const MAGIC = Buffer.from('pagefind_dcd')

function fail(what: string): never {
  throw new Error(
    `Pagefind's files have another shape than expected (${what}): see stable-index.ts`,
  )
}

/** Reads the head of one CBOR item: its kind, its number, and where its contents begin. */
function readHead(bytes: Buffer, at: number): { kind: number; value: number; next: number } {
  const first = bytes[at] ?? fail('end of file')
  const short = first & 31
  if (short < 24) return { kind: first >> 5, value: short, next: at + 1 }
  const width = [1, 2, 4][short - 24] ?? fail('number of eight bytes')
  return { kind: first >> 5, value: bytes.readUIntBE(at + 1, width), next: at + 1 + width }
}

/** Where the CBOR item that begins at `at` ends. Filters hold numbers, texts and arrays. */
function findEnd(bytes: Buffer, at: number): number {
  const { kind, value, next } = readHead(bytes, at)
  if (kind === 0) return next
  if (kind === 3) return next + value
  if (kind !== 4) return fail(`item of kind ${kind}`)
  let end = next
  for (let item = 0; item < value; item += 1) end = findEnd(bytes, end)
  return end
}

/** One filter, `[name, [[value, [page, ...]], ...]]`, with its values in the order of their bytes. */
function sortValues(content: Uint8Array): Buffer {
  const bytes = gunzipSync(content)
  if (!bytes.subarray(0, MAGIC.length).equals(MAGIC)) fail('no signature')
  const outer = readHead(bytes, MAGIC.length)
  if (outer.kind !== 4 || outer.value !== 2) fail('a filter is not a pair')
  const list = readHead(bytes, findEnd(bytes, outer.next))
  if (list.kind !== 4) fail('the values of a filter are no list')
  const values: Buffer[] = []
  let at = list.next
  while (values.length < list.value) {
    const end = findEnd(bytes, at)
    values.push(bytes.subarray(at, end))
    at = end
  }
  return Buffer.concat([
    bytes.subarray(0, list.next),
    ...values.sort((a, b) => Buffer.compare(a, b)),
    bytes.subarray(at),
  ])
}

/** A name of the same length for new contents: `en_` and the first digits of their hash. */
function rename(oldName: string, bytes: Uint8Array): string {
  const prefix = oldName.slice(0, oldName.lastIndexOf('_') + 1)
  const digest = createHash('sha256').update(bytes).digest('hex')
  return prefix + digest.slice(0, oldName.length - prefix.length)
}

function replaceAll(bytes: Buffer, names: ReadonlyMap<string, string>): Buffer {
  let text = bytes.toString('latin1')
  for (const [oldName, newName] of names) {
    if (!text.includes(oldName)) fail(`${oldName} is mentioned nowhere`)
    text = text.replaceAll(oldName, newName)
  }
  return Buffer.from(text, 'latin1')
}

/** The list of filters in the meta file, pairs of a name and a file, in the order of their bytes. */
function sortFilters(bytes: Buffer, names: Iterable<string>): Buffer {
  const text = bytes.toString('latin1')
  const pairs = [...names].map((name) => {
    const pattern = new RegExp(`\\x82(?:[\\x60-\\x77]|\\x78.)[\\x20-\\x7e]+?${name}`, 's')
    return pattern.exec(text) ?? fail(`${name} is in no pair`)
  })
  if (pairs.length === 0) return bytes
  const start = Math.min(...pairs.map(({ index }) => index))
  const sorted = pairs
    .map(([pair]) => pair)
    .sort()
    .join('')
  const end = start + sorted.length
  if (pairs.some(({ index }) => index >= end)) fail('filters do not stand side by side')
  return Buffer.from(text.slice(0, start) + sorted + text.slice(end), 'latin1')
}

const FILTER = /^filter\/(.+)\.pf_filter$/
const META = /^pagefind\.(.+)\.pf_meta$/

/** The same index, with the same bytes for the same pages. */
export function makeIndexStable(files: readonly IndexFile[]): IndexFile[] {
  const filterNames = new Map<string, string>()
  const metaNames = new Map<string, string>()

  const withFilters = files.map((file) => {
    const name = FILTER.exec(file.path)?.[1]
    if (name === undefined) return file
    const bytes = sortValues(file.content)
    filterNames.set(name, rename(name, bytes))
    return { path: `filter/${rename(name, bytes)}.pf_filter`, content: gzipSync(bytes) }
  })
  const withMeta = withFilters.map((file) => {
    const name = META.exec(file.path)?.[1]
    if (name === undefined) return file
    const bytes = sortFilters(
      replaceAll(gunzipSync(file.content), filterNames),
      filterNames.values(),
    )
    metaNames.set(name, rename(name, bytes))
    return { path: `pagefind.${rename(name, bytes)}.pf_meta`, content: gzipSync(bytes) }
  })
  return withMeta.map((file) =>
    file.path === 'pagefind-entry.json'
      ? { ...file, content: replaceAll(Buffer.from(file.content), metaNames) }
      : file,
  )
}
