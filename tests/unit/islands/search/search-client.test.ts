import { afterEach, describe, expect, it, vi } from 'vitest'
import type {
  PagefindIndex,
  PagefindModule,
} from '../../../../src/islands/search/pagefind-module.ts'
import {
  createSearchClient,
  type SearchAnswer,
} from '../../../../src/islands/search/search-client.ts'
import type { SearchLoader } from '../../../../src/islands/search/search-loader.ts'

describe('the search client', () => {
  interface Calls {
    urls: string[]
    fetched: string[]
    /** Indexes, in the order in which they were opened. */
    opened: string[]
    /** The words of each search among the pieces, and what it was narrowed to. */
    searches: {
      words: string
      types: readonly string[]
      part: string | undefined
      /** It asked how many there are and weighed none. */
      isCount: boolean
    }[]
  }

  afterEach(() => {
    vi.useRealTimers()
  })

  const VOCABULARY = 'walking zebra zebras'

  interface FakeIndex {
    /** The text of every page; each word of it is a found one. */
    readonly content?: string
    readonly articles?: number
    readonly studies?: number
    /** How many studies each part of the index holds. */
    readonly partSize?: number
  }

  function fakeIndex({ content = 'leg', articles = 2, studies = 1, partSize = 250 }: FakeIndex) {
    const calls: Calls = { urls: [], fetched: [], opened: [], searches: [] }
    const results = (kind: string, count: number) =>
      Array.from({ length: count }, (_, index) => ({
        id: `${kind}-${String(index)}`,
        // A study matches a little better than an article.
        score: (kind === 'study' ? 11 : 10) - index / 1000,
        words: content.split(' ').map((_word, position) => position),
      }))
    const partCount = Math.ceil(studies / partSize)
    const parts = Array.from({ length: partCount }, (_, index) => String(index).padStart(3, '0'))
    const createIndex = (isOfPieces: boolean): PagefindIndex => ({
      filters: () =>
        Promise.resolve<Record<string, Record<string, number>>>(
          isOfPieces
            ? { type: { Study: studies, Both: 1 }, year: { 2012: studies } }
            : { type: { Article: articles, Both: 2 } },
        ),
      preload: (words) => {
        if (words === '') calls.opened.push(isOfPieces ? 'pieces' : 'wholes')
        return Promise.resolve()
      },
      search: (words, { filters = {} } = {}) => {
        const { type, part } = filters
        const types = typeof type === 'object' ? type.any : []
        const name = typeof part === 'string' ? part : undefined
        if (!isOfPieces) {
          return Promise.resolve({
            results: types.includes('Article') ? results('article', articles) : [],
            unfilteredResultCount: articles,
            totalFilters: { type: { Article: articles } },
          })
        }
        calls.searches.push({
          words,
          types,
          part: name,
          isCount: 'nothing' in filters,
        })
        const inPart = results('study', studies).filter(
          (_, index) => name === undefined || parts[Math.floor(index / partSize)] === name,
        )
        const isLeftOut =
          'nothing' in filters || type === 'none' || (type && !types.includes('Study'))
        return Promise.resolve({
          results: isLeftOut ? [] : inPart,
          unfilteredResultCount: studies,
          totalFilters: {
            ...(type !== undefined && { type: { Study: studies } }),
            ...(name !== undefined && { part: Object.fromEntries(parts.map((one) => [one, 1])) }),
          },
        })
      },
    })
    const engine: PagefindModule = {
      createInstance: ({ basePath }) => createIndex(basePath.endsWith('/pieces/')),
    }
    const loader: SearchLoader = {
      loadEngine: (url) => {
        calls.urls.push(url)
        return Promise.resolve(engine)
      },
      loadPage: (url) => {
        const id = /fragment\/(.+)\.pf_fragment$/.exec(url)?.[1] ?? '?'
        calls.fetched.push(id)
        calls.urls.push(url)
        const type = id.startsWith('study') ? 'Study' : 'Article'
        return Promise.resolve({
          url: `/${id}/`,
          content,
          meta: { title: id },
          filters: { type: [type] },
          anchors: [],
        })
      },
      loadText: () => Promise.resolve(VOCABULARY),
    }
    return { calls, loader }
  }

  it('loads the index once, below the path that the site was built for', async () => {
    const { calls, loader } = fakeIndex({})
    const client = createSearchClient('/sub', loader)
    await client.warmUp()
    const { hits } = await client.ask({ words: 'leg', limit: 5 })
    expect(calls.urls.filter((url) => url.endsWith('.js'))).toEqual(['/sub/pagefind/pagefind.js'])
    expect(calls.opened).toEqual(['wholes', 'pieces'])
    expect(hits[0]?.url).toBe('/sub/article-0/')
  })

  it('takes each page from the index that found it', async () => {
    const { calls, loader } = fakeIndex({ articles: 1, studies: 1 })
    await createSearchClient('/sub', loader).ask({ words: 'leg', limit: 2 })
    expect(calls.urls.slice(1)).toEqual([
      '/sub/pagefind/fragment/article-0.pf_fragment',
      '/sub/pagefind/pieces/fragment/study-0.pf_fragment',
    ])
  })

  it('adds up the filters of both indexes', async () => {
    const { loader } = fakeIndex({ articles: 4, studies: 6 })
    expect(await createSearchClient('/', loader).listFilters()).toEqual({
      type: { Article: 4, Study: 6, Both: 3 },
      year: { 2012: 6 },
    })
  })

  it('counts all hits but fetches no more than it shows, and each page once', async () => {
    const { calls, loader } = fakeIndex({})
    const client = createSearchClient('/', loader)
    const answer = await client.ask({ words: 'leg', limit: 2 })
    expect(answer.total).toBe(3)
    expect(answer.hits).toHaveLength(2)
    expect(calls.fetched).toEqual(['article-0', 'article-1'])
    await client.ask({ words: 'leg', limit: 2 })
    expect(calls.fetched).toHaveLength(2)
  })

  it('puts a page that weighs studies before a single study that matches a little better', async () => {
    const { loader } = fakeIndex({})
    const answer = await createSearchClient('/', loader).ask({ words: 'leg', limit: 3 })
    expect(answer.hits.map(({ title }) => title)).toEqual(['article-0', 'article-1', 'study-0'])
  })

  it('shows one hit first while files are awaited, and three from then on', async () => {
    const { loader } = fakeIndex({ articles: 9 })
    const client = createSearchClient('/', loader)
    const early: number[] = []
    const progress = {
      early: ({ hits }: SearchAnswer) => {
        early.push(hits.length)
      },
    }
    const first = await client.ask({ words: 'leg', limit: 8 }, progress)
    await client.ask({ words: 'leg', limit: 8 }, progress)
    expect(early).toEqual([1, 3])
    expect(first.hits).toHaveLength(8)
  })

  it('weighs no single study where too many answer, and follows them part by part', async () => {
    const { calls, loader } = fakeIndex({ articles: 4, studies: 600, partSize: 250 })
    const client = createSearchClient('/', loader)
    const answer = await client.ask({ words: 'leg', limit: 4 })
    expect(answer.total).toBe(604)
    expect(calls.searches.map(({ isCount }) => isCount)).toEqual([true])
    expect(calls.opened).toEqual(['wholes', 'pieces'])
    expect(await answer.countTypes()).toEqual({ Article: 4, Study: 600 })
    expect(calls.opened).toEqual(['wholes', 'pieces', 'pieces'])
    const more = await client.ask({ words: 'leg', limit: 300 })
    expect(more.hits).toHaveLength(300)
    expect(new Set(more.hits.map(({ url }) => url)).size).toBe(300)
    expect(calls.searches.map(({ part }) => part)).toEqual([
      undefined,
      undefined,
      undefined,
      '000',
      '001',
    ])
  })

  it('lets the first hits wait for no study where very many other pages have the words', async () => {
    const { calls, loader } = fakeIndex({ articles: 200, studies: 600 })
    const parts: { total: number | undefined; searches: number }[] = []
    const answer = await createSearchClient('/', loader).ask(
      { words: 'leg', limit: 8 },
      {
        early: ({ total }) => {
          parts.push({ total, searches: calls.searches.length })
        },
      },
    )
    expect(parts).toEqual([{ total: undefined, searches: 0 }])
    expect(answer.total).toBe(800)
    expect(answer.hits).toHaveLength(8)
  })

  it('lists every study where only studies are wanted', async () => {
    const { loader } = fakeIndex({ articles: 4, studies: 600, partSize: 250 })
    const client = createSearchClient('/', loader)
    const answer = await client.ask({ words: 'leg', type: 'Study', limit: 700 })
    expect(answer.total).toBe(600)
    expect(answer.hits).toHaveLength(600)
    expect(new Set(answer.hits.map(({ type }) => type))).toEqual(new Set(['Study']))
  })

  it('gives up a question as soon as a newer one is asked', async () => {
    const { calls, loader } = fakeIndex({})
    const client = createSearchClient('/', loader)
    const controller = new AbortController()
    const answer = client.ask({ words: 'leg', limit: 5 }, { signal: controller.signal })
    controller.abort()
    await expect(answer).rejects.toThrow()
    expect(calls.searches).toEqual([])
  })

  it('takes words that come fast before the first answer as one question', async () => {
    const { calls, loader } = fakeIndex({})
    const client = createSearchClient('/', loader)
    await client.warmUp()
    vi.useFakeTimers()
    const ends: Promise<string>[] = []
    let controller = new AbortController()
    for (const words of ['l', 'le', 'leg']) {
      controller.abort()
      controller = new AbortController()
      const answer = client.ask({ words, limit: 1 }, { signal: controller.signal })
      ends.push(
        answer.then(
          () => 'answered',
          () => 'given up',
        ),
      )
      await vi.advanceTimersByTimeAsync(40)
    }
    await vi.runAllTimersAsync()
    expect(await Promise.all(ends)).toEqual(['given up', 'given up', 'answered'])
    expect(new Set(calls.searches.map(({ words }) => words))).toEqual(new Set(['leg']))
  })

  it('counts nothing where only a first letter or two are alike', async () => {
    const { loader } = fakeIndex({ content: 'zebra' })
    const client = createSearchClient('/', loader)
    expect((await client.ask({ words: 'zebras', limit: 2 })).total).toBe(3)
    expect((await client.ask({ words: 'zzyxqq', limit: 2 })).total).toBe(0)
  })

  it('asks again with the spelling put right, and says so', async () => {
    const { calls, loader } = fakeIndex({ content: 'zebra' })
    const answer = await createSearchClient('/', loader).ask({
      words: 'does a zebbra help',
      limit: 2,
    })
    expect(answer.corrected).toBe('zebra')
    expect([...new Set(calls.searches.map(({ words }) => words))]).toEqual(['zebbra', 'zebra'])
  })

  it('leaves the spelling alone where the reader insists on it', async () => {
    const { loader } = fakeIndex({ content: 'zebra' })
    const client = createSearchClient('/', loader)
    const answer = await client.ask({ words: 'zebbra', isExact: true, limit: 2 })
    expect(answer).toMatchObject({ total: 0, hits: [] })
    expect(await answer.countTypes()).toEqual({})
  })

  it('says so where no page has all the words and some have a part of them', async () => {
    const { calls, loader } = fakeIndex({ content: 'zebra' })
    const answer = await createSearchClient('/', loader).ask({ words: 'zebra walking', limit: 2 })
    expect(answer.isPartial).toBe(true)
    expect(answer.total).toBe(3)
    expect(calls.searches.map(({ words }) => words)).toEqual(
      expect.arrayContaining(['zebra', 'walking']),
    )
  })

  it('leads to the found words by a text fragment', async () => {
    const { loader } = fakeIndex({ content: 'zebra-crossings,' })
    const { hits } = await createSearchClient('/sub', loader).ask({ words: 'zebra', limit: 1 })
    expect(hits[0]?.url).toBe('/sub/article-0/')
    expect(hits[0]?.markedUrl).toBe('/sub/article-0/#:~:text=zebra%2Dcrossings')
  })

  it('counts types again after the index could not be opened for it', async () => {
    const { calls, loader } = fakeIndex({ articles: 4, studies: 600 })
    let isOnline = true
    const client = createSearchClient('/', {
      ...loader,
      loadEngine: async (url) => {
        const engine = await loader.loadEngine(url)
        return {
          createInstance: (options) => {
            const index = engine.createInstance(options)
            const preload: typeof index.preload = (words) =>
              isOnline ? index.preload(words) : Promise.reject(new Error('offline'))
            return { ...index, preload }
          },
        }
      },
    })
    const { hits, countTypes } = await client.ask({ words: 'leg', limit: 2 })
    expect(hits).toHaveLength(2)
    isOnline = false
    await expect(countTypes()).rejects.toThrow('offline')
    isOnline = true
    const again = await client.ask({ words: 'leg', limit: 2 })
    expect(await again.countTypes()).toEqual({ Article: 4, Study: 600 })
    expect(calls.opened).toEqual(['wholes', 'pieces', 'pieces'])
  })

  it('tries again after the index could not be loaded', async () => {
    const { loader } = fakeIndex({})
    let isOnline = false
    const client = createSearchClient('/', {
      ...loader,
      loadEngine: (url) =>
        isOnline ? loader.loadEngine(url) : Promise.reject(new Error('offline')),
    })
    await expect(client.warmUp()).rejects.toThrow('offline')
    isOnline = true
    expect((await client.ask({ words: 'leg', limit: 1 })).total).toBe(3)
  })
})
