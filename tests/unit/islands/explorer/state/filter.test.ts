import { describe, expect, test } from 'vitest'
import { MARK_DIRECTIONS } from '../../../../../src/charts/symbol.ts'
import type { Certainty } from '../../../../../src/evidence/model.ts'
import {
  isBetween,
  listFilters,
  loosen,
  selectForms,
  STRENGTHS,
  suggestLoosening,
  switchValue,
} from '../../../../../src/islands/explorer/state/filter.ts'
import { START_STATE } from '../../../../../src/islands/explorer/state/state.ts'
import { makeSyntheticForms } from '../../../charts/synthetic-forms.ts'

const FORMS = makeSyntheticForms(60)
const strengths = (forms: readonly { certainty: Certainty }[]) =>
  [...new Set(forms.map(({ certainty }) => certainty))].sort()

test('"moderate to high" leaves moderate and high, and only those', () => {
  const shown = selectForms(FORMS, { ...START_STATE, min: 'moderate' })
  const expected = FORMS.filter(({ certainty }) => ['moderate', 'high'].includes(certainty))
  expect(shown).toEqual(expected)
  expect(strengths(shown)).toEqual(['high', 'moderate'])
})

test('"very low to low" leaves out the untested and the surer ones', () => {
  const shown = selectForms(FORMS, { ...START_STATE, min: 'very-low', max: 'low' })
  expect(strengths(shown)).toEqual(['low', 'very-low'])
  expect(isBetween('none', {})).toBe(true)
})

test('no filter leaves the very list, so that nothing is sorted or drawn again', () => {
  expect(selectForms(FORMS, START_STATE)).toBe(FORMS)
  expect(selectForms(FORMS, { ...START_STATE, min: 'low' }, 'strength')).toBe(FORMS)
})

test('who gives it: any of the ways asked for will do', () => {
  const shown = selectForms(FORMS, { ...START_STATE, givenBy: ['self-care', 'clinician'] })
  expect(shown).toEqual(
    FORMS.filter(({ givenBy }) => givenBy.includes('self-care') || givenBy.includes('clinician')),
  )
  expect(shown.length).toBeLessThan(FORMS.length)
})

test('blood test and number of people narrow as they say', () => {
  const shown = selectForms(FORMS, { ...START_STATE, bloodTest: 'no', people: 100 })
  expect(shown.length).toBeGreaterThan(0)
  expect(shown.every((form) => !form.needsBloodTest && form.participants >= 100)).toBe(true)
})

test('values of a filter keep their own order, whatever the order of the clicks', () => {
  const values = ['a', 'b', 'c'] as const
  const late = switchValue(['c'], { value: 'a', values })
  expect(late).toEqual(['a', 'c'])
  expect(switchValue(late, { value: 'a', values })).toEqual(['c'])
})

describe('the number beside a value', () => {
  test('is the number that choosing it shows', () => {
    const state = { ...START_STATE, min: 'low' as const, kinds: ['movement'] }
    const counts = MARK_DIRECTIONS.map((direction) => {
      const count = selectForms(FORMS, state, 'directions').filter(
        (form) => form.direction === direction,
      )
      expect(count).toEqual(selectForms(FORMS, { ...state, directions: [direction] }))
      return count.length
    })
    expect(Math.max(...counts)).toBeGreaterThan(0)
  })

  test('falls as the strength asked for rises', () => {
    const counts = STRENGTHS.map((min) => selectForms(FORMS, { ...START_STATE, min }).length)
    expect(counts).toEqual(counts.toSorted((a, b) => b - a))
    expect(counts[0]).toBe(FORMS.length)
  })
})

describe('an empty result', () => {
  const forms = FORMS.filter(({ kind, certainty }) => kind !== 'device' || certainty === 'none')
  const state = { ...START_STATE, min: 'low' as const, kinds: ['device'] }

  test('names the filter whose loss brings most back', () => {
    expect(selectForms(forms, state)).toEqual([])
    const way = suggestLoosening(forms, state)
    expect(way?.filter).toBe('kinds')
    expect(selectForms(forms, loosen(state, ['kinds'])).length).toBe(way?.count)
  })

  test('names none where no single filter is to blame', () => {
    expect(suggestLoosening([], state)).toBeUndefined()
  })

  test('all filters let go leave none', () => {
    expect(listFilters(state)).toEqual(['strength', 'kinds'])
    expect(listFilters(loosen({ ...state, people: 50, bloodTest: 'yes' }))).toEqual([])
  })
})
