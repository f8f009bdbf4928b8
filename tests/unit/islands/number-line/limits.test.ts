import { describe, expect, it } from 'vitest'
import { holds } from '../../../../src/charts/number-line.ts'
import { judge, meets, toBand } from '../../../../src/islands/number-line/limits.ts'

const drip = { label: 'A drip only', value: { above: 75, to: 100 } }
const either = { label: 'Either', value: { to: 75 }, orSecond: { below: 20 } }
const vague = { label: 'Vague', value: { below: 50 }, open: { from: 50, below: 75 } }

describe('limits of a result', () => {
  it('takes a bound in or leaves it out as the guideline words it', () => {
    expect([50, 75, 75.1, 100, 100.1].map((value) => meets(drip.value, value))).toEqual([
      false,
      false,
      true,
      true,
      false,
    ])
    expect(meets({ below: 50 }, 50)).toBe(false)
    expect(meets({ from: 50 }, 50)).toBe(true)
    expect(meets({}, 12)).toBe(true)
  })

  it('names a result by either test, and says when the other one decides', () => {
    expect(judge(either, { value: 75 })).toBe('names')
    expect(judge(either, { value: 76 })).toBe('depends')
    expect(judge(either, { value: 150, second: 19.9 })).toBe('names')
    expect(judge(either, { value: 150, second: 20 })).toBe('not')
    expect(judge(either, { second: 15 })).toBe('names')
  })

  it('leaves open what the words leave open', () => {
    expect([49, 50, 74.9, 75].map((value) => judge(vague, { value }))).toEqual([
      'names',
      'open',
      'open',
      'not',
    ])
  })

  it('says nothing where nothing is known', () => {
    expect(judge(either, {})).toBe('silent')
    expect(judge({ label: 'Test' }, { value: 30 })).toBe('silent')
    expect(judge(drip, { second: 10 })).toBe('silent')
  })

  it('draws a band that holds what the limits hold, away from its bounds', () => {
    for (const limits of [drip.value, either.value, vague.value, { from: 15, to: 75 }]) {
      const band = toBand(limits, 0)
      for (const value of [1, 20, 49, 60, 74, 80, 99, 120]) {
        expect(holds(band, value), `${JSON.stringify(limits)} ${value}`).toBe(meets(limits, value))
      }
    }
  })
})
