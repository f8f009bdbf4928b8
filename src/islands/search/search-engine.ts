import type { PagefindAnswer, PagefindIndex, PagefindResult } from './pagefind-module.ts'
import { isNameOfStudy, isQuoted } from './question-words.ts'
import { SEARCH_TYPES, type SearchState } from './search-address.ts'

/** A result with the score that we give it. */
export interface RankedResult {
  readonly result: PagefindResult
  /** It comes from the index of the pieces. */
  readonly isPiece: boolean
  readonly score: number
}

/** The index of the pages that weigh the whole, and that of the pieces. */
export interface Indexes {
  readonly wholes: PagefindIndex
  readonly pieces: PagefindIndex
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

/**
 * What a piece's score is worth beside that of a page that weighs all pieces, which comes first unless a study is asked
 * for by its name. Both indexes score by how rare a word is among their own pages, so the larger one gives more: the
 * values are those at which the questions of the relevance test find their pages.
 */
const PIECE_DISCOUNT = 0.15
const NAMED_STUDY_DISCOUNT = 0.4

/** The first part of the pieces; the build names parts so that they sort. */
const FIRST_PART = '000'

/** A part that no piece is in: its answer counts all that is found and weighs nothing, which takes no time. */
const NO_PART = 'none'

/**
 * A question that more pieces than this answer to is a broad one: the pages that weigh them come first, and then the
 * pieces part by part, as they are asked for. Pagefind's time grows with the number of results times the number of
 * pages that have one of the words, so thousands of pieces take seconds.
 */
const MOST_WEIGHED = 250

export interface EngineQuestion extends Pick<SearchState, 'type' | 'filters'> {
  readonly words: string
}

type Counts = Readonly<Record<string, number>>

const byScore = (a: RankedResult, b: RankedResult): number => b.score - a.score

const rankWholes = (results: readonly PagefindResult[]): RankedResult[] =>
  results.map((result) => ({ result, isPiece: false, score: result.score })).sort(byScore)

const rankPieces = (results: readonly PagefindResult[], discount: number): RankedResult[] =>
  results.map((result) => ({ result, isPiece: true, score: result.score * discount })).sort(byScore)

/** Asks the engine for pages in our own order. The newest question's `signal` is not aborted. */
export async function findMatches(
  indexes: Indexes,
  { words, type, filters = {} }: EngineQuestion,
  signal?: AbortSignal,
): Promise<Matches> {
  const isWanted = (one: string): boolean => type === undefined || one === type
  const wantedWholes = WHOLES.filter(isWanted)
  const wantedPieces = PIECES.filter(isWanted)
  // The types are counted over all pages, whichever of them are asked for.
  const searchWholes = (): Promise<PagefindAnswer> =>
    indexes.wholes.search(words, {
      filters: { ...filters, type: { any: wantedWholes.length > 0 ? wantedWholes : WHOLES } },
    })
  const searchPieces = (part?: string): Promise<PagefindAnswer> =>
    indexes.pieces.search(words, {
      filters: { ...filters, ...(part !== undefined && { part }), type: { any: wantedPieces } },
    })
  await preload(indexes, words)
  signal?.throwIfAborted()
  const [found, counted] = [await searchWholes(), await searchPieces(NO_PART)]
  const countByType = { ...found.totalFilters['type'], ...counted.totalFilters['type'] }
  const ranked = wantedWholes.length > 0 ? rankWholes(found.results) : []
  const pieceCount = wantedPieces.reduce((sum, one) => sum + (countByType[one] ?? 0), 0)
  // Of filters and of words in quotes Pagefind counts the pages only where it looks for all of them.
  const isCounted = Object.keys(filters).length === 0 && !isQuoted(words)
  if (pieceCount > MOST_WEIGHED && isCounted) {
    const total = ranked.length + pieceCount
    return { total, countByType, rank: followParts(ranked, searchPieces) }
  }
  if (pieceCount > 0) {
    const discount = isNameOfStudy(words) ? NAMED_STUDY_DISCOUNT : PIECE_DISCOUNT
    ranked.push(...rankPieces((await searchPieces()).results, discount))
    ranked.sort(byScore)
  }
  return { total: ranked.length, countByType, rank: () => Promise.resolve(ranked) }
}

/** Loads what an answer to these words needs of both indexes. */
export async function preload({ wholes, pieces }: Indexes, words: string): Promise<void> {
  await Promise.all([
    wholes.preload(words, { filters: { type: { any: WHOLES } } }),
    pieces.preload(words, { filters: { part: NO_PART, type: { any: PIECES } } }),
  ])
}

/** The values of every filter with their number of pages, of both indexes together. */
export async function listFilters({
  wholes,
  pieces,
}: Indexes): Promise<Readonly<Record<string, Counts>>> {
  const [some, others] = await Promise.all([wholes.filters(), pieces.filters()])
  const names = [...new Set([...Object.keys(some), ...Object.keys(others)])]
  return Object.fromEntries(
    names.map((name) => {
      const sums: Record<string, number> = { ...some[name] }
      for (const [value, count] of Object.entries(others[name] ?? {}))
        sums[value] = (sums[value] ?? 0) + count
      return [name, sums]
    }),
  )
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
      ranked.push(...rankPieces(results, PIECE_DISCOUNT))
    }
    return ranked
  }
}
