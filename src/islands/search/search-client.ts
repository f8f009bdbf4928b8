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

// One study is a piece of the picture; the page that weighs all of them should come before it.
const STUDY_DISCOUNT = 0.5

/** The results with study pages discounted, best first. */
function rankStudiesLower(
  results: readonly PagefindResult[],
  studies: readonly PagefindResult[],
): PagefindResult[] {
  const isStudy = new Set(studies.map(({ id }) => id))
  return results
    .map((result) => ({
      result,
      score: isStudy.has(result.id) ? result.score * STUDY_DISCOUNT : result.score,
    }))
    .sort((a, b) => b.score - a.score)
    .map(({ result }) => result)
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
      // A page named after the words asked for goes before long pages that only mention them.
      ranking: { termFrequency: 0.6, pageLength: 0.5, metaWeights: { title: 12, aliases: 12 } },
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
          ? rankStudiesLower(
              answer.results,
              (await pagefind.search(words, { filters: { type: 'Study' } })).results,
            )
          : answer.results
      const pages = await Promise.all(results.slice(0, limit).map((result) => result.data()))
      return {
        total: answer.results.length,
        countByType: answer.totalFilters['type'] ?? {},
        hits: pages.map((page) => ({
          url: page.url,
          title: page.meta['title'] ?? page.url,
          type: page.filters['type']?.[0] ?? 'Page',
          excerpt: splitExcerpt(page.excerpt),
        })),
      }
    },
  }
}
