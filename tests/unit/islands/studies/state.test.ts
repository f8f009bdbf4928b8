import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  chooseColumn,
  parseStudyState,
  readSort,
  serialiseStudyState,
  START_STATE,
  STUDY_COLUMNS,
} from '../../../../src/islands/studies/state.ts'

const KNOWN = {
  kind: ['trials', 'rct', 'cohort'],
  who: ['adults', 'dialysis'],
  about: ['iron', 'yoga', 'genetics'],
  rated: ['yes'],
}

const choice = (values: readonly string[]) => fc.constantFrom('', ...values)

test('every state comes back from its address', () => {
  fc.assert(
    fc.property(
      fc.record({
        q: fc.string({ maxLength: 40 }).map((words) => words.trim()),
        kind: choice(KNOWN.kind),
        who: choice(KNOWN.who),
        about: choice(KNOWN.about),
        rated: choice(KNOWN.rated),
        sort: choice(['-year', 'name', '-name', 'people', '-people', 'bias', '-bias']),
      }),
      (state) => {
        const address = serialiseStudyState(state)
        expect(parseStudyState(address, KNOWN)).toEqual({ state, ignored: [] })
      },
    ),
  )
})

test('the start state has no part in the address, and names of filters come in one order', () => {
  expect(serialiseStudyState(START_STATE)).toBe('')
  expect(serialiseStudyState({ ...START_STATE, sort: '-people', kind: 'rct', q: ' a b ' })).toBe(
    '?q=a+b&kind=rct&sort=-people',
  )
})

test('what is unknown is left out and named, and what is known beside it stays', () => {
  expect(parseStudyState('?kind=rct&who=martians&sort=colour&rated=no&x=1', KNOWN)).toEqual({
    state: { ...START_STATE, kind: 'rct' },
    ignored: ['who=martians', 'rated=no', 'sort=colour'],
  })
})

test('an empty value is no value, and the first order written out is the start state', () => {
  expect(parseStudyState('?q=&kind=&sort=year', KNOWN)).toEqual({ state: START_STATE, ignored: [] })
})

test.each(STUDY_COLUMNS)(
  '%s chosen once, twice and again: its own order, the reverse, back',
  (by) => {
    const elsewhere = { ...START_STATE, q: 'legs', sort: by === 'name' ? 'people' : 'name' }
    const once = chooseColumn(elsewhere, by)
    const twice = chooseColumn(once, by)
    expect(readSort(once)).toEqual({ by, isReversed: false })
    expect(readSort(twice)).toEqual({ by, isReversed: true })
    expect(chooseColumn(twice, by)).toEqual(once)
    expect(once.q).toBe('legs')
  },
)
