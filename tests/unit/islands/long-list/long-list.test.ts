import { describe, expect, it } from 'vitest'
import { createLongList } from '../../../../src/islands/long-list/long-list.ts'

const FIRST = ['a', 'b', 'c']
const OTHERS = ['d', 'e', 'f', 'g', 'h']

/** A list of eight with three on its first page; `answer` gives the others, or fails to. */
function makeList() {
  const press: (() => void)[] = []
  const parts = {
    more: {
      hidden: true,
      addEventListener: (_name: string, listen: () => void) => {
        press.push(listen)
      },
    },
    pages: { hidden: false },
    lost: { hidden: true },
  }
  const focused: number[] = []
  let fetches = 0
  let answer: { resolve(): void; reject(): void } | undefined
  const list = createLongList<string>(FIRST, {
    parts,
    total: 8,
    noun: 'letters',
    fetchOthers: () => {
      fetches += 1
      return new Promise((resolve, reject) => {
        answer = {
          resolve: () => resolve(OTHERS),
          reject: () => reject(new Error('no network')),
        }
      })
    },
    focus: (place) => focused.push(place),
  })
  /** What a page does with every state: the entries that it shows, and what it says. */
  const show = (asked: string, keep: (entry: string) => boolean = () => true) => {
    const seen = { shown: [] as readonly string[], says: '' }
    const draw = () => {
      list.prepare?.(asked, draw)
      const found = list.entries.filter(keep)
      seen.shown = found.slice(0, list.limit)
      seen.says = list.finish?.(found.length) ?? ''
    }
    draw()
    return seen
  }
  const settle = async (how: 'resolve' | 'reject') => {
    answer?.[how]()
    await new Promise((resolve) => setTimeout(resolve))
  }
  return { list, parts, show, settle, focused, press, countFetches: () => fetches }
}

describe('a list of more than one page', () => {
  it('fetches nothing and leads to its other pages while nothing is asked for', () => {
    const { list, parts, show, countFetches } = makeList()
    expect(show('')).toEqual({ shown: FIRST, says: '8 of 8 letters' })
    expect([list.isPart, list.isComing, countFetches()]).toEqual([true, false, 0])
    expect([parts.more.hidden, parts.pages.hidden, parts.lost.hidden]).toEqual([true, false, true])
  })

  it('says that it looks while the others come, then counts all of them and shows a page', async () => {
    const { list, parts, show, settle, countFetches } = makeList()
    const seen = show('?sort=-name')
    expect(seen.says).toBe('Looking through 8 letters')
    expect([list.isComing, parts.pages.hidden]).toEqual([true, true])
    await settle('resolve')
    expect(seen).toEqual({ shown: FIRST, says: '8 of 8 letters' })
    expect([list.isPart, list.isComing, parts.more.hidden]).toEqual([false, false, false])
    expect(show('?q=late', (entry) => entry > 'f')).toEqual({
      shown: ['g', 'h'],
      says: '2 of 8 letters',
    })
    expect(parts.more.hidden).toBe(true)
    expect(countFetches()).toBe(1)
  })

  it('shows a page more with each press and moves on to it; another question begins anew', async () => {
    const { show, settle, press, focused, parts } = makeList()
    const seen = show('?q=all')
    await settle('resolve')
    press[0]?.()
    expect(seen.shown).toEqual(['a', 'b', 'c', 'd', 'e', 'f'])
    expect(parts.more.hidden).toBe(false)
    press[0]?.()
    expect(seen.shown).toHaveLength(8)
    expect(focused).toEqual([3, 6])
    expect(parts.more.hidden).toBe(true)
    expect(show('?q=other').shown).toEqual(FIRST)
  })

  it('goes back to its first page and the ways to the others', async () => {
    const { show, settle, parts } = makeList()
    show('?q=all')
    await settle('resolve')
    expect(show('')).toEqual({ shown: FIRST, says: '8 of 8 letters' })
    expect([parts.more.hidden, parts.pages.hidden]).toEqual([true, false])
  })

  it('says so where the others do not come, leads to their pages, and tries again at the next question', async () => {
    const { list, parts, show, settle, countFetches } = makeList()
    const seen = show('?q=b', (entry) => entry === 'b')
    await settle('reject')
    expect(seen).toEqual({ shown: ['b'], says: '1 of the first 3 letters' })
    expect([parts.lost.hidden, parts.pages.hidden, list.isPart]).toEqual([false, false, true])
    const again = show('?q=g', (entry) => entry === 'g')
    expect(parts.lost.hidden).toBe(true)
    await settle('resolve')
    expect(again).toEqual({ shown: ['g'], says: '1 of 8 letters' })
    expect(countFetches()).toBe(2)
  })
})
