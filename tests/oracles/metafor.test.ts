import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import {
  eggerTest,
  leaveOneOut,
  logRiskRatio,
  meanDifference,
  poolRandomEffects,
  standardisedMeanDifference,
  type EffectEstimate,
} from '../../src/evidence/index.ts'

interface OracleFit {
  readonly method: 'EE' | 'DL' | 'PM' | 'REML'
  readonly test: 'z' | 'knha' | 'adhoc'
  readonly estimate: number
  readonly se: number
  readonly ciLow: number
  readonly ciHigh: number
  readonly p: number
  readonly tau2: number
  readonly i2: number
  readonly h2: number
  readonly q: number
  readonly qP: number
  readonly piLow: number | null
  readonly piHigh: number | null
  readonly weightsPercent: readonly number[]
}
interface OracleSet {
  readonly id: string
  readonly what: string
  readonly inputs: Readonly<Record<string, readonly number[]>>
  readonly yi: readonly number[]
  readonly vi: readonly number[]
  readonly fits: readonly OracleFit[]
  readonly leaveOneOutREMLz: readonly number[]
  readonly egger: { readonly t: number; readonly df: number; readonly p: number }
}

const { sets } = JSON.parse(readFileSync(new URL('./metafor.json', import.meta.url), 'utf8')) as {
  sets: readonly OracleSet[]
}

/** METHOD 2: closed forms agree to 1e-9, what REML and Paule-Mandel iterate to 1e-6, both relative. */
const CLOSED_FORM = 1e-9
const ITERATED = 1e-6

const HETEROGENEITY = {
  EE: 'common-effect',
  DL: 'dersimonian-laird',
  PM: 'paule-mandel',
  REML: 'reml',
} as const
const INTERVAL = { z: 'wald', knha: 'hartung-knapp', adhoc: 'modified-hartung-knapp' } as const

function expectClose(received: number | undefined, oracle: number, tolerance: number) {
  expect(received).toBeTypeOf('number')
  expect(Math.abs(received! - oracle)).toBeLessThanOrEqual(tolerance * Math.abs(oracle))
}

function readEstimates({ yi, vi }: OracleSet): EffectEstimate[] {
  return yi.map((effect, i) => ({ effect, variance: vi[i]! }))
}

/** The figures of both arms of study `i`, with the measure that the set was made with. */
function computeEffect({ inputs, id }: OracleSet, i: number): EffectEstimate {
  const cell = (name: string) => inputs[name]![i]!
  if ('events1' in inputs) {
    const arm = (side: 1 | 2) => ({
      events: cell(`events${side}`),
      n: cell(`events${side}`) + cell(`nonEvents${side}`),
    })
    return logRiskRatio({ treatment: arm(1), control: arm(2) })
  }
  const arm = (side: 1 | 2) => ({
    n: cell(`n${side}`),
    mean: cell(`mean${side}`),
    standardDeviation: cell(`sd${side}`),
  })
  const measure = id.endsWith('-smd') ? standardisedMeanDifference : meanDifference
  return measure({ treatment: arm(1), control: arm(2) })
}

describe.each(sets)('metafor agrees on $what', (set) => {
  it('for each study, from the figures of its arms', () => {
    set.yi.forEach((yi, i) => {
      const { effect, variance } = computeEffect(set, i)
      expectClose(effect, yi, CLOSED_FORM)
      expectClose(variance, set.vi[i]!, CLOSED_FORM)
    })
  })

  it.each(set.fits)('for the pool by $method with the interval $test', (fit) => {
    const pooled = poolRandomEffects(readEstimates(set), {
      heterogeneity: HETEROGENEITY[fit.method],
      interval: INTERVAL[fit.test],
    })!
    const tolerance = fit.method === 'EE' || fit.method === 'DL' ? CLOSED_FORM : ITERATED
    expectClose(pooled.estimate, fit.estimate, tolerance)
    expectClose(pooled.standardError, fit.se, tolerance)
    expectClose(pooled.interval.lower, fit.ciLow, tolerance)
    expectClose(pooled.interval.upper, fit.ciHigh, tolerance)
    expectClose(pooled.p, fit.p, tolerance)
    expectClose(pooled.tau2, fit.tau2, tolerance)
    expectClose(pooled.i2, fit.i2, tolerance)
    expectClose(pooled.h2, fit.h2, tolerance)
    expectClose(pooled.q, fit.q, CLOSED_FORM)
    expectClose(pooled.qP, fit.qP, CLOSED_FORM)
    if (fit.piLow === null || fit.piHigh === null) {
      expect(pooled.predictionInterval).toBeUndefined()
    } else {
      expectClose(pooled.predictionInterval?.lower, fit.piLow, tolerance)
      expectClose(pooled.predictionInterval?.upper, fit.piHigh, tolerance)
    }
    pooled.weights.forEach((weight, i) => expectClose(weight, fit.weightsPercent[i]!, tolerance))
  })

  it('for the pool without each study in turn', () => {
    const pools = leaveOneOut(readEstimates(set), { interval: 'wald' })
    expect(pools).toHaveLength(set.yi.length)
    pools.forEach((pool, i) => expectClose(pool.estimate, set.leaveOneOutREMLz[i]!, ITERATED))
  })

  it("for Egger's test", () => {
    const { t, df, p } = eggerTest(readEstimates(set))
    expectClose(t, set.egger.t, CLOSED_FORM)
    expect(df).toBe(set.egger.df)
    expectClose(p, set.egger.p, CLOSED_FORM)
  })
})
