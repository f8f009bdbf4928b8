import { describe, expect, it } from 'vitest'
import { getLibrary, getRatingLog } from '../../../src/collections/queries.ts'
import type { Change, Library } from '../../../src/collections/queries.ts'

const library = await getLibrary()
const { primaryOutcome, defaultPopulation } = library.site

function withChanges(changes: readonly Change[]): Library {
  return { ...library, changes }
}

const change = (number: number, affects: Change['affects']): Change => ({
  id: `change-${number}`,
  number,
  date: `2026-01-0${number}`,
  kind: 'correction',
  title: 'A change',
  what: 'Something is different.',
  because: 'It was wrong.',
  affects,
})

const question = { form: 'walking', outcome: primaryOutcome, population: defaultPopulation }

describe('the log of a rating', () => {
  it('holds its own moves, the newest first, and stands since the last of them', () => {
    const newer = change(3, [{ form: 'walking', from: 'low', to: 'very low' }])
    const older = change(2, [{ form: 'walking', from: 'moderate', to: 'low' }])
    expect(getRatingLog(withChanges([newer, older, change(1, undefined)]), question)).toEqual({
      moves: [
        { change: newer, from: 'low', to: 'very low' },
        { change: older, from: 'moderate', to: 'low' },
      ],
      since: '2026-01-03',
    })
  })

  it('leaves out moves of other forms, outcomes and people', () => {
    const log = getRatingLog(
      withChanges([
        change(2, [
          { form: 'running', from: 'a', to: 'b' },
          { form: 'walking', outcome: 'sleep', from: 'a', to: 'b' },
          { form: 'walking', population: 'children', from: 'a', to: 'b' },
        ]),
        change(1, undefined),
      ]),
      question,
    )
    expect(log).toEqual({ moves: [], since: '2026-01-01' })
  })

  it('of the other outcome and the other people is theirs', () => {
    const { moves } = getRatingLog(
      withChanges([
        change(1, [
          { form: 'walking', outcome: 'sleep', population: 'children', from: 'a', to: 'b' },
        ]),
      ]),
      { form: 'walking', outcome: 'sleep', population: 'children' },
    )
    expect(moves).toHaveLength(1)
  })
})
