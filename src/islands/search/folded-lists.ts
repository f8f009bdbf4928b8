import type { CborValue } from './write-cbor.ts'

/**
 * The list of all pages and pieces of the index. A first answer waits for it, and as Pagefind writes it most of it are
 * names, which no packing makes smaller; so it travels folded.
 */
export interface FoldedMeta {
  readonly version: string
  /** What the numbered names of the pages' files begin with, and each page's step of length. */
  readonly pages: readonly [name: string, steps: readonly number[]]
  /** What the numbered names of the pieces begin with, and the first and last word of each. */
  readonly pieces: readonly [name: string, words: readonly (readonly [string, string])[]]
  /** What follows, as it is: filters, sorts, names of further texts. */
  readonly rest: readonly CborValue[]
}

/** A filter: each of its values, and how far apart the numbers of the pages stand that have it. */
export type FoldedFilter = readonly [
  name: string,
  values: readonly (readonly [value: string, gaps: readonly number[]])[],
]

/** The words of a page are counted for the ranking alone, which a difference of a tenth does not turn. */
const STEPS_PER_E = 5

export const toStep = (count: number): number =>
  Math.round(Math.log(Math.max(count, 1)) * STEPS_PER_E)

const toCount = (step: number): number => Math.round(Math.exp(step / STEPS_PER_E))

/** Names of files in their order; the last digits spread them evenly. */
export function numberNames(name: string, count: number): readonly string[] {
  const { length } = Math.max(count - 1, 0).toString(16)
  return Array.from(
    { length: count },
    (_, index) => `${name}_${index.toString(16).padStart(length, '0')}`,
  )
}

/** The list as Pagefind knows it. */
export function unfoldMeta({ version, pages, pieces, rest }: FoldedMeta): CborValue {
  const [name, steps] = pages
  const [pieceName, words] = pieces
  const pageNames = numberNames(name, steps.length)
  const pieceNames = numberNames(pieceName, words.length)
  return [
    version,
    steps.map((step, index) => [pageNames[index] ?? '', toCount(step)]),
    words.map(([first, last], index) => [first, last, pieceNames[index] ?? '']),
    ...rest,
  ]
}

export function unfoldFilter([name, values]: FoldedFilter): CborValue {
  return [
    name,
    values.map(([value, gaps]) => {
      let page = 0
      return [value, gaps.map((gap) => (page += gap))]
    }),
  ]
}

export const foldPages = (pages: readonly number[]): readonly number[] =>
  pages.map((page, index) => page - (pages[index - 1] ?? 0))
