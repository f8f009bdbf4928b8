import fc from 'fast-check'
import { expect, test } from 'vitest'
import { MARK_DIRECTIONS } from '../../../../src/charts/symbol.ts'
import {
  EXPLORER_VIEWS,
  parseExplorerState,
  serialiseExplorerState,
  START_STATE,
} from '../../../../src/islands/explorer/state.ts'

const KNOWN = {
  outcomes: ['severity', 'sleep'],
  populations: ['adults', 'dialysis'],
  kinds: ['supplement', 'movement', 'device'],
  forms: ['yoga', 'iron-infusion'],
}

const optional = (values: readonly string[]) =>
  fc.option(fc.constantFrom(...values), { nil: undefined })

test('every state comes back from its address', () => {
  fc.assert(
    fc.property(
      fc.record({
        view: fc.constantFrom(...EXPLORER_VIEWS),
        outcome: optional(KNOWN.outcomes),
        who: optional(KNOWN.populations),
        min: fc.option(fc.constantFrom('very-low', 'low', 'moderate', 'high'), { nil: undefined }),
        directions: fc.subarray([...MARK_DIRECTIONS]),
        kinds: fc.subarray(KNOWN.kinds),
        form: optional(KNOWN.forms),
      }),
      (state) => {
        expect(parseExplorerState(serialiseExplorerState(state), KNOWN)).toEqual({
          state,
          ignored: [],
        })
      },
    ),
  )
})

test('the start state has an empty address', () => {
  expect(serialiseExplorerState(START_STATE)).toBe('')
})

test('an address reads as the contract writes it', () => {
  const address = '?view=table&min=moderate&direction=helps,mixed&kind=supplement,device&form=yoga'
  const { state } = parseExplorerState(address, KNOWN)
  expect(serialiseExplorerState(state)).toBe(address)
})

test('what is malformed is left out and named, and the rest is kept', () => {
  const { state, ignored } = parseExplorerState(
    '?view=globe&min=great&direction=helps,sideways&form=unheard-of&kind=movement&off=a',
    KNOWN,
  )
  expect(state).toEqual({ ...START_STATE, directions: ['helps'], kinds: ['movement'] })
  expect(ignored).toEqual([
    'view=globe',
    'min=great',
    'direction=sideways',
    'form=unheard-of',
    'off=a',
  ])
})

test('no address is an error', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(() => parseExplorerState(`?${text}`, KNOWN)).not.toThrow()
    }),
  )
})
