import { describe, expect, it } from 'vitest'
import {
  buildCitationLinks,
  findCitedIds,
  formatCitation,
  groupNumbers,
  numberSources,
} from '../../../src/format/citation.ts'

describe('a citation', () => {
  it('names three authors, the title, the journal and the place in it', () => {
    expect(
      formatCitation({
        authors: ['Winkelman JW', 'Armstrong MJ', 'Allen RP', 'Zee PC'],
        title: 'Treatment in adults.',
        journal: 'Neurology',
        year: 2016,
        volume: '87',
        issue: '24',
        pages: '2585-2593',
      }),
    ).toBe(
      'Winkelman JW, Armstrong MJ, Allen RP et al. Treatment in adults. Neurology 2016;87(24):2585-2593.',
    )
  })

  it('leaves out what is not known without stray punctuation', () => {
    expect(formatCitation({ title: 'Does it help?', year: 2020 })).toBe('Does it help? 2020.')
    expect(formatCitation({ journal: 'Sleep Medicine', year: 2016, pages: '16-23' })).toBe(
      'Sleep Medicine 2016:16-23.',
    )
    expect(formatCitation({})).toBe('')
  })

  it('links DOI first, and finds the trial register in a longer note', () => {
    const links = buildCitationLinks({
      doi: '10.1/a<b>',
      pmid: '1',
      registration: 'ClinicalTrials.gov NCT01234567, late',
    })
    expect(links.map(({ address }) => address)).toEqual([
      'https://doi.org/10.1/a%3Cb%3E',
      'https://pubmed.ncbi.nlm.nih.gov/1/',
      'https://clinicaltrials.gov/study/NCT01234567',
    ])
  })
})

describe('numbers of sources', () => {
  it('follow the order of first mention and count nothing twice', () => {
    expect([...numberSources(['b', 'a', 'b', 'c'])]).toEqual([
      ['b', 1],
      ['a', 2],
      ['c', 3],
    ])
  })

  it('finds the ids of a text in their order', () => {
    expect(findCitedIds('Low. <Cite id="a-1 b-2" /> High.<Cite  id="c"/>')).toEqual([
      'a-1',
      'b-2',
      'c',
    ])
  })

  it('draws runs of three and more together, and leaves pairs apart', () => {
    expect(groupNumbers([4, 1, 2, 3, 9, 7, 8, 12, 13, 14, 1]).map(({ text }) => text)).toEqual([
      '1–4',
      '7–9',
      '12–14',
    ])
    expect(groupNumbers([9, 10]).map(({ text }) => text)).toEqual(['9', '10'])
  })
})
