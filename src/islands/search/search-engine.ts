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

/**
 * Pagefind counts, for each filter that it has loaded, its values among all that it found, and takes the number of
 * results times the number of pages for it. So the index of the pieces is opened twice: once without any filter.
 */
export interface Indexes {
  /** The pages that weigh the whole: a few hundred. */
  readonly wholes: PagefindIndex
  /** The pieces, thousands of them, with no filter loaded. */
  readonly pieces: PagefindIndex
  /** The pieces again, for questions that narrow or count them; opened for the first of these. */
  openNarrowed(): Promise<PagefindIndex>
  /** The pieces once more, each time anew: for what loads every filter. */
  openPieces(): Promise<PagefindIndex>
}

/** How many pages each value has. */
export type Counts = Readonly<Record<string, number>>

/** What was found, ranked as far as it is looked at. */
export interface Matches {
  /** Undefined: not counted yet. */
  readonly total: number | undefined
  count(): Promise<number>
  /** Pages per type, as if no type were chosen. Of thousands of pieces it takes its time. */
  countTypes(): Promise<Counts>
  /** The best ones: `count` of them, or all where there are fewer. */
  rank(count: number): Promise<readonly RankedResult[]>
}

/** Types of page that tell one piece of the picture: one study, one claim. Pages of every other type weigh the whole. */
const PIECES = ['Study', 'Claim', 'Evidence']
const WHOLES = Object.keys(SEARCH_TYPES).filter((type) => !PIECES.includes(type))

/**
 * What a piece's score is worth beside that of a page that weighs all pieces, which comes first unless a study is asked
 * for by its name. Both indexes score by how rare a word is among their own pages, and a word that stands on most of
 * the few is worth next to nothing there: so a piece with words that few have may keep more of its score. The values are
 * those at which the questions of the relevance test find their pages.
 */
const DISCOUNTS = { named: 0.4, rare: 0.22, common: 0.15 }
/** Words that no more pieces than these have are rare. */
const RARE = 20

/** The first part of the pieces; the build names parts so that they sort. */
const FIRST_PART = '000'

/** A filter that no index has: its answer says how many pages have the words, and weighs none of them. */
const NOTHING = { nothing: '' }
/** A value that no page has: its answer counts the types of all pages with the words, and weighs none of them. */
const NO_TYPE = { type: 'none' }

/**
 * A question that more pieces than this answer to is a broad one: the pages that weigh them come first, and then the
 * pieces part by part, as they are asked for. Pagefind's time grows with the number of results times the number of
 * pages that have one of the words, so thousands of pieces take seconds.
 */
const MOST_WEIGHED = 250
/** So is one that more than this many of the pages that weigh them answer to: its first hits wait for no piece. */
const MOST_WHOLES = 150

export interface EngineQuestion extends Pick<SearchState, 'type' | 'filters'> {
  readonly words: string
}

const byScore = (a: RankedResult, b: RankedResult): number => b.score - a.score

const rankWholes = (results: readonly PagefindResult[]): RankedResult[] =>
  results.map((result) => ({ result, isPiece: false, score: result.score })).sort(byScore)

const rankPieces = (results: readonly PagefindResult[], discount: number): RankedResult[] =>
  results.map((result) => ({ result, isPiece: true, score: result.score * discount })).sort(byScore)

/** Asks the engine for pages in our own order. The newest question's `signal` is not aborted. */
export async function findMatches(
  indexes: Indexes,
  question: EngineQuestion,
  signal?: AbortSignal,
): Promise<Matches> {
  const { words, type, filters = {} } = question
  const wanted = type === undefined ? WHOLES : WHOLES.filter((one) => one === type)
  const found = await indexes.wholes.search(words, {
    filters: { ...filters, type: { any: wanted.length > 0 ? wanted : WHOLES } },
  })
  signal?.throwIfAborted()
  const ranked = wanted.length > 0 ? rankWholes(found.results) : []
  const count = async (): Promise<Counts> => {
    const narrowed = await indexes.openNarrowed()
    const { totalFilters } = await narrowed.search(words, { filters: { ...filters, ...NO_TYPE } })
    return { ...found.totalFilters['type'], ...totalFilters['type'] }
  }
  let counts: Promise<Counts> | undefined
  const countTypes = (): Promise<Counts> => (counts ??= count())
  const isPlain = type === undefined && Object.keys(filters).length === 0 && !isQuoted(words)
  return isPlain
    ? addAll(indexes, { words, ranked, countTypes })
    : addNarrowed(indexes, { question, ranked, countTypes })
}

