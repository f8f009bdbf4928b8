import { countNone, findBest, type Best } from './find-best.ts'
import { keepSubject } from './question-words.ts'
import type { SearchState } from './search-address.ts'
import { listFilters, preload, type Counts } from './search-engine.ts'
import { createSearchFiles } from './search-files.ts'
import { toHit, type FoundPage, type SearchHit } from './search-hit.ts'
import { BROWSER_LOADER, type SearchLoader } from './search-loader.ts'

export interface SearchAnswer extends Pick<Best, 'corrected' | 'isPartial'> {
  /** Undefined with the first hits of a broad question, which do not wait until all are counted. */
  total: number | undefined
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

/** A client for the index below `base`, the path that the site was built for. Nothing is fetched before the first call. */
export function createSearchClient(
  base: string,
  loader: SearchLoader = BROWSER_LOADER,
): SearchClient {
  const files = createSearchFiles(base, loader)
  let isWarm = false

  return {
    async warmUp() {
      await files.getEngine()
    },

    async prepare(words) {
      if (isWarm && words !== '') await preload(await files.getEngine(), keepSubject(words))
    },

    async listFilters() {
      return listFilters(await files.getEngine())
    },

    async ask({ limit, ...state }, { early, signal } = {}) {
      // The engine takes about as long to arrive, so that nobody waits for the pause.
      if (!isWarm && signal) await Promise.all([files.getEngine(), wait(FIRST_PAUSE_MS)])
      signal?.throwIfAborted()
      const first = Math.min(limit, isWarm ? FIRST : VERY_FIRST)
      const best = await findBest(files, { state, first, limit, signal })
      if (!best) return { total: 0, countTypes: countNone, hits: [] }
      isWarm = true
      const { matches, found, ...told } = best
      const answer = (pages: readonly FoundPage[], total: number | undefined): SearchAnswer => ({
        total,
        ...told,
        countTypes: () => matches.countTypes(),
        hits: pages.map((page) => toHit(base, page)),
      })
      if (found.length >= Math.min(limit, matches.total ?? Infinity))
        return answer(found, await matches.count())
      await early?.(answer(found, matches.total))
      signal?.throwIfAborted()
      const all = await files.openPages(await matches.rank(limit), limit)
      return answer(all, await matches.count())
    },
  }
}
