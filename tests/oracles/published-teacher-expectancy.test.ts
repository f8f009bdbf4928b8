import { describe, it } from 'vitest'
import { poolRandomEffects } from '../../src/evidence/index.ts'
import { expectPrinted } from './published.ts'

/**
 * What teachers expect and how pupils do: standardised mean differences and variances of 19 experiments.
 * Raudenbush SW, chapter 16 in Cooper, Hedges, Valentine (eds), The Handbook of Research Synthesis and Meta-Analysis,
 * 2nd edition, 2009: results in table 16.2 (page 301) and table 16.3 (page 309).
 */
const estimates = [
  [0.03, 0.0156],
  [0.12, 0.0216],
  [-0.14, 0.0279],
  [1.18, 0.1391],
  [0.26, 0.1362],
  [-0.06, 0.0106],
  [-0.02, 0.0106],
  [-0.32, 0.0484],
  [0.27, 0.0269],
  [0.8, 0.063],
  [0.54, 0.0912],
  [0.18, 0.0497],
  [-0.02, 0.0835],
  [0.23, 0.0841],
  [-0.18, 0.0253],
  [-0.06, 0.0279],
  [0.3, 0.0193],
  [0.07, 0.0088],
  [-0.07, 0.0303],
].map(([effect, variance]) => ({ effect: effect!, variance: variance! }))

describe('Raudenbush 2009, standardised mean differences', () => {
  it('gives the heterogeneity of page 302', () => {
    expectPrinted(poolRandomEffects(estimates)?.q, '35.83')
  })

  it.each([
    ['common-effect', '0.000', '0.060', '0.036', '-0.011', '0.132'],
    ['reml', '0.019', '0.084', '0.052', '-0.018', '0.185'],
    ['dersimonian-laird', '0.026', '0.089', '0.056', '-0.020', '0.199'],
  ] as const)(
    'gives the row %s of table 16.3, conventional approach',
    (heterogeneity, tau2, mean, standardError, lower, upper) => {
      const pooled = poolRandomEffects(estimates, { heterogeneity, interval: 'wald' })!
      expectPrinted(pooled.tau2, tau2)
      expectPrinted(pooled.estimate, mean)
      expectPrinted(pooled.standardError, standardError)
      expectPrinted(pooled.interval.lower, lower)
      expectPrinted(pooled.interval.upper, upper)
    },
  )

  it.each([
    ['common-effect', '0.051', '-0.048', '0.168'],
    ['reml', '0.062', '-0.046', '0.213'],
    ['dersimonian-laird', '0.064', '-0.044', '0.223'],
  ] as const)(
    'gives the row %s of table 16.3, method of Knapp and Hartung',
    (heterogeneity, standardError, lower, upper) => {
      const pooled = poolRandomEffects(estimates, { heterogeneity, interval: 'hartung-knapp' })!
      expectPrinted(pooled.standardError, standardError)
      expectPrinted(pooled.interval.lower, lower)
      expectPrinted(pooled.interval.upper, upper)
    },
  )
})
