import { describe, expect, it } from 'vitest'
import { splitExcerpt } from '../../../../src/islands/search/excerpt.ts'
import { createLastQuestion } from '../../../../src/islands/search/last-question.ts'
import { countResults, describeAnswer } from '../../../../src/islands/search/messages.ts'
import type {
  PagefindModule,
  PagefindOptions,
} from '../../../../src/islands/search/pagefind-module.ts'
import {
  readSearchAddress,
  writeSearchAddress,
} from '../../../../src/islands/search/search-address.ts'
import {
  createSearchClient,
  type SearchLoader,
} from '../../../../src/islands/search/search-client.ts'

describe('an excerpt', () => {
  it('is cut where the found words begin and end', () => {
    expect(splitExcerpt('people with <mark>low</mark> stores')).toEqual([
      { text: 'people with ', isMarked: false },
      { text: 'low', isMarked: true },
      { text: ' stores', isMarked: false },
    ])
  })

  it('shows angle brackets of the page as they were', () => {
    expect(splitExcerpt('p &lt; 0.05 <mark>&lt;75</mark>')).toEqual([
      { text: 'p < 0.05 ', isMarked: false },
      { text: '<75', isMarked: true },
    ])
  })
})

describe('overlapping questions', () => {
  it('report the newest answer only, whichever arrives last', async () => {
    const ask = createLastQuestion()
    const seen: string[] = []
    const report = { done: (answer: string) => seen.push(answer), failed: () => seen.push('!') }
    const slow = Promise.withResolvers<string>()
    const first = ask(() => slow.promise, report)
    await ask(() => Promise.resolve('second'), report)
    slow.resolve('first')
    await first
    expect(seen).toEqual(['second'])
  })

  it('drop the failure of an older question', async () => {
    const ask = createLastQuestion()
    const seen: string[] = []
    const report = { done: (answer: string) => seen.push(answer), failed: () => seen.push('!') }
    const slow = Promise.withResolvers<string>()
    const first = ask(() => slow.promise, report)
    await ask(() => Promise.resolve('second'), report)
    slow.reject(new Error('late'))
    await first
    expect(seen).toEqual(['second'])
  })
})

describe('the address of a search', () => {
  it('gives back what was written into it', () => {
    const state = { words: 'leg & foot', type: 'Study' }
    expect(readSearchAddress(writeSearchAddress(state))).toEqual(state)
  })

  it('ignores a type that does not exist', () => {
    expect(readSearchAddress('?q=leg&type=constructor')).toEqual({ words: 'leg' })
  })

  it('keeps every filter, and the wish to search for the words as written', () => {
    const state = {
      words: 'leg',
      filters: { certainty: 'very low', design: 'Case series', year: '2016' },
      isExact: true,
    }
    expect(readSearchAddress(writeSearchAddress(state))).toEqual(state)
  })

  it('is empty for an empty question', () => {
    expect(writeSearchAddress({ words: '' })).toBe('')
  })
})

