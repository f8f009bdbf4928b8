import { splitExcerpt, type ExcerptPart } from './excerpt.ts'
import { addTextFragment } from './hit-address.ts'
import {
  loadPagefind,
  type PagefindModule,
  type PagefindPage,
  type PagefindResult,
} from './pagefind-module.ts'
import { keepSubject, splitWords } from './question-words.ts'
import { SEARCH_TYPES, type SearchState } from './search-address.ts'
import { correctSpelling, readVocabulary, type Vocabulary } from './vocabulary.ts'

export interface SearchHit {
  url: string
  /** The same address with the found words in a text fragment, for the browser to mark. */
  markedUrl: string
  title: string
  type: string
  excerpt: ExcerptPart[]
  /** Sections of a long page that hold the words, best first; without the page's own beginning. */
  sections: { url: string; title: string }[]
}

export interface SearchAnswer {
  total: number
  /** The words that were looked for, where they are not those that were asked: a spelling was put right. */
  corrected?: string
  /** No page holds all the words; these hold some. */
  isPartial?: boolean
  /** Hits per type of page, as if no type were chosen. */
  countByType: Readonly<Record<string, number>>
  hits: SearchHit[]
}

export interface SearchQuestion extends SearchState {
  /** How many hits to fetch; each costs one small file. */
  limit: number
}

export interface SearchClient {
  /** Fetches the engine and the list of words, so that the first answer comes at once. */
  warmUp(): Promise<void>
  /** @throws {Error} if the index cannot be loaded */
  ask(question: SearchQuestion): Promise<SearchAnswer>
  /** The values of every filter with their number of pages. */
  listFilters(): Promise<Readonly<Record<string, Readonly<Record<string, number>>>>>
}

/** Loads the parts of the index; tests give their own. */
export interface SearchLoader {
  loadEngine(url: string): Promise<PagefindModule>
  loadText(url: string): Promise<string>
}

const BROWSER_LOADER: SearchLoader = {
  loadEngine: loadPagefind,
  async loadText(url) {
    const response = await fetch(url)
    if (!response.ok) throw new Error(`${url}: ${response.status}`)
    return response.text()
  },
}

/**
 * One study or one claim is a piece of the picture; the page that weighs all of them comes before it. The build lists
 * the pages that are whole, by their ids in the index.
 */
const PIECE_DISCOUNT = 0.4
const ANY_TYPE = Object.keys(SEARCH_TYPES)

const SECTIONS_SHOWN = 3

/** A result with the score that we give it. */
interface RankedResult {
  readonly result: PagefindResult
  readonly score: number
}

/** The results with pages that are not `whole` discounted, best first. */
function rankPiecesLower(
  results: readonly PagefindResult[],
  whole: ReadonlySet<string>,
): RankedResult[] {
  return results
    .map((result) => ({
      result,
      score: whole.has(result.id) ? result.score : result.score * PIECE_DISCOUNT,
    }))
    .sort((a, b) => b.score - a.score)
}

/** The words that a page was found by; undefined where it was found by its title or other names alone. */
function listFoundWords({ excerpt, meta }: PagefindPage): string {
  const marked = splitExcerpt(excerpt).filter(({ isMarked }) => isMarked)
  return [...marked.map(({ text }) => text), ...Object.values(meta)].join(' ').toLowerCase()
}

/**
 * True where each word asked for, or its beginning, stands in one of the pages. Where no page has a word, Pagefind
 * shortens it until something begins alike, down to one letter.
 */
function isAnswered(pages: readonly PagefindPage[], words: string): boolean {
  const found = splitWords(pages.map(listFoundWords).join(' '))
  return splitWords(words).every((word) =>
    found.some((other) => other.startsWith(word) || (other.length > 3 && word.startsWith(other))),
  )
}

function toHit({ url, meta, filters, excerpt, sub_results: parts = [] }: PagefindPage): SearchHit {
  const pieces = splitExcerpt(excerpt)
  return {
    url,
    markedUrl: addTextFragment(url, pieces),
    title: meta['title'] ?? url,
    type: filters['type']?.[0] ?? 'Page',
    excerpt: pieces,
    sections: parts
      .filter((part) => part.url !== url)
      .slice(0, SECTIONS_SHOWN)
      .map((part) => ({ url: part.url, title: part.title })),
  }
}

