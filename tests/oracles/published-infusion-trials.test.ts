import { describe, expect, it } from 'vitest'
import {
  estimateContrast,
  poolRandomEffects,
  rate,
  type Contrast,
} from '../../src/evidence/index.ts'
import { buildBody, buildContrast } from '../unit/evidence/build-body.ts'

const trial = (study: string, changes: Partial<Contrast>) =>
  buildContrast({ study, scale: 'points', valueKind: 'change', ...changes })

/** The four infusion trials in adults whose difference on the 0 to 40 scale can be rebuilt from what they print. */
const trials = [
  trial('cho-2016-fcm', {
    participants: 64,
    arms: {
      treatment: { n: 32, mean: -11.9, standardDeviation: 8.04 },
      control: { n: 32, mean: -7.88, standardDeviation: 5.89 },
    },
  }),
  trial('trenkwalder-2017-fcm', {
    participants: 110,
    reported: { estimate: -4.66, interval: { lower: -8.59, upper: -0.73 } },
  }),
  // The abstract gives the treated arm alone (32); the other one is taken as equal for this check.
  trial('cho-2018-fcm-500mg', {
    participants: 64,
    reported: { estimate: -3.5, p: 0.1, sizes: { treatment: 32, control: 32 } },
  }),
  trial('earley-2024-fcm', {
    participants: 208,
    reported: { estimate: -3.2, p: 0.0036, sizes: { treatment: 107, control: 101 } },
  }),
]

const estimates = trials.map((contrast) => {
  const estimate = estimateContrast(contrast)
  if (!estimate.isPoolable) throw new Error(`${contrast.study}: ${estimate.because}`)
  return estimate
})

describe('the published infusion trials', () => {
  it('give -3.62 (-5.11 to -2.12) with I2 of 0% by DerSimonian-Laird, with the twelve-week row of the largest European one', () => {
    const { estimate, interval, i2 } = poolRandomEffects(estimates, {
      heterogeneity: 'dersimonian-laird',
      interval: 'wald',
    })!
    expect(Math.abs(estimate - -3.62)).toBeLessThan(0.1)
    expect(Math.abs(interval.lower - -5.11)).toBeLessThan(0.1)
    expect(Math.abs(interval.upper - -2.12)).toBeLessThan(0.1)
    expect(i2).toBe(0)
  })

  it('help by our own rules, and lose one level because the interval holds the smallest important difference', () => {
    const rating = rate(buildBody(trials))
    expect(rating).toMatchObject({ certainty: 'moderate', direction: 'helps' })
    expect(rating.effect).toMatchObject({ k: 4, participants: 446, isImportant: true })
    expect(rating.steps.find(({ domain }) => domain === 'imprecision')?.change).toBe(-1)
  })
})
