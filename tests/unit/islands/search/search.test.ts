import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { isAnswered } from '../../../../src/islands/search/answered.ts'
import { cutExcerpt } from '../../../../src/islands/search/excerpt.ts'
import { createLastQuestion } from '../../../../src/islands/search/last-question.ts'
import { countResults, describeAnswer } from '../../../../src/islands/search/messages.ts'
import { unpackFragment } from '../../../../src/islands/search/page-fragment.ts'
import {
  readSearchAddress,
  writeSearchAddress,
} from '../../../../src/islands/search/search-address.ts'
import { readFoundPage, toHit } from '../../../../src/islands/search/search-hit.ts'

describe('an excerpt', () => {
  const words = (count: number) => Array.from({ length: count }, (_, index) => `w${String(index)}`)
  const marked = (text: readonly string[], found: readonly number[]) =>
    cutExcerpt(text, found)
      .filter(({ isMarked }) => isMarked)
      .map(({ text: word }) => word)

  it('is cut where the found words begin and end', () => {
    expect(cutExcerpt(['people', 'with', 'low', 'stores'], [2])).toEqual([
      { text: 'people with ', isMarked: false },
      { text: 'low', isMarked: true },
      { text: ' stores', isMarked: false },
    ])
  })

  it('shows the first place where two found words stand close together', () => {
    expect(marked(words(400), [3, 200, 210, 214, 390, 391, 392, 393])).toEqual([
      'w200',
      'w210',
      'w214',
    ])
    expect(marked(words(400), [3, 200])).toEqual(['w3'])
  })

  it('is the beginning of a page that was found by its names', () => {
    expect(cutExcerpt(words(90), [])).toEqual([
      { text: `${words(26).join(' ')} …`, isMarked: false },
    ])
  })

  it('leaves out the title, which stands above it', () => {
    expect(cutExcerpt(words(6), [0, 4], 2)).toEqual([
      { text: 'w2 w3 ', isMarked: false },
      { text: 'w4', isMarked: true },
      { text: ' w5', isMarked: false },
    ])
  })

  it('ends with the page, as long as any other', () => {
    const text = cutExcerpt(words(90), [89])
      .map((part) => part.text)
      .join('')
    expect(text.split(' ')).toEqual(['…', ...words(90).slice(-26)])
  })
})

describe('a page of the index', () => {
  const page = {
    url: '/a/',
    content: 'knee hip heel toe knee heel',
    meta: { title: 'A' },
    filters: { type: ['Article'] },
    anchors: [
      { element: 'h2', id: 'three', text: 'Three', location: 4 },
      { element: 'h2', id: 'two', text: 'Two', location: 1 },
      { element: 'dt', id: 'term', text: 'Term', location: 2 },
    ],
  }
  const bytes = (text: string) => new TextEncoder().encode(text)

  it('is read as it comes from a server that unpacked it, and as it lies there', async () => {
    const text = `pagefind_dcd${JSON.stringify(page)}`
    expect(await unpackFragment(bytes(text))).toEqual(page)
    expect(await unpackFragment(new Uint8Array(gzipSync(text)))).toEqual(page)
  })

  it('is refused where it has another shape', async () => {
    await expect(unpackFragment(bytes('<!doctype html>'))).rejects.toThrow(RangeError)
  })

  it('leads to the headings below which the words stand, in the order of the page', () => {
    const { sections } = toHit('/sub/', readFoundPage(page, [5, 4, 2]))
    expect(sections).toEqual([
      { url: '/sub/a/#two', title: 'Two' },
      { url: '/sub/a/#three', title: 'Three' },
    ])
  })

  it('shows no section where the words stand before the first heading', () => {
    expect(toHit('/', readFoundPage(page, [0])).sections).toEqual([])
  })
})

describe('a word that was asked for', () => {
  it.each([
    ['zebra', 'two Zebras, crossing', true],
    ['walked', 'walking', true],
    ['vitamin d', 'vitamins and dairy', true],
    ['zebbra', 'zebra', false],
    ['feritin', 'fe', false],
    ['arm', 'charm', false],
    ['benedryl', 'Benes', false],
  ])('“%s” in “%s”: %s', (question, words, isIt) => {
    expect(isAnswered({ words, names: '' }, question)).toBe(isIt)
  })

  it('may be a page’s name, but not nearly one', () => {
    expect(isAnswered({ words: '', names: 'Zebras' }, 'zebra')).toBe(true)
    expect(isAnswered({ words: '', names: 'Zebras' }, 'zebrad')).toBe(false)
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

  it('stop an older question, and leave out what it reports early', async () => {
    const ask = createLastQuestion()
    const seen: string[] = []
    const report = {
      early: (part: string) => {
        seen.push(part)
      },
      done: (answer: string) => seen.push(answer),
      failed: () => seen.push('!'),
    }
    const slow = Promise.withResolvers<undefined>()
    let wasStopped = false
    const first = ask(async ({ early, signal }) => {
      await slow.promise
      await early('late part')
      wasStopped = signal.aborted
      return 'late'
    }, report)
    await ask(async ({ early }) => {
      await early('part')
      return 'whole'
    }, report)
    slow.resolve(undefined)
    await first
    expect(seen).toEqual(['part', 'whole'])
    expect(wasStopped).toBe(true)
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

describe('what is said of an answer', () => {
  it('never hides that a spelling was put right', () => {
    expect(describeAnswer('zebbra', { total: 2, corrected: 'zebra' })).toBe(
      'Nothing for “zebbra”. Showing results for “zebra”: 2 results',
    )
  })

  it('says of the first hits of a broad question that they are the first', () => {
    expect(describeAnswer('leg', { total: undefined })).toBe('First results for “leg”')
    expect(describeAnswer('lge', { total: undefined, corrected: 'leg' })).toBe(
      'Nothing for “lge”. First results for “leg”',
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