/** A client for the index below `base`, the path that the site was built for. Nothing is fetched before the first call. */
export function createSearchClient(
  base: string,
  loader: SearchLoader = BROWSER_LOADER,
): SearchClient {
  const folder = `${base.replace(/\/?$/, '/')}pagefind/`
  let engine: Promise<PagefindModule> | undefined
  let whole: ReadonlySet<string> = new Set()
  let vocabulary: Promise<Vocabulary> | undefined

  async function start(): Promise<PagefindModule> {
    const [pagefind, ids] = await Promise.all([
      loader.loadEngine(`${folder}pagefind.js`),
      // Without the list all pages are pieces alike, and the order is the engine's.
      loader.loadText(`${folder}whole-pages.txt`).catch(() => ''),
    ])
    whole = new Set(ids.split(/\s+/))
    await pagefind.options({
      baseUrl: base,
      excerptLength: 26,
      noWorker: true,
      // Titles of claims are whole sentences, so a word in a title says less than a word among a page's other names.
      ranking: {
        termFrequency: 1,
        pageLength: 0.2,
        metaWeights: { title: 3, aliases: 8, same: 1 },
      },
    })
    await pagefind.init()
    return pagefind
  }

  function getEngine(): Promise<PagefindModule> {
    engine ??= start().catch((error: unknown) => {
      // The next question may find the network again.
      engine = undefined
      throw error
    })
    return engine
  }

  function getVocabulary(): Promise<Vocabulary> {
    vocabulary ??= loader
      .loadText(`${folder}vocabulary.txt`)
      .then(readVocabulary)
      .catch(() => {
        // Without the list no spelling is put right; the search itself goes on.
        vocabulary = undefined
        return []
      })
    return vocabulary
  }

  /** Results in our own order, with the number of pages of each type. */
  async function find(
    words: string,
    { type, filters }: SearchState,
  ): Promise<{ results: RankedResult[]; countByType: Readonly<Record<string, number>> }> {
    const pagefind = await getEngine()
    const { results, totalFilters } = await pagefind.search(words, {
      // Named even where any will do: only then the types are loaded, and every answer counts its hits by type.
      filters: { ...filters, type: type ?? { any: ANY_TYPE } },
    })
    return {
      results: rankPiecesLower(results, whole),
      countByType: totalFilters['type'] ?? {},
    }
  }

  /** Pages with at least one of the words, those with more and rarer ones first. */
  async function findSome(words: string, state: SearchState): ReturnType<typeof find> {
    const sums = new Map<string, RankedResult>()
    const known = await getVocabulary()
    const askable = splitWords(words).filter((word) =>
      known.some((other) => other.startsWith(word)),
    )
    for (const word of askable) {
      for (const { result, score } of (await find(word, state)).results) {
        sums.set(result.id, { result, score: score + (sums.get(result.id)?.score ?? 0) })
      }
    }
    return { results: [...sums.values()].sort((a, b) => b.score - a.score), countByType: {} }
  }

  const open = (results: readonly RankedResult[], limit: number): Promise<PagefindPage[]> =>
    Promise.all(results.slice(0, limit).map(({ result }) => result.data()))

  return {
    async warmUp() {
      await getEngine()
    },

    async listFilters() {
      return (await getEngine()).filters()
    },

    async ask({ limit, ...state }) {
      const asked = keepSubject(state.words)
      let corrected: string | undefined
      let found = await find(asked, state)
      let pages = await open(found.results, limit)
      if (!state.isExact && !isAnswered(pages, asked)) {
        corrected = correctSpelling(asked, await getVocabulary())
        if (corrected !== undefined) {
          found = await find(corrected, state)
          pages = await open(found.results, limit)
        }
      }
      const words = corrected ?? asked
      const isPartial = !isAnswered(pages, words) && splitWords(words).length > 1
      if (isPartial) {
        found = await findSome(words, state)
        pages = await open(found.results, limit)
      }
      if (pages.length === 0 || (!isPartial && !isAnswered(pages, words)))
        return { total: 0, countByType: {}, hits: [] }
      return {
        total: found.results.length,
        ...(corrected !== undefined && { corrected }),
        ...(isPartial && { isPartial }),
        countByType: found.countByType,
        hits: pages.map(toHit),
      }
    },
  }
}
