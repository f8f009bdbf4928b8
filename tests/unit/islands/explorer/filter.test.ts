import { describe, expect, test } from 'vitest'
import {
  countForms,
  isAtLeast,
  LEAST_STRENGTHS,
  loosen,
  selectForms,
  suggestLoosening,
} from '../../../../src/islands/explorer/filter.ts'
import { START_STATE } from '../../../../src/islands/explorer/state.ts'
import { makeSyntheticForms } from '../../charts/synthetic-forms.ts'

const FORMS = makeSyntheticForms(60)

test('"moderate or higher" leaves moderate and high, and only those', () => {
  const shown = selectForms(FORMS, { ...START_STATE, min: 'moderate' })
  expect(new Set(shown.map(({ certainty }) => certainty))).toEqual(new Set(['moderate', 'high']))
  const expected = FORMS.filter(({ certainty }) => ['moderate', 'high'].includes(certainty))
  expect(shown).toEqual(expected)
})

test('"very low or higher" leaves out the untested', () => {
  expect(isAtLeast('none', 'very-low')).toBe(false)
  expect(isAtLeast('none', undefined)).toBe(true)
})

describe('the number beside a value', () => {
  test('is the number that choosing it shows', () => {
    const state = { ...START_STATE, min: 'low' as const, kinds: ['movement'] }
    for (const direction of ['helps', 'mixed', 'untested'] as const) {
      const count = countForms(FORMS, {
        state,
        filter: 'directions',
        has: (form) => form.direction === direction,
      })
      expect(count).toBe(selectForms(FORMS, { ...state, directions: [direction] }).length)
    }
  })

  test('falls as the strength asked for rises', () => {
    const counts = LEAST_STRENGTHS.map((min) => selectForms(FORMS, { ...START_STATE, min }).length)
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
})
