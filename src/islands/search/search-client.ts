import { isAnswered } from './answered.ts'
import type { PageFragment } from './page-fragment.ts'
import { keepSubject, splitWords } from './question-words.ts'
import type { SearchState } from './search-address.ts'
import type { PagefindIndex } from './pagefind-module.ts'
import {
  findMatches,
  knowAll,
  listFilters,
  preload,
  type Counts,
  type Indexes,
  type Matches,
  type RankedResult,
} from './search-engine.ts'
import { PIECES_FOLDER } from './pieces-folder.ts'
import {
  describeFound,
  readFoundPage,
  toHit,
  type FoundPage,
  type SearchHit,
} from './search-hit.ts'
import { BROWSER_LOADER, type SearchLoader } from './search-loader.ts'
import {
  correctSpelling,
  initialOf,
  isKnown,
  readVocabulary,
  type Vocabulary,
} from './vocabulary.ts'

export interface SearchAnswer {
  /** Undefined with the first hits of a broad question, which do not wait until all are counted. */
  total: number | undefined
  /** The words that were looked for, where they are not those that were asked: a spelling was put right. */
  corrected?: string
  /** No page holds all the words; these hold some. */
  isPartial?: boolean
  /** Hits per type of page, as if no type were chosen. Of a broad question they take longer than the hits. */
  countTypes(): Promise<Counts>
  hits: SearchHit[]
}

export interface SearchQuestion extends SearchState {
  /** How many hits to fetch; each costs one small file. */
  limit: number
}

export interface SearchProgress {
  /** Called with the first hits as soon as they are here, where more follow; these wait until it has ended. */
  readonly early?: (answer: SearchAnswer) => Promise<void> | void
  /** Aborted as soon as a newer question is asked. */
  readonly signal?: AbortSignal
}

export interface SearchClient {
  /** Fetches the engine, so that the first answer comes at once. */
  warmUp(): Promise<void>
  /** Fetches what an answer to these words needs of the index. Before the first answer every byte counts: not then. */
  prepare(words: string): Promise<void>
  /** @throws {Error} if the index cannot be loaded */
  ask(question: SearchQuestion, progress?: SearchProgress): Promise<SearchAnswer>
  /** The values of every filter with their number of pages. */
  listFilters(): Promise<Readonly<Record<string, Readonly<Record<string, number>>>>>
}

/** So many hits are shown first. The very first answer, which waits for files, shows its first hit. */
const FIRST = 3
const VERY_FIRST = 1
/** Before the first answer each beginning of a word costs files of its own: keys that come closer are one question. */
const FIRST_PAUSE_MS = 150

const wait = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds)
  })

const countNone = (): Promise<Counts> => Promise.resolve({})