describe('the search client', () => {
  interface Calls {
    urls: string[]
    options: PagefindOptions[]
    fetched: number
    words: string[]
  }

  const VOCABULARY = 'walking zebra zebras'

  function fakePagefind(calls: Calls, excerpt = ''): SearchLoader {
    const page = (title: string, position: number) => ({
      id: title,
      score: 10 - position,
      data: () => {
        calls.fetched += 1
        return Promise.resolve({
          url: `/sub/${title}/`,
          excerpt,
          meta: { title },
          filters: { type: ['Study'] },
        })
      },
    })
    const loadEngine = (url: string): Promise<PagefindModule> => {
      calls.urls.push(url)
      return Promise.resolve({
        options: (options) => {
          calls.options.push(options)
          return Promise.resolve()
        },
        init: () => Promise.resolve(),
        filters: () => Promise.resolve({ type: { Study: 1, Page: 2 } }),
        search: (words) => {
          calls.words.push(words)
          return Promise.resolve({
            // 'a' is a study, 'b' and 'c' are other pages.
            results: ['a', 'b', 'c'].map(page),
            totalFilters: { type: { Study: 1, Page: 2 } },
          })
        },
      })
    }
    const loadText = (url: string): Promise<string> =>
      Promise.resolve(url.endsWith('/whole-pages.txt') ? 'b c' : VOCABULARY)
    return { loadEngine, loadText }
  }

  it('loads the index once, below the path that the site was built for', async () => {
    const calls: Calls = { urls: [], options: [], fetched: 0, words: [] }
    const client = createSearchClient('/sub', fakePagefind(calls, '<mark>leg</mark>'))
    await client.warmUp()
    await client.ask({ words: 'leg', limit: 5 })
    expect(calls.urls).toEqual(['/sub/pagefind/pagefind.js'])
  })

  it('counts all hits but fetches no more than it shows', async () => {
    const calls: Calls = { urls: [], options: [], fetched: 0, words: [] }
    const answer = await createSearchClient('/', fakePagefind(calls, '<mark>leg</mark>')).ask({
      words: 'leg',
      limit: 2,
    })
    expect(answer.total).toBe(3)
    expect(answer.hits).toHaveLength(2)
    expect(calls.fetched).toBe(2)
  })

  it('puts a page that weighs studies before a single study that matches a little better', async () => {
    const calls: Calls = { urls: [], options: [], fetched: 0, words: [] }
    const answer = await createSearchClient('/', fakePagefind(calls, '<mark>leg</mark>')).ask({
      words: 'leg',
      limit: 3,
    })
    expect(answer.hits.map(({ title }) => title)).toEqual(['b', 'c', 'a'])
  })

  it('counts nothing where only a first letter or two are alike', async () => {
    const calls: Calls = { urls: [], options: [], fetched: 0, words: [] }
    const client = createSearchClient('/', fakePagefind(calls, 'the <mark>zebra</mark> crossing'))
    expect((await client.ask({ words: 'zebras', limit: 2 })).total).toBe(3)
    expect((await client.ask({ words: 'zzyxqq', limit: 2 })).total).toBe(0)
  })

  it('asks again with the spelling put right, and says so', async () => {
    const calls: Calls = { urls: [], options: [], fetched: 0, words: [] }
    const client = createSearchClient('/', fakePagefind(calls, 'the <mark>zebra</mark> crossing'))
    const answer = await client.ask({ words: 'does a zebbra help', limit: 2 })
    expect(answer.corrected).toBe('zebra')
    expect([...new Set(calls.words)]).toEqual(['zebbra', 'zebra'])
  })

  it('leaves the spelling alone where the reader insists on it', async () => {
    const calls: Calls = { urls: [], options: [], fetched: 0, words: [] }
    const client = createSearchClient('/', fakePagefind(calls, 'the <mark>zebra</mark> crossing'))
    const answer = await client.ask({ words: 'zebbra', isExact: true, limit: 2 })
    expect(answer).toEqual({ total: 0, countByType: {}, hits: [] })
  })

  it('says so where no page has all the words and some have a part of them', async () => {
    const calls: Calls = { urls: [], options: [], fetched: 0, words: [] }
    const client = createSearchClient('/', fakePagefind(calls, 'the <mark>zebra</mark> crossing'))
    const answer = await client.ask({ words: 'zebra walking', limit: 2 })
    expect(answer.isPartial).toBe(true)
    expect(answer.total).toBe(3)
    expect(calls.words).toEqual(expect.arrayContaining(['zebra', 'walking']))
  })

  it('leads to the found words by a text fragment', async () => {
    const calls: Calls = { urls: [], options: [], fetched: 0, words: [] }
    const client = createSearchClient('/', fakePagefind(calls, 'two-<mark>zebra-crossings,</mark>'))
    const { hits } = await client.ask({ words: 'zebra', limit: 1 })
    expect(hits[0]?.url).toBe('/sub/b/')
    expect(hits[0]?.markedUrl).toBe('/sub/b/#:~:text=zebra%2Dcrossings')
  })

  it('tries again after the index could not be loaded', async () => {
    const calls: Calls = { urls: [], options: [], fetched: 0, words: [] }
    const loader = fakePagefind(calls, '<mark>leg</mark>')
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

describe('what is said of an answer', () => {
  it('never hides that a spelling was put right', () => {
    expect(describeAnswer('zebbra', { total: 2, corrected: 'zebra' })).toBe(
      'Nothing for “zebbra”. Showing results for “zebra”: 2 results',
    )
  })

  it('says when only some words were found', () => {
    expect(describeAnswer('zebra leg', { total: 2, isPartial: true })).toBe(
      'No page has all words of “zebra leg”. With some of them: 2 results',
    )
  })
})

describe('the count of hits', () => {
  it('reads as a person would say it', () => {
    expect([0, 1, 12].map(countResults)).toEqual(['No results', '1 result', '12 results'])
  })
})