interface Found {
  /** The pages that weigh the whole. */
  readonly ranked: RankedResult[]
  readonly countTypes: Matches['countTypes']
}

/** All the pieces that have the words. */
async function addAll(
  { pieces, openNarrowed }: Indexes,
  { words, ranked, countTypes }: Found & { readonly words: string },
): Promise<Matches> {
  const countPieces = async (): Promise<number> =>
    (await pieces.search(words, { filters: NOTHING })).unfilteredResultCount
  const isEverywhere = ranked.length > MOST_WHOLES
  const pieceCount = isEverywhere ? undefined : await countPieces()
  if (pieceCount === undefined || pieceCount > MOST_WEIGHED) {
    const own = ranked.length
    const search = async (part: string): Promise<PagefindAnswer> =>
      (await openNarrowed()).search(words, { filters: { part } })
    return {
      total: pieceCount === undefined ? undefined : own + pieceCount,
      count: async () => own + (pieceCount ?? (await countPieces())),
      countTypes,
      rank: followParts(ranked, search),
    }
  }
  if (pieceCount > 0) mixIn(ranked, await pieces.search(words), words)
  return knowAll(ranked, countTypes)
}

/** The pieces of a type, or with a filter or a phrase. */
async function addNarrowed(
  { openNarrowed }: Indexes,
  { question, ranked, countTypes }: Found & { readonly question: EngineQuestion },
): Promise<Matches> {
  const { words, type, filters = {} } = question
  const types = type === undefined ? PIECES : PIECES.filter((one) => one === type)
  if (types.length > 0) {
    const narrowed = await openNarrowed()
    const search = (part?: string): Promise<PagefindAnswer> =>
      narrowed.search(words, {
        filters: { ...filters, ...(part !== undefined && { part }), type: { any: types } },
      })
    // Of filters and of words in quotes Pagefind counts the pages only where it looks for all of them.
    const isCounted = Object.keys(filters).length === 0 && !isQuoted(words)
    const counts = isCounted ? await countTypes() : {}
    const pieceCount = types.reduce((sum, one) => sum + (counts[one] ?? 0), 0)
    if (pieceCount > MOST_WEIGHED) {
      const total = ranked.length + pieceCount
      const count = (): Promise<number> => Promise.resolve(total)
      return { total, count, countTypes, rank: followParts(ranked, search) }
    }
    mixIn(ranked, await search(), words)
  }
  return knowAll(ranked, countTypes)
}

/** What was found where all of it is ranked. */
export function knowAll(
  ranked: readonly RankedResult[],
  countTypes: Matches['countTypes'],
): Matches {
  return {
    total: ranked.length,
    count: () => Promise.resolve(ranked.length),
    countTypes,
    rank: () => Promise.resolve(ranked),
  }
}

function mixIn(ranked: RankedResult[], { results }: PagefindAnswer, words: string): void {
  const kind = isNameOfStudy(words) ? 'named' : results.length <= RARE ? 'rare' : 'common'
  ranked.push(...rankPieces(results, DISCOUNTS[kind]))
  ranked.sort(byScore)
}

/** Loads what an answer to these words needs of both indexes. */
export async function preload({ wholes, pieces }: Indexes, words: string): Promise<void> {
  await Promise.all([
    wholes.preload(words, { filters: { type: { any: WHOLES } } }),
    pieces.preload(words, { filters: NOTHING }),
  ])
}

/** The values of every filter with their number of pages, of both indexes together. */
export async function listFilters({
  wholes,
  openPieces,
}: Indexes): Promise<Readonly<Record<string, Counts>>> {
  const [some, others] = [await wholes.filters(), await (await openPieces()).filters()]
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
      ranked.push(...rankPieces(results, DISCOUNTS.common))
    }
    return ranked
  }
}
