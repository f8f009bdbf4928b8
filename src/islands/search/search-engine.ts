import type { PagefindAnswer, PagefindModule, PagefindResult } from './pagefind-module.ts'
import { isNameOfStudy, isQuoted } from './question-words.ts'
import { SEARCH_TYPES, type SearchState } from './search-address.ts'

/** A result with the score that we give it. */
export interface RankedResult {
  readonly result: PagefindResult
  readonly score: number
}

/** What was found, ranked as far as it is looked at. */
export interface Matches {
  readonly total: number
  readonly countByType: Readonly<Record<string, number>>
  /** The best ones: `count` of them, or all where there are fewer. */
  rank(count: number): Promise<readonly RankedResult[]>
}

/** Types of page that tell one piece of the picture: one study, one claim. Pages of every other type weigh the whole. */
const PIECES = ['Study', 'Claim', 'Evidence']
const WHOLES = Object.keys(SEARCH_TYPES).filter((type) => !PIECES.includes(type))

/** A page that weighs all pieces comes before one of them, unless that one is asked for by its name. */
const PIECE_DISCOUNT = 0.4

/** The first part of the pieces; the build names parts so that they sort. */
const FIRST_PART = '000'

/**
 * A question that more pieces than this answer to is a broad one: the pages that weigh them come first, and then the
 * pieces part by part, as they are asked for. Pagefind's time grows with the number of results times the number of
 * pages that have one of the words, so thousands of pieces take seconds.
 */
const MOST_WEIGHED = 250

export interface EngineQuestion extends Pick<SearchState, 'type' | 'filters'> {
  readonly words: string
}

const byScore = (a: RankedResult, b: RankedResult): number => b.score - a.score

function rankResults(results: readonly PagefindResult[], discount = 1): RankedResult[] {
  return results.map((result) => ({ result, score: result.score * discount })).sort(byScore)
}

/** Asks the engine for pages in our own order. The newest question's `signal` is not aborted. */
export async function findMatches(
  pagefind: PagefindModule,
  { words, type, filters = {} }: EngineQuestion,
  signal?: AbortSignal,
): Promise<Matches> {
  const search = (types: readonly string[], part?: string): Promise<PagefindAnswer> =>
    pagefind.search(words, {
      filters: { ...filters, ...(part !== undefined && { part }), type: { any: types } },
    })
  const isWanted = (one: string): boolean => type === undefined || one === type
  const wholes = WHOLES.filter(isWanted)
  const pieces = PIECES.filter(isWanted)
  await pagefind.preload(words, { filters: { type: { any: WHOLES } } })
  signal?.throwIfAborted()
  // The types are counted over all pages, whichever of them are asked for.
  const { results, totalFilters } = await search(wholes.length > 0 ? wholes : WHOLES)
  const countByType = totalFilters['type'] ?? {}
  const ranked = wholes.length > 0 ? rankResults(results) : []
  const pieceCount = pieces.reduce((sum, one) => sum + (countByType[one] ?? 0), 0)
  // Of filters and of words in quotes Pagefind counts the pages only where it looks for all of them.
  const isCounted = Object.keys(filters).length === 0 && !isQuoted(words)
  if (pieceCount > MOST_WEIGHED && isCounted) {
    const total = ranked.length + pieceCount
    return { total, countByType, rank: followParts(ranked, (part) => search(pieces, part)) }
  }
  if (pieceCount > 0) {
    const discount = isNameOfStudy(words) ? 1 : PIECE_DISCOUNT
    ranked.push(...rankResults((await search(pieces)).results, discount))
    ranked.sort(byScore)
  }
  return { total: ranked.length, countByType, rank: () => Promise.resolve(ranked) }
}

/** Adds the pieces behind what is ranked, one part of the index after the other, until there are as many as wanted. */
function followParts(
  ranked: RankedResult[],
  search: (part: string) => Promise<PagefindAnswer>,
): Matches['rank'] {
  let parts = [FIRST_PART]
  let next = 0
  return async (count) => {
    for (; ranked.length < count && next < parts.length; next += 1) {
      const { results, totalFilters } = await search(parts[next] ?? FIRST_PART)
      // What parts there are is known once the first of them was asked for.
      parts = Object.keys(totalFilters['part'] ?? {}).sort()
      ranked.push(...rankResults(results, PIECE_DISCOUNT))
    }
    return ranked
  }
}
