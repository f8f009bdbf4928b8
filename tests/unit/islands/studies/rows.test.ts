import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  describeOrder,
  foldText,
  selectStudies,
  sortStudies,
  suggestLoosening,
} from '../../../../src/islands/studies/rows.ts'
import type { StudyEntry } from '../../../../src/islands/studies/rows.ts'
import { START_STATE, STUDY_COLUMNS } from '../../../../src/islands/studies/state.ts'

interface Facts {
  readonly name: string
  readonly year?: number
  readonly people?: number
  readonly bias?: number
  readonly kind?: string
  readonly about?: string
}

function makeEntry({ name, kind = 'rct', about = 'yoga', ...values }: Facts): StudyEntry {
  return {
    name,
    text: foldText(name),
    tags: { kind: [kind, 'trials'], who: ['adults'], about: [about], rated: ['yes'] },
    ...values,
  }
}

const GARCIA = makeEntry({ name: 'García 2010', year: 2010, people: 20, bias: 2 })
const COHORT = makeEntry({ name: 'Berg 2015', year: 2015, people: 900, kind: 'cohort' })
const IRON = makeEntry({ name: 'Abel 2010', year: 2010, people: 20, bias: 0, about: 'iron' })
const NO_YEAR = makeEntry({ name: 'Cole no year', bias: 2 })
const ALL = [COHORT, GARCIA, IRON, NO_YEAR]

const sortNames = (sort: string) => sortStudies(ALL, { ...START_STATE, sort }).map((e) => e.name)

test('words are found without accents, without capitals, in part and in any order', () => {
  for (const q of ['garcia', 'GARC', '2010 garcía', ' Garcia  10 ']) {
    expect(selectStudies(ALL, { ...START_STATE, q }), q).toEqual([GARCIA])
  }
  expect(selectStudies(ALL, START_STATE)).toEqual(ALL)
})

test('a study must pass every filter', () => {
  const state = { ...START_STATE, kind: 'trials', about: 'yoga', q: '2010' }
  expect(selectStudies(ALL, state)).toEqual([GARCIA])
  expect(selectStudies(ALL, { ...state, kind: 'cohort' })).toEqual([])
  expect(selectStudies(ALL, { ...START_STATE, kind: 'cohort' })).toEqual([COHORT])
})

test('each column runs its own way first, and what has no value stands last both ways', () => {
  expect(sortNames('')).toEqual(['Berg 2015', 'García 2010', 'Abel 2010', 'Cole no year'])
  expect(sortNames('-year')).toEqual(['García 2010', 'Abel 2010', 'Berg 2015', 'Cole no year'])
  expect(sortNames('people')).toEqual(['Berg 2015', 'García 2010', 'Abel 2010', 'Cole no year'])
  expect(sortNames('name')).toEqual(['Abel 2010', 'Berg 2015', 'Cole no year', 'García 2010'])
  expect(sortNames('bias')).toEqual(['Abel 2010', 'García 2010', 'Cole no year', 'Berg 2015'])
  expect(sortNames('-bias')).toEqual(['García 2010', 'Cole no year', 'Abel 2010', 'Berg 2015'])
})

test('the direction told to screen readers is that of the values', () => {
  const describe = (sort: string) => describeOrder({ ...START_STATE, sort })
  expect(['', '-year', 'people', 'name', '-name', 'bias'].map(describe)).toEqual([
    'descending',
    'ascending',
    'descending',
    'ascending',
    'descending',
    'ascending',
  ])
})

test.each(STUDY_COLUMNS)('sorted by %s, rows that tie keep the order in which they came', (by) => {
  const value = fc.option(fc.integer({ min: 0, max: 3 }), { nil: undefined })
  const facts = fc.record({ year: value, people: value, bias: value, letter: fc.nat(3) })
  fc.assert(
    fc.property(fc.array(facts, { maxLength: 30 }), fc.boolean(), (list, isReversed) => {
      const entries = list.map(({ letter, ...values }, index) => ({
        ...makeEntry({ name: `Study ${String(letter)}` }),
        ...values,
        index,
      }))
      const rows = sortStudies(entries, { ...START_STATE, sort: `${isReversed ? '-' : ''}${by}` })
      expect(new Set(rows)).toEqual(new Set(entries))
      rows.slice(1).forEach((row, position) => {
        const before = rows[position]
        if (before && before[by] === row[by]) expect(before.index).toBeLessThan(row.index)
      })
    }),
  )
})

test('an empty result names the one filter whose loss brings most back', () => {
  const state = { ...START_STATE, kind: 'cohort', q: '2010' }
  expect(suggestLoosening(ALL, state)).toEqual({ filter: 'kind', count: 2 })
  expect(suggestLoosening(ALL, { ...state, about: 'iron', who: 'nobody' })).toBeUndefined()
})