/** A client for the index below `base`, the path that the site was built for. Nothing is fetched before the first call. */
export function createSearchClient(
  base: string,
  loader: SearchLoader = BROWSER_LOADER,
): SearchClient {
  const folder = `${base.replace(/\/?$/, '/')}pagefind/`
  let engine: Promise<Indexes> | undefined
  const vocabularies = new Map<string, Promise<Vocabulary>>()
  const pages = new Map<string, Promise<PageFragment>>()
  let isWarm = false

  async function start(): Promise<Indexes> {
    const pagefind = await loader.loadEngine(`${folder}pagefind.js`)
    const openIndex = async (basePath: string): Promise<PagefindIndex> => {
      const index = pagefind.createInstance({
        basePath,
        baseUrl: base,
        noWorker: true,
        // Titles of claims are whole sentences, so a word in a title says less than a word among a page's other names.
        ranking: {
          termFrequency: 1,
          pageLength: 0.2,
          metaWeights: { title: 3, aliases: 8, same: 1 },
        },
      })
      await index.preload('')
      return index
    }
    // One after the other: the second one takes the engine that the first has started.
    const wholes = await openIndex(folder)
    const openPieces = (): Promise<PagefindIndex> => openIndex(folder + PIECES_FOLDER)
    let narrowed: Promise<PagefindIndex> | undefined
    return {
      wholes,
      pieces: await openPieces(),
      openPieces,
      openNarrowed: () =>
        (narrowed ??= openPieces().catch((error: unknown) => {
          narrowed = undefined
          throw error
        })),
    }
  }

  function getEngine(): Promise<Indexes> {
    engine ??= start().catch((error: unknown) => {
      // The next question may find the network again.
      engine = undefined
      throw error
    })
    return engine
  }

  function getVocabulary(initial: string): Promise<Vocabulary> {
    const vocabulary =
      vocabularies.get(initial) ??
      loader
        .loadText(`${folder}vocabulary/${initial}.txt`)
        .then(readVocabulary)
        .catch(() => {
          // Without the list no spelling is put right; the search itself goes on.
          vocabularies.delete(initial)
          return []
        })
    vocabularies.set(initial, vocabulary)
    return vocabulary
  }

  function getPage({ result: { id }, isPiece }: RankedResult): Promise<PageFragment> {
    const page =
      pages.get(id) ??
      loader
        .loadPage(`${folder}${isPiece ? PIECES_FOLDER : ''}fragment/${id}.pf_fragment`)
        .catch((error: unknown) => {
          pages.delete(id)
          throw error
        })
    pages.set(id, page)
    return page
  }

  const open = (results: readonly RankedResult[], limit: number): Promise<FoundPage[]> =>
    Promise.all(
      results
        .slice(0, limit)
        .map(async (ranked) => readFoundPage(await getPage(ranked), ranked.result.words)),
    )

  async function find(words: string, state: SearchState, signal?: AbortSignal): Promise<Matches> {
    const indexes = await getEngine()
    signal?.throwIfAborted()
    return findMatches(indexes, { ...state, words }, signal)
  }

  /** Pages with at least one of the words, those with more and rarer ones first. */
  async function findSome(
    words: string,
    state: SearchState,
    signal?: AbortSignal,
  ): Promise<Matches> {
    const sums = new Map<string, RankedResult>()
    for (const word of splitWords(words)) {
      if (!isKnown(word, await getVocabulary(initialOf(word)))) continue
      const matches = await find(word, state, signal)
      for (const { score, ...found } of await matches.rank(0)) {
        const { id } = found.result
        sums.set(id, { ...found, score: score + (sums.get(id)?.score ?? 0) })
      }
    }
    const ranked = [...sums.values()].sort((a, b) => b.score - a.score)
    return knowAll(ranked, countNone)
  }

  const isFound = (some: readonly FoundPage[], words: string): boolean =>
    isAnswered(describeFound(some), words)

  return {
    async warmUp() {
      await getEngine()
    },

    async prepare(words) {
      if (isWarm && words !== '') await preload(await getEngine(), keepSubject(words))
    },

    async listFilters() {
      return listFilters(await getEngine())
    },

    async ask({ limit, ...state }, { early, signal } = {}) {
      // The engine takes about as long to arrive, so that nobody waits for the pause.
      if (!isWarm && signal) await Promise.all([getEngine(), wait(FIRST_PAUSE_MS)])
      signal?.throwIfAborted()
      const first = Math.min(limit, isWarm ? FIRST : VERY_FIRST)
      const asked = keepSubject(state.words)
      let matches = await find(asked, state, signal)
      let best = await open(await matches.rank(first), first)
      let corrected: string | undefined
      if (!state.isExact && !isFound(best, asked)) {
        corrected = await correctSpelling(asked, getVocabulary)
        if (corrected !== undefined) {
          matches = await find(corrected, state, signal)
          best = await open(await matches.rank(first), first)
        }
      }
      const words = corrected ?? asked
      // A word may stand on the next page in the form that was asked for.
      if (!isFound(best, words)) best = await open(await matches.rank(limit), limit)
      const isPartial = !isFound(best, words) && splitWords(words).length > 1
      if (isPartial) {
        matches = await findSome(words, state, signal)
        best = await open(await matches.rank(first), first)
      }
      if (best.length === 0 || (!isPartial && !isFound(best, words)))
        return { total: 0, countTypes: countNone, hits: [] }
      isWarm = true
      const answer = (found: readonly FoundPage[], total: number | undefined): SearchAnswer => ({
        total,
        ...(corrected !== undefined && { corrected }),
        ...(isPartial && { isPartial }),
        countTypes: () => matches.countTypes(),
        hits: found.map((page) => toHit(base, page)),
      })
      if (best.length >= Math.min(limit, matches.total ?? Infinity))
        return answer(best, await matches.count())
      await early?.(answer(best, matches.total))
      signal?.throwIfAborted()
      const all = await open(await matches.rank(limit), limit)
      return answer(all, await matches.count())
    },
  }
}
