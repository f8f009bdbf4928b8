import { expect, test } from 'vitest'
import {
  countValues,
  parseClaimState,
  selectClaims,
  serialiseClaimState,
  START_STATE,
  suggestLoosening,
} from '../../../../src/islands/claims/state.ts'

const entries = [
  { verdict: 'supported', about: 'walks', matters: 'safety' },
  { verdict: 'overstated', about: 'walks', matters: 'treatment' },
  { verdict: 'overstated', about: 'tablets', matters: 'safety' },
]
const known = {
  verdict: ['', 'supported', 'overstated'],
  about: ['', 'walks', 'tablets'],
  matters: ['', 'safety', 'treatment'],
}

test('what a reader chose comes back from the address it made', () => {
  const state = { verdict: 'overstated', about: '', matters: 'safety' }
  expect(serialiseClaimState(state)).toBe('?verdict=overstated&matters=safety')
  expect(parseClaimState(serialiseClaimState(state), known)).toEqual({ state, ignored: [] })
  expect(serialiseClaimState(START_STATE)).toBe('')
})

test('a value that nobody knows is left out and told', () => {
  expect(parseClaimState('?verdict=nonsense&about=walks', known)).toEqual({
    state: { verdict: '', about: 'walks', matters: '' },
    ignored: ['verdict=nonsense'],
  })
})

test('filters narrow together', () => {
  expect(selectClaims(entries, { ...START_STATE, matters: 'safety' })).toHaveLength(2)
  expect(
    selectClaims(entries, { verdict: 'overstated', about: 'tablets', matters: 'safety' }),
  ).toEqual([entries[2]])
})

test('each value is counted with the other filters as they are, and its own filter left out', () => {
  const counts = countValues(
    entries,
    { verdict: 'supported', about: 'walks', matters: '' },
    'verdict',
  )
  expect(Object.fromEntries(counts)).toEqual({ '': 2, supported: 1, overstated: 1 })
})

test('an empty result names the one filter whose loss brings most claims back', () => {
  const state = { verdict: 'supported', about: 'tablets', matters: 'safety' }
  expect(selectClaims(entries, state)).toEqual([])
  expect(suggestLoosening(entries, state)).toEqual({ filter: 'verdict', count: 1 })
  expect(
    suggestLoosening([], { verdict: 'supported', about: 'tablets', matters: '' }),
  ).toBeUndefined()
})
