import { splitExcerpt, type ExcerptPart } from './excerpt.ts'
import { loadPagefind, type PagefindModule, type PagefindResult } from './pagefind-module.ts'

export interface SearchHit {
  url: string
  title: string
  type: string
  excerpt: ExcerptPart[]
}

export interface SearchAnswer {
  total: number
  /** Hits per type of page, as if no type were chosen. */
  countByType: Readonly<Record<string, number>>
  hits: SearchHit[]
}

export interface SearchQuestion {
  words: string
  type?: string
  /** How many hits to fetch; each costs one small file. */
  limit: number
}

export interface SearchClient {
  /** Fetches the engine and the list of words, so that the first answer comes at once. */
  warmUp(): Promise<void>
  /** @throws {Error} if the index cannot be loaded */
  ask(question: SearchQuestion): Promise<SearchAnswer>
}

// One study or one claim is a piece of the picture; the page that weighs all of them comes before it.
const PIECES = ['Study', 'Claim']
const PIECE_DISCOUNT = 0.4

const SHARED_LETTERS = 3

/** The results with `pieces` discounted, best first. */
function rankPiecesLower(
  results: readonly PagefindResult[],
  pieces: readonly PagefindResult[],
): PagefindResult[] {
  const isPiece = new Set(pieces.map(({ id }) => id))
  return results
    .map((result) => ({
      result,
      score: isPiece.has(result.id) ? result.score * PIECE_DISCOUNT : result.score,
    }))
    .sort((a, b) => b.score - a.score)
    .map(({ result }) => result)
}

/**
 * Where no page has a word, Pagefind shortens it until something begins alike, down to one letter. A hit counts
 * only if a marked word, or its title, shares its first letters with a word that was asked for.
 */
function isNear(hit: SearchHit, words: string): boolean {
  const beginnings = words
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .map((word) => word.slice(0, SHARED_LETTERS))
  const text = [
    hit.title,
    ...hit.excerpt.filter(({ isMarked }) => isMarked).map(({ text }) => text),
  ]
    .join(' ')
    .toLowerCase()
  return (
    beginnings.some((beginning) => text.includes(beginning)) ||
    !hit.excerpt.some(({ isMarked }) => isMarked)
  )
}

/** A client for the index below `base`, the path that the site was built for. Nothing is fetched before the first call. */
export function createSearchClient(
  base: string,
  load: (url: string) => Promise<PagefindModule> = loadPagefind,
): SearchClient {
  let engine: Promise<PagefindModule> | undefined

  async function start(): Promise<PagefindModule> {
    const pagefind = await load(`${base.replace(/\/?$/, '/')}pagefind/pagefind.js`)
    await pagefind.options({
      baseUrl: base,
      excerptLength: 26,
      noWorker: true,
      // Titles of claims are whole sentences, so a word in a title says less than a word among a page's other names.
      ranking: { termFrequency: 1, pageLength: 0.2, metaWeights: { title: 3, aliases: 8 } },
    })
    await pagefind.init()
    await pagefind.filters()
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

  return {
    async warmUp() {
      await getEngine()
    },
    async ask({ words, type, limit }) {
      const pagefind = await getEngine()
      const answer = await pagefind.search(words, type === undefined ? {} : { filters: { type } })
      const results =
        type === undefined
          ? rankPiecesLower(
              answer.results,
              (await pagefind.search(words, { filters: { type: { any: PIECES } } })).results,
            )
          : answer.results
      const pages = await Promise.all(results.slice(0, limit).map((result) => result.data()))
      const hits = pages.map((page) => ({
        url: page.url,
        title: page.meta['title'] ?? page.url,
        type: page.filters['type']?.[0] ?? 'Page',
        excerpt: splitExcerpt(page.excerpt),
      }))
      if (!hits.some((hit) => isNear(hit, words))) return { total: 0, countByType: {}, hits: [] }
      return {
        total: answer.results.length,
        countByType: answer.totalFilters['type'] ?? {},
        hits,
      }
    },
  }
}
