import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { MARK_DIRECTIONS } from '../../../../../src/charts/symbol.ts'
import { CERTAINTY_LEVELS, MECHANISM_LEVELS } from '../../../../../src/evidence/model.ts'
import {
  parseExplorerState,
  serialiseExplorerState,
} from '../../../../../src/islands/explorer/state/address.ts'
import { isBetween } from '../../../../../src/islands/explorer/state/filter.ts'
import {
  EXPLORER_VIEWS,
  LENSES,
  PRESETS,
  START_STATE,
} from '../../../../../src/islands/explorer/state/state.ts'
import { TABLE_COLUMNS } from '../../../../../src/islands/explorer/views/table-order.ts'

const KNOWN = {
  outcomes: ['severity', 'sleep', 'mood'],
  populations: ['adults', 'dialysis'],
  kinds: ['supplement', 'movement', 'device'],
  givenBy: ['self-care', 'clinician'],
  forms: ['yoga', 'iron-infusion'],
}

const optional = <Value>(values: readonly Value[]) =>
  fc.option(fc.constantFrom(...values), { nil: undefined })
const studyIds = fc
  .uniqueArray(fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,12}$/), { maxLength: 4 })
  .map((ids) => ids.sort())
const sortOrder = fc
  .record({ by: fc.constantFrom(...TABLE_COLUMNS), isReversed: fc.boolean() })
  .filter(({ by, isReversed }) => by !== 'certainty' || isReversed)

const states = fc
  .record({
    view: fc.constantFrom(...EXPLORER_VIEWS),
    // The first of each is what stands there when nothing is chosen.
    outcome: optional(KNOWN.outcomes.slice(1)),
    who: optional(KNOWN.populations.slice(1)),
    min: optional(CERTAINTY_LEVELS.filter((level) => level !== 'none')),
    max: optional(CERTAINTY_LEVELS.filter((level) => level !== 'high')),
    directions: fc.subarray([...MARK_DIRECTIONS]),
    mechanisms: fc.subarray([...MECHANISM_LEVELS]),
    kinds: fc.subarray(KNOWN.kinds),
    givenBy: fc.subarray(KNOWN.givenBy),
    bloodTest: optional(['yes', 'no'] as const),
    people: optional([1, 50, 400]),
    lens: optional(LENSES),
    withReferences: fc.boolean(),
    form: optional(KNOWN.forms),
    sort: fc.option(sortOrder, { nil: undefined }),
    scenario: fc.record({
      off: studyIds,
      presets: fc.subarray([...PRESETS]),
      sid: optional([0.5, 3, 5]),
      until: optional([1999, 2012]),
      tau2: optional(['paule-mandel', 'dersimonian-laird', 'common-effect'] as const),
    }),
  })
  .filter(({ min, max }) => isBetween(min ?? 'none', { max }))

test('every state comes back from its address', () => {
  fc.assert(
    fc.property(states, (state) => {
      expect(parseExplorerState(serialiseExplorerState(state), KNOWN)).toEqual({
        state,
        ignored: [],
      })
    }),
  )
})

test('the start state has an empty address', () => {
  expect(serialiseExplorerState(START_STATE)).toBe('')
})

test('an address reads as the contract writes it', () => {
  const address =
    '?view=table&outcome=sleep&who=dialysis&min=low&max=moderate&direction=helps,mixed' +
    '&kind=supplement,device&off=a-2012,b-2020&preset=blinded,no-industry&sid=5&until=2012' +
    '&tau2=paule-mandel&form=yoga'
  const { state, ignored } = parseExplorerState(address, KNOWN)
  expect(ignored).toEqual([])
  expect(serialiseExplorerState(state)).toBe(address)
})

test('an address that names what the site opens with anyway is understood', () => {
  const written = '?outcome=severity&who=adults&min=none&max=high&tau2=reml&sort=certainty'
  expect(parseExplorerState(written, KNOWN)).toEqual({ state: START_STATE, ignored: [] })
})

test('references can be asked for by a number too', () => {
  const { state, ignored } = parseExplorerState('?references=1', KNOWN)
  expect([state.withReferences, ignored]).toEqual([true, []])
  expect(serialiseExplorerState(state)).toBe('?references=on')
})

describe('what is malformed', () => {
  test('is left out and named, and the rest is kept', () => {
    const { state, ignored } = parseExplorerState(
      '?view=globe&min=great&direction=helps,sideways&form=unheard-of&kind=movement&off=a,B!' +
        '&sid=-3&until=12&tau2=guess&people=many&sort=colour',
      KNOWN,
    )
    expect(state).toEqual({
      ...START_STATE,
      directions: ['helps'],
      kinds: ['movement'],
      scenario: { off: ['a'], presets: [] },
    })
    expect(ignored.toSorted()).toEqual(
      [
        'view=globe',
        'min=great',
        'direction=sideways',
        'form=unheard-of',
        'off=B!',
        'sid=-3',
        'until=12',
        'tau2=guess',
        'people=many',
        'sort=colour',
      ].toSorted(),
    )
  })

  test('includes strengths whose ends have crossed', () => {
    const { state, ignored } = parseExplorerState('?min=moderate&max=low', KNOWN)
    expect(state).toEqual({ ...START_STATE, min: 'moderate' })
    expect(ignored).toEqual(['max=low'])
  })

  test('is never an error', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(() => parseExplorerState(`?${text}`, KNOWN)).not.toThrow()
      }),
    )
  })
})
