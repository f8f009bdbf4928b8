import { describe, it } from 'vitest'
import { poolRandomEffects } from '../../src/evidence/index.ts'
import { expectPrinted } from './published.ts'

const pair = (effects: readonly number[], variances: readonly number[]) =>
  effects.map((effect, i) => ({ effect, variance: variances[i]! }))

/** Viechtbauer W, Journal of Educational and Behavioral Statistics 2005;30:261-293: two sets, results on pages 271 and 272. */
const FIRST = pair(
  [-0.581, 0.53, 0.771, 1.031, 0.553, 0.295, 0.078, 0.573, -0.176, -0.232],
  [0.023, 0.052, 0.06, 0.115, 0.095, 0.203, 0.2, 0.211, 0.051, 0.04],
)
const SECOND = pair(
  [
    0.1, -0.162, -0.09, -0.049, -0.046, -0.01, -0.431, -0.261, 0.134, 0.019, 0.175, 0.056, 0.045,
    0.103, 0.121, -0.482, 0.29, 0.342,
  ],
  [
    0.016, 0.015, 0.05, 0.05, 0.032, 0.052, 0.036, 0.024, 0.034, 0.033, 0.031, 0.034, 0.039, 0.167,
    0.134, 0.096, 0.016, 0.035,
  ],
)

describe('Viechtbauer 2005, tau2, I2 and H2', () => {
  // Paule and Mandel is the empirical Bayes estimator of the paper.
  it.each([
    ['first', FIRST, 'dersimonian-laird', '0.277', '80.44', '5.11'],
    ['first', FIRST, 'reml', '0.223', '76.84', '4.32'],
    ['first', FIRST, 'paule-mandel', '0.192', '74.05', '3.85'],
    ['second', SECOND, 'dersimonian-laird', '0.013', '27.53', '1.38'],
    ['second', SECOND, 'reml', '0.016', '32.02', '1.47'],
    ['second', SECOND, 'paule-mandel', '0.010', '23.72', '1.31'],
  ] as const)(
    'gives the %s set (page 271 or 272) by %4$s',
    (_, estimates, heterogeneity, tau2, i2, h2) => {
      const pooled = poolRandomEffects(estimates, { heterogeneity })!
      expectPrinted(pooled.tau2, tau2)
      expectPrinted(pooled.i2, i2)
      expectPrinted(pooled.h2, h2)
    },
  )
})

/** Lipsey MW, Wilson DB, Practical Meta-Analysis, 2001, exhibit 7.3 (page 133): ten standardised mean differences. */
const EXHIBIT = pair(
  [-0.33, 0.32, 0.39, 0.31, 0.17, 0.64, -0.33, 0.15, -0.02, 0],
  [0.084, 0.035, 0.017, 0.034, 0.072, 0.117, 0.102, 0.093, 0.012, 0.067],
)

describe('Lipsey and Wilson 2001, exhibit 7.3 (page 133)', () => {
  it('gives the fixed effects model with its test of heterogeneity', () => {
    const pooled = poolRandomEffects(EXHIBIT, { heterogeneity: 'common-effect', interval: 'wald' })!
    expectPrinted(pooled.estimate, '0.1549')
    expectPrinted(pooled.standardError, '0.0609')
    expectPrinted(pooled.p, '0.0109')
    expectPrinted(pooled.interval.lower, '0.0356')
    expectPrinted(pooled.interval.upper, '0.2742')
    expectPrinted(pooled.q, '14.7640')
    expectPrinted(pooled.qP, '0.0976')
  })

  it('gives the random effects model', () => {
    const pooled = poolRandomEffects(EXHIBIT, {
      heterogeneity: 'dersimonian-laird',
      interval: 'wald',
    })!
    expectPrinted(pooled.estimate, '0.1534')
    expectPrinted(pooled.standardError, '0.0858')
    expectPrinted(pooled.p, '0.0736')
    expectPrinted(pooled.interval.lower, '-0.0146')
    expectPrinted(pooled.interval.upper, '0.3215')
    expectPrinted(pooled.tau2, '0.025955')
  })
})
