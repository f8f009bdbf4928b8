import type { CborValue } from './write-cbor.ts'

/**
 * The list of all pages and pieces of the index. A first answer waits for it, and as Pagefind writes it most of it are
 * names, which no packing makes smaller; so it travels folded.
 */
export interface FoldedMeta {
  readonly version: string
  /** What the numbered names of the pages' files begin with, and each page's step of length, a character each. */
  readonly pages: readonly [name: string, steps: string]
  /** What the numbered names of the pieces begin with, and the first and last word of each by `foldWords`. */
  readonly pieces: readonly [name: string, words: string]
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
/** Steps are written as the characters from here on. */
const NO_STEP = '0'.charCodeAt(0)

export const foldCounts = (counts: readonly number[]): string =>
  counts
    .map((count) => Math.round(Math.log(Math.max(count, 1)) * STEPS_PER_E))
    .map((step) => String.fromCharCode(NO_STEP + step))
    .join('')

const unfoldCounts = (steps: string): readonly number[] =>
  Array.from(steps, (step) => Math.round(Math.exp((step.charCodeAt(0) - NO_STEP) / STEPS_PER_E)))

const LETTERS_IN_COMMON = 36

/**
 * Words in their order, a blank between them: of each, how many letters it has in common with the one before, and its
 * rest.
 *
 * @throws {RangeError} if a word holds a blank
 */
export function foldWords(words: readonly string[]): string {
  const odd = words.find((word) => word.includes(' '))
  if (odd !== undefined) throw new RangeError(`foldWords: expected one word, received "${odd}"`)
  let before = ''
  return words
    .map((word) => {
      let common = 0
      while (
        common < LETTERS_IN_COMMON - 1 &&
        common < word.length &&
        word[common] === before[common]
      )
        common += 1
      before = word
      return common.toString(LETTERS_IN_COMMON) + word.slice(common)
    })
    .join(' ')
}

export function unfoldWords(folded: string): readonly string[] {
  let word = ''
  return folded
    .split(' ')
    .filter((part) => part !== '')
    .map(
      (part) => (word = word.slice(0, parseInt(part.charAt(0), LETTERS_IN_COMMON)) + part.slice(1)),
    )
}

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
  const counts = unfoldCounts(pages[1])
  const pageNames = numberNames(pages[0], counts.length)
  const words = unfoldWords(pieces[1])
  return [
    version,
    counts.map((count, index) => [pageNames[index] ?? '', count]),
    numberNames(pieces[0], words.length / 2).map((name, index) => [
      words[2 * index] ?? '',
      words[2 * index + 1] ?? '',
      name,
    ]),
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
