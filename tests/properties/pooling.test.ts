import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  HETEROGENEITY_ESTIMATORS,
  INTERVAL_METHODS,
  leaveOneOut,
  poolRandomEffects,
} from '../../src/evidence/index.ts'
import { estimates } from './arbitraries.ts'

const RUNS = { numRuns: 1000 }
const options = fc.record({
  heterogeneity: fc.constantFrom(...HETEROGENEITY_ESTIMATORS),
  interval: fc.constantFrom(...INTERVAL_METHODS),
})

/** Equal to what iteration and rounding allow, measured against the size of what goes in. */
function expectNear(received: number, expected: number, size = Math.abs(expected)) {
  expect(Math.abs(received - expected)).toBeLessThanOrEqual(1e-6 * Math.max(1, size))
}

describe('a pool of any studies', () => {
  it('does not depend on their order', () => {
    fc.assert(
      fc.property(estimates, options, (studies, chosen) => {
        const there = poolRandomEffects(studies, chosen)!
        const back = poolRandomEffects([...studies].reverse(), chosen)!
        expectNear(back.estimate, there.estimate)
        expectNear(back.tau2!, there.tau2!)
        expectNear(back.interval.lower, there.interval.lower)
        expectNear(back.weights.at(-1)!, there.weights[0]!)
      }),
      RUNS,
    )
  })

  it('moves by a constant that is added to every effect, and by nothing else', () => {
    fc.assert(
      fc.property(
        estimates,
        options,
        fc.integer({ min: -50, max: 50 }),
        (studies, chosen, shift) => {
          const before = poolRandomEffects(studies, chosen)!
          const after = poolRandomEffects(
            studies.map(({ effect, variance }) => ({ effect: effect + shift, variance })),
            chosen,
          )!
          expectNear(after.estimate, before.estimate + shift, 100)
          expectNear(after.tau2!, before.tau2!, 100)
          expectNear(after.standardError, before.standardError, 100)
        },
      ),
      RUNS,
    )
  })

  it('scales with its unit: tau2 with the square, I2 and weights not at all', () => {
    const factor = fc.constantFrom(-3, -1, 0.1, 2.5, 10)
    fc.assert(
      fc.property(estimates, options, factor, (studies, chosen, c) => {
        const before = poolRandomEffects(studies, chosen)!
        const after = poolRandomEffects(
          studies.map(({ effect, variance }) => ({
            effect: c * effect,
            variance: c * c * variance,
          })),
          chosen,
        )!
        expectNear(after.estimate, c * before.estimate, 100)
        expectNear(after.tau2!, c * c * before.tau2!, 1e4)
        expectNear(after.i2!, before.i2!, 100)
        expectNear(after.weights[0]!, before.weights[0]!, 100)
      }),
      RUNS,
    )
  })

  it('lies between its studies, inside its interval, with weights that add up to 100', () => {
    fc.assert(
      fc.property(estimates, options, (studies, chosen) => {
        const { estimate, interval, weights, tau2, i2 } = poolRandomEffects(studies, chosen)!
        const effects = studies.map(({ effect }) => effect)
        expect(estimate).toBeGreaterThanOrEqual(Math.min(...effects) - 1e-9)
        expect(estimate).toBeLessThanOrEqual(Math.max(...effects) + 1e-9)
        expect(interval.lower).toBeLessThanOrEqual(estimate)
        expect(interval.upper).toBeGreaterThanOrEqual(estimate)
        expectNear(
          weights.reduce((sum, weight) => sum + weight, 0),
          100,
        )
        expect(tau2).toBeGreaterThanOrEqual(0)
        expect(i2).toBeGreaterThanOrEqual(0)
        expect(i2).toBeLessThanOrEqual(100)
      }),
      RUNS,
    )
  })

  it('holds the Paule-Mandel tau2 in its Q-profile interval', () => {
    fc.assert(
      fc.property(estimates, (studies) => {
        const { tau2, tau2Interval } = poolRandomEffects(studies, {
          heterogeneity: 'paule-mandel',
        })!
        expect(tau2Interval!.lower).toBeLessThanOrEqual(tau2! + 1e-9)
        expect(tau2Interval!.upper).toBeGreaterThanOrEqual(tau2! - 1e-9)
      }),
      RUNS,
    )
  })

  it('without each study in turn is the pool of the others', () => {
    fc.assert(
      fc.property(estimates, (studies) => {
        const pools = leaveOneOut(studies)
        expect(pools).toHaveLength(studies.length)
        expect(pools[0]).toEqual(poolRandomEffects(studies.slice(1)))
      }),
      RUNS,
    )
  })
})
