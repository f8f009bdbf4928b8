import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  eggerTest,
  HETEROGENEITY_ESTIMATORS,
  INTERVAL_METHODS,
  logOddsRatio,
  logRiskRatio,
  poolRandomEffects,
} from '../../src/evidence/index.ts'
import { isEggerPossible } from '../../src/evidence/pooling/egger-test.ts'

const RUNS = { numRuns: 1000 }

/** Variances from a million millionth to a million million, effects from nothing to thousands, often the same. */
const extreme = fc.record({
  effect: fc.oneof(fc.constantFrom(0, 1, -3), fc.double({ min: -5000, max: 5000, noNaN: true })),
  variance: fc.double({ min: -12, max: 12, noNaN: true }).map((power) => 10 ** power),
})
const extremes = fc.array(extreme, { minLength: 1, maxLength: 12 })

function listNumbers(value: unknown): number[] {
  if (typeof value === 'number') return [value]
  return typeof value === 'object' && value !== null
    ? Object.values(value).flatMap(listNumbers)
    : []
}

describe('however unlike the studies are', () => {
  it('every number of a pool is a number, and tau2 and its parts are never below 0', () => {
    const options = fc.record({
      heterogeneity: fc.constantFrom(...HETEROGENEITY_ESTIMATORS),
      interval: fc.constantFrom(...INTERVAL_METHODS),
    })
    fc.assert(
      fc.property(extremes, options, (estimates, chosen) => {
        const pooled = poolRandomEffects(estimates, chosen)!
        expect(listNumbers(pooled).filter((value) => !Number.isFinite(value))).toEqual([])
        expect(pooled.p).toBeGreaterThanOrEqual(0)
        expect(pooled.p).toBeLessThanOrEqual(1)
        expect(pooled.tau2 ?? 0).toBeGreaterThanOrEqual(0)
        expect(pooled.i2 ?? 0).toBeGreaterThanOrEqual(0)
        expect(pooled.i2 ?? 0).toBeLessThanOrEqual(100)
        expect(pooled.interval.lower).toBeLessThanOrEqual(pooled.interval.upper)
      }),
      RUNS,
    )
  })

  it("Egger's test gives a p, or a RangeError where all are equally precise", () => {
    fc.assert(
      fc.property(extremes, (estimates) => {
        if (!isEggerPossible(estimates)) {
          expect(() => eggerTest(estimates)).toThrow(RangeError)
          return
        }
        const { p } = eggerTest(estimates)
        expect(p).toBeGreaterThanOrEqual(0)
        expect(p).toBeLessThanOrEqual(1)
      }),
      RUNS,
    )
  })
})

describe('however many people had the event, none or all among them', () => {
  const arm = fc
    .integer({ min: 1, max: 500 })
    .chain((n) => fc.record({ n: fc.constant(n), events: fc.integer({ min: 0, max: n }) }))

  it('a ratio is a number whose sign turns when the arms are swapped', () => {
    fc.assert(
      fc.property(arm, arm, (treatment, control) => {
        for (const ratio of [logRiskRatio, logOddsRatio]) {
          const there = ratio({ treatment, control })
          const back = ratio({ treatment: control, control: treatment })
          expect(Number.isFinite(there.effect)).toBe(true)
          expect(there.variance).toBeGreaterThanOrEqual(0)
          expect(back.effect).toBeCloseTo(-there.effect, 10)
          expect(back.variance).toBeCloseTo(there.variance, 10)
        }
      }),
      RUNS,
    )
  })
})
