import { describe, expect, it } from 'vitest'
import { splitExcerpt } from '../../../../src/islands/search/excerpt.ts'
import { createLastQuestion } from '../../../../src/islands/search/last-question.ts'
import { countResults } from '../../../../src/islands/search/messages.ts'
import type {
  PagefindModule,
  PagefindOptions,
} from '../../../../src/islands/search/pagefind-module.ts'
import {
  readSearchAddress,
  writeSearchAddress,
} from '../../../../src/islands/search/search-address.ts'
import { createSearchClient } from '../../../../src/islands/search/search-client.ts'

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

  it('is empty for an empty question', () => {
    expect(writeSearchAddress({ words: '' })).toBe('')
  })
})

describe('the search client', () => {
  interface Calls {
    urls: string[]
    options: PagefindOptions[]
    fetched: number
  }

  function fakePagefind(calls: Calls, excerpt = ''): (url: string) => Promise<PagefindModule> {
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
    return (url) => {
      calls.urls.push(url)
      return Promise.resolve({
        options: (options) => {
          calls.options.push(options)
          return Promise.resolve()
        },
        init: () => Promise.resolve(),
        filters: () => Promise.resolve(),
        search: (_words, options) =>
          Promise.resolve({
            // 'a' is a study, 'b' and 'c' are other pages.
            results: ['a', 'b', 'c'].map(page).slice(0, options?.filters ? 1 : 3),
            totalFilters: { type: { Study: 1, Page: 2 } },
          }),
      })
    }
  }

  it('loads the index once, below the path that the site was built for', async () => {
    const calls: Calls = { urls: [], options: [], fetched: 0 }
    const client = createSearchClient('/sub', fakePagefind(calls))
    await client.warmUp()
    await client.ask({ words: 'leg', limit: 5 })
    expect(calls.urls).toEqual(['/sub/pagefind/pagefind.js'])
  })

  it('counts all hits but fetches no more than it shows', async () => {
    const calls: Calls = { urls: [], options: [], fetched: 0 }
    const answer = await createSearchClient('/', fakePagefind(calls)).ask({
      words: 'leg',
      limit: 2,
    })
    expect(answer.total).toBe(3)
    expect(answer.hits).toHaveLength(2)
    expect(calls.fetched).toBe(2)
  })

  it('puts a page that weighs studies before a single study that matches a little better', async () => {
    const calls: Calls = { urls: [], options: [], fetched: 0 }
    const answer = await createSearchClient('/', fakePagefind(calls)).ask({
      words: 'leg',
      limit: 3,
    })
    expect(answer.hits.map(({ title }) => title)).toEqual(['b', 'c', 'a'])
  })

  it('counts nothing where only a first letter or two are alike', async () => {
    const calls: Calls = { urls: [], options: [], fetched: 0 }
    const load = fakePagefind(calls, 'the <mark>zebra</mark> crossing')
    const client = createSearchClient('/', load)
    expect((await client.ask({ words: 'zebras', limit: 2 })).total).toBe(3)
    expect((await client.ask({ words: 'zzyx', limit: 2 })).total).toBe(0)
  })

  it('tries again after the index could not be loaded', async () => {
    const calls: Calls = { urls: [], options: [], fetched: 0 }
    const load = fakePagefind(calls)
    let isOnline = false
    const client = createSearchClient('/', (url) =>
      isOnline ? load(url) : Promise.reject(new Error('offline')),
    )
    await expect(client.warmUp()).rejects.toThrow('offline')
    isOnline = true
    expect((await client.ask({ words: 'leg', limit: 1 })).total).toBe(3)
  })
})

describe('the count of hits', () => {
  it('reads as a person would say it', () => {
    expect([0, 1, 12].map(countResults)).toEqual(['No results', '1 result', '12 results'])
  })
})
