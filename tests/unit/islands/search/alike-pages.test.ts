import { describe, expect, it } from 'vitest'
import { findAlike } from '../../../../src/islands/search/alike-pages.ts'

const PAGES = [
  { address: '/interventions/walking/', name: 'Walking' },
  { address: '/claims/walking-cures/', name: 'Walking cures migraine.' },
  { address: '/studies/smith-2020-walking/', name: 'Smith 2020' },
  { address: '/studies/jones-2020-tea/', name: 'Jones 2020' },
  { address: '/interventions/magnesium/', name: 'Magnesium' },
  { address: '/interventions/magnesium/', name: 'Magnesium, the same once more' },
  { address: '/', name: 'Explore' },
]

const find = (words: string, limit = 5) =>
  findAlike(PAGES, { words, limit }).map(({ address }) => address)

describe('pages like an address that leads nowhere', () => {
  it('have its words, in the address or in the name, those with more of them first', () => {
    expect(find('smith 2020')).toEqual(['/studies/smith-2020-walking/', '/studies/jones-2020-tea/'])
    expect(find('walking')).toEqual([
      '/interventions/walking/',
      '/claims/walking-cures/',
      '/studies/smith-2020-walking/',
    ])
  })

  it('have words with a letter or two that differ, or that begin so', () => {
    expect(find('magnezium')).toEqual(['/interventions/magnesium/'])
    expect(find('magn')).toEqual(['/interventions/magnesium/'])
    expect(
      findAlike([{ address: '/yoga/', name: 'Yoga' }], { words: 'yga', limit: 1 }),
    ).toHaveLength(1)
  })

  it('are none where nothing is alike, and no more than are wanted', () => {
    expect(find('zebra')).toEqual([])
    expect(find('')).toEqual([])
    expect(find('tea')).toEqual(['/studies/jones-2020-tea/'])
    expect(find('walking', 1)).toHaveLength(1)
  })
})
