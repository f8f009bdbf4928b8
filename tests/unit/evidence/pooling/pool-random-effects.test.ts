import { describe, expect, it } from 'vitest'
import {
  eggerTest,
  leaveOneOut,
  poolCumulatively,
  poolRandomEffects,
} from '../../../../src/evidence/index.ts'
import bcg from '../../../oracles/metafor.json' with { type: 'json' }

const { yi, vi } = bcg.sets[0]!
const estimates = yi.map((effect, i) => ({ effect, variance: vi[i]! }))
const one = { effect: -3, variance: 4 }
const two = [one, { effect: -1, variance: 1 }]

describe('a pool of studies', () => {
  it('has the Q-profile interval that metafor prints for the BCG trials', () => {
    // Viechtbauer 2010, J Stat Softw 36(3), section 3.2: tau2 0.3132 (95% interval 0.1197 to 1.1115).
    const { tau2, tau2Interval } = poolRandomEffects(estimates)!
    expect(tau2).toBeCloseTo(0.3132, 4)
    expect(tau2Interval!.lower).toBeCloseTo(0.1197, 4)
    expect(tau2Interval!.upper).toBeCloseTo(1.1115, 4)
  })

  it('of three studies or more takes the modified Hartung-Knapp interval unless another one is named', () => {
    const asDefault = poolRandomEffects(estimates)
    expect(asDefault).toEqual(poolRandomEffects(estimates, { interval: 'modified-hartung-knapp' }))
    expect(poolRandomEffects(estimates, { interval: 'wald' })!.intervalMethod).toBe('wald')
  })

  it('never has a narrower modified Hartung-Knapp interval than its variance factor of 1 allows', () => {
    const alike = [1, 1.01, 0.99].map((effect) => ({ effect, variance: 1 }))
    const plain = poolRandomEffects(alike, { interval: 'hartung-knapp' })!
    const modified = poolRandomEffects(alike)!
    expect(modified.standardError).toBeCloseTo(1 / Math.sqrt(3), 12)
    expect(plain.standardError).toBeLessThan(modified.standardError)
  })

  it('of two studies takes the Wald interval, and a named one where it is asked for', () => {
    expect(poolRandomEffects(two)!.intervalMethod).toBe('wald')
    expect(poolRandomEffects(two, { interval: 'hartung-knapp' })!.intervalMethod).toBe(
      'hartung-knapp',
    )
  })

  it('of one study is that study with its own interval and no heterogeneity', () => {
    const pooled = poolRandomEffects([one])!
    expect(pooled.estimate).toBe(-3)
    expect(pooled.interval.lower).toBeCloseTo(-3 - 1.959964 * 2, 5)
    expect(pooled.weights).toEqual([100])
    expect(pooled.tau2).toBeUndefined()
    expect(pooled.predictionInterval).toBeUndefined()
  })

  it('of no study is nothing', () => {
    expect(poolRandomEffects([])).toBeUndefined()
    expect(leaveOneOut([one])).toEqual([])
  })

  it('has no prediction interval and no tau2 interval when one common effect is assumed', () => {
    const pooled = poolRandomEffects(estimates, { heterogeneity: 'common-effect' })!
    expect(pooled.tau2).toBe(0)
    expect(pooled.predictionInterval).toBeUndefined()
    expect(pooled.tau2Interval).toBeUndefined()
  })

  it('settles for studies that lie far apart and have very unequal variances', () => {
    const wild = [
      { effect: 0, variance: 0.0001 },
      { effect: 100, variance: 0.0001 },
      { effect: 40, variance: 5000 },
    ]
    const { tau2 } = poolRandomEffects(wild)!
    expect(tau2).toBeGreaterThan(1000)
    expect(tau2).toBeLessThan(10000)
  })

  it.each([
    [
      () => poolRandomEffects([{ effect: 1, variance: 0 }]),
      'variance above 0, received {"effect":1,"variance":0}',
    ],
    [() => poolRandomEffects([{ effect: NaN, variance: 1 }]), 'needs a finite effect'],
    [
      () => poolRandomEffects(two, { level: 95 }),
      'poolRandomEffects: level must lie between 0 and 1, received 95',
    ],
    [
      () => poolRandomEffects(two, { heterogeneity: 'ml' as 'reml' }),
      'poolRandomEffects: heterogeneity must be one of reml, paule-mandel, dersimonian-laird, common-effect, received "ml"',
    ],
    [
      () => poolRandomEffects(two, { interval: 't' as 'wald' }),
      'poolRandomEffects: interval must be one of',
    ],
    [() => eggerTest(two), 'eggerTest: needs three estimates or more, received 2'],
    [() => eggerTest([one, one, one]), 'eggerTest: all standard errors are the same, received 2'],
  ])('refuses a call that makes no sense (%#)', (call, message) => {
    expect(call).toThrow(RangeError)
    expect(call).toThrow(message)
  })

  it("computes Egger's test below ten studies and says that it is not to be used", () => {
    expect(eggerTest(estimates.slice(0, 9)).isUsable).toBe(false)
    expect(eggerTest(estimates).isUsable).toBe(true)
  })
})

describe('a pool of studies that hardly differ, or differ beyond measure', () => {
  it('of identical effects has no heterogeneity, and a plain Hartung-Knapp interval without width', () => {
    const same = [1, 4, 9].map((variance) => ({ effect: 2, variance }))
    const pooled = poolRandomEffects(same, { interval: 'hartung-knapp' })!
    expect(pooled).toMatchObject({ estimate: 2, tau2: 0, i2: 0, q: 0, qP: 1, p: 0 })
    expect(pooled.interval).toEqual({ lower: 2, upper: 2 })
    expect(poolRandomEffects(same)!.interval.lower).toBeLessThan(2)
  })

  it('of identical effects of nothing has a p of 1', () => {
    const same = [1, 4, 9].map((variance) => ({ effect: 0, variance }))
    for (const interval of ['wald', 'hartung-knapp', 'modified-hartung-knapp'] as const)
      expect(poolRandomEffects(same, { interval })!.p).toBe(1)
  })

  it('follows one huge study, and its moment estimate keeps the small one in sight', () => {
    const uneven = [
      { effect: 0, variance: 1e-12 },
      { effect: 1e7, variance: 1e12 },
    ]
    // By hand: Q = 100, and the trace is twice the small weight, so tau2 = 99 / 2e-12.
    const pooled = poolRandomEffects(uneven, { heterogeneity: 'dersimonian-laird' })!
    expect(pooled.tau2! / (99 / 2e-12)).toBeCloseTo(1, 9)
    expect(Number.isFinite(pooled.estimate)).toBe(true)
    expect(poolRandomEffects(uneven, { heterogeneity: 'common-effect' })!.weights[0]).toBeCloseTo(
      100,
      9,
    )
  })
})

describe('a cumulative pool', () => {
  it('adds one study at a time, in the order given, and ends with all', () => {
    const pools = poolCumulatively(estimates, { heterogeneity: 'dersimonian-laird' })
    expect(pools.map(({ weights }) => weights.length)).toEqual(estimates.map((_, i) => i + 1))
    expect(pools[0]!.estimate).toBe(estimates[0]!.effect)
    expect(pools.at(-1)).toEqual(
      poolRandomEffects(estimates, { heterogeneity: 'dersimonian-laird' }),
    )
    expect(poolCumulatively([])).toEqual([])
  })
})
