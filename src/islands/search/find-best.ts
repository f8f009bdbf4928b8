import { isAnswered } from './answered.ts'
import { keepSubject, splitWords } from './question-words.ts'
import type { SearchState } from './search-address.ts'
import {
  findMatches,
  knowAll,
  type Counts,
  type Matches,
  type RankedResult,
} from './search-engine.ts'
import type { SearchFiles } from './search-files.ts'
import { describeFound, type FoundPage } from './search-hit.ts'
import { correctSpelling, initialOf, isKnown } from './vocabulary.ts'

/** The best pages for a question, and how they answer it. */
export interface Best {
  readonly matches: Matches
  /** The first of them, opened. */
  readonly found: readonly FoundPage[]
  /** The words that were looked for, where they are not those that were asked: a spelling was put right. */
  readonly corrected?: string
  /** No page holds all the words; these hold some. */
  readonly isPartial?: boolean
}

export interface BestQuestion {
  readonly state: SearchState
  /** How many pages to open at first, and how many where a word may stand on the next page. */
  readonly first: number
  readonly limit: number
  /** Aborted as soon as a newer question is asked. */
  readonly signal: AbortSignal | undefined
}

export const countNone = (): Promise<Counts> => Promise.resolve({})

const isFound = (some: readonly FoundPage[], words: string): boolean =>
  isAnswered(describeFound(some), words)

/** Pages with at least one of the words, those with more and rarer ones first. */
async function findSome(
  words: string,
  files: SearchFiles,
  find: (word: string) => Promise<Matches>,
): Promise<Matches> {
  const sums = new Map<string, RankedResult>()
  for (const word of splitWords(words)) {
    if (!isKnown(word, await files.getVocabulary(initialOf(word)))) continue
    const matches = await find(word)
    for (const { score, ...found } of await matches.rank(0)) {
      const { id } = found.result
      sums.set(id, { ...found, score: score + (sums.get(id)?.score ?? 0) })
    }
  }
  const ranked = [...sums.values()].sort((a, b) => b.score - a.score)
  return knowAll(ranked, countNone)
}

/**
 * Pages with the words as they were asked; else with their spelling put right; else with some of them. Undefined where
 * no page has any.
 */
export async function findBest(
  files: SearchFiles,
  { state, first, limit, signal }: BestQuestion,
): Promise<Best | undefined> {
  const find = async (words: string): Promise<Matches> => {
    const indexes = await files.getEngine()
    signal?.throwIfAborted()
    return findMatches(indexes, { ...state, words }, signal)
  }
  const open = async (from: Matches, count: number): Promise<FoundPage[]> =>
    files.openPages(await from.rank(count), count)

  const asked = keepSubject(state.words)
  let matches = await find(asked)
  let found = await open(matches, first)
  let corrected: string | undefined
  if (!state.isExact && !isFound(found, asked)) {
    corrected = await correctSpelling(asked, files.getVocabulary)
    if (corrected !== undefined) {
      matches = await find(corrected)
      found = await open(matches, first)
    }
  }
  const words = corrected ?? asked
  // A word may stand on the next page in the form that was asked for.
  if (!isFound(found, words)) found = await open(matches, limit)
  const isPartial = !isFound(found, words) && splitWords(words).length > 1
  if (isPartial) {
    matches = await findSome(words, files, find)
    found = await open(matches, first)
  }
  if (found.length === 0 || (!isPartial && !isFound(found, words))) return undefined
  return {
    matches,
    found,
    ...(corrected !== undefined && { corrected }),
    ...(isPartial && { isPartial }),
  }
}
