import { describe, expect, it } from 'vitest'
import { combineArms } from '../../../../src/evidence/index.ts'

const summarise = (values: readonly number[]) => {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0)
  return { n: values.length, mean, standardDeviation: Math.sqrt(squares / (values.length - 1)) }
}

describe('combining arms', () => {
  it('gives what the people of all arms together would give', () => {
    const groups = [
      [3, 7, 8, 12],
      [1, 2, 6],
      [20, 21, 25, 26, 28],
    ]
    const together = summarise(groups.flat())
    const combined = combineArms(groups.map(summarise))
    expect(combined.n).toBe(together.n)
    expect(combined.mean).toBeCloseTo(together.mean, 12)
    expect(combined.standardDeviation).toBeCloseTo(together.standardDeviation, 12)
  })

  it('agrees with the formula for two arms in table 6.5.a of the Cochrane Handbook', () => {
    const [a, b] = [
      { n: 112, mean: -13.7, standardDeviation: 9.5 },
      { n: 109, mean: -16.2, standardDeviation: 9.4 },
    ] as const
    const distance = ((a.n * b.n) / (a.n + b.n)) * (a.mean ** 2 + b.mean ** 2 - 2 * a.mean * b.mean)
    const spread = (a.n - 1) * a.standardDeviation ** 2 + (b.n - 1) * b.standardDeviation ** 2
    expect(combineArms([a, b]).standardDeviation).toBeCloseTo(
      Math.sqrt((spread + distance) / (a.n + b.n - 1)),
      12,
    )
  })

  it('leaves one arm as it is and refuses none', () => {
    const arm = { n: 20, mean: -3, standardDeviation: 5 }
    expect(combineArms([arm])).toEqual(arm)
    expect(() => combineArms([])).toThrow(RangeError)
  })
})
