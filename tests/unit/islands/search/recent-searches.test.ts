import { describe, expect, it } from 'vitest'
import {
  clearRecentSearches,
  keepRecentSearch,
  readRecentSearches,
  type Store,
} from '../../../../src/islands/search/recent-searches.ts'

function memory(first?: string): Store {
  let value: string | null = first ?? null
  return {
    getItem: () => value,
    setItem: (_key, next) => {
      value = next
    },
    removeItem: () => {
      value = null
    },
  }
}

describe('earlier searches', () => {
  it('come back newest first, each once', () => {
    const store = memory()
    for (const words of ['leg', 'sleep', ' Leg ']) keepRecentSearch(words, store)
    expect(readRecentSearches(store)).toEqual(['Leg', 'sleep'])
  })

  it('are at most six', () => {
    const store = memory()
    for (let n = 0; n < 9; n += 1) keepRecentSearch(`word ${n}`, store)
    expect(readRecentSearches(store)).toHaveLength(6)
    expect(readRecentSearches(store)[0]).toBe('word 8')
  })

  it('can be forgotten', () => {
    const store = memory()
    keepRecentSearch('leg', store)
    clearRecentSearches(store)
    expect(readRecentSearches(store)).toEqual([])
  })

  it.each(['not json', '{"a":1}', '[1, null, {}, ""]'])(
    'are none where the storage holds something else: %s',
    (value) => {
      expect(readRecentSearches(memory(value))).toEqual([])
    },
  )

  it('are quietly not kept where the storage is full', () => {
    const full: Store = {
      ...memory(),
      setItem: () => {
        throw new DOMException('full', 'QuotaExceededError')
      },
    }
    expect(() => {
      keepRecentSearch('leg', full)
    }).not.toThrow()
    expect(readRecentSearches(full)).toEqual([])
  })
})
