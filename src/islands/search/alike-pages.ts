import { distance } from 'fastest-levenshtein'
import { splitWords } from './question-words.ts'

/** A page as the list of all pages names it. */
export interface ListedPage {
  readonly address: string
  readonly name: string
}

// What one word of a page is worth to a word that was asked for.
const SAME = 3
const BEGINS = 2
const SLIPPED = 1
/** So many letters for each one that may be wrong. */
const LETTERS_PER_SLIP = 4

function weigh(asked: string, word: string): number {
  if (word === asked) return SAME
  if (asked.length >= LETTERS_PER_SLIP && word.startsWith(asked)) return BEGINS
  // The longer of the two counts, so that a letter left out of a short word is one that may be.
  const slips = Math.floor(Math.max(asked.length, word.length) / LETTERS_PER_SLIP)
  if (slips === 0 || Math.abs(word.length - asked.length) > slips) return 0
  return distance(asked, word) <= slips ? SLIPPED : 0
}

/**
 * Pages whose address or name has the words, or words like them: those with more of them first, and of two as good the
 * one that says less beside them.
 */
export function findAlike(
  pages: readonly ListedPage[],
  { words, limit }: { readonly words: string; readonly limit: number },
): readonly ListedPage[] {
  const asked = splitWords(words.replaceAll('-', ' '))
  const unique = new Map(pages.map((page) => [page.address, page]))
  return [...unique.values()]
    .map((page) => {
      const own = splitWords(`${page.address} ${page.name}`.replaceAll('-', ' '))
      const score = asked.reduce(
        (sum, one) => sum + Math.max(0, ...own.map((word) => weigh(one, word))),
        0,
      )
      return { page, score, length: own.length }
    })
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.length - b.length)
    .slice(0, limit)
    .map(({ page }) => page)
}
