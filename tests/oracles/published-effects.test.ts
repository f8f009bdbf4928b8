import { describe, it } from 'vitest'
import {
  logOddsRatio,
  logRiskRatio,
  poolRandomEffects,
  standardisedMeanDifference,
} from '../../src/evidence/index.ts'
import { expectPrinted } from './published.ts'

/**
 * Gleser LJ, Olkin I, Stochastically dependent effect sizes: chapter 19 in Cooper, Hedges, Valentine (eds), The Handbook of
 * Research Synthesis and Meta-Analysis, 2nd edition, 2009. Table 19.1: six comparisons of events, treated and control.
 */
const COMPARISONS = [
  [40, 1000, 100, 4000],
  [40, 1000, 150, 4000],
  [10, 200, 15, 400],
  [150, 2000, 40, 1000],
  [150, 2000, 80, 1000],
  [150, 2000, 50, 1000],
] as const
const arms = COMPARISONS.map(([events, n, controlEvents, controlN]) => ({
  treatment: { events, n },
  control: { events: controlEvents, n: controlN },
}))

describe('Gleser and Olkin 2009, effects of single comparisons', () => {
  it('gives the log odds ratios of page 362', () => {
    const printed = '0.4855 0.0671 0.3008 0.6657 -0.0700 0.4321'.split(' ')
    arms.forEach((pair, i) => expectPrinted(logOddsRatio(pair).effect, printed[i]!))
  })

  it('gives the log risk ratios of page 364', () => {
    const printed = '0.4700 0.0645 0.2877 0.6286 -0.0645 0.4055'.split(' ')
    arms.forEach((pair, i) => expectPrinted(logRiskRatio(pair).effect, printed[i]!))
  })

  /** Sizes, means and the common spread of both arms, with the difference that was printed. */
  it.each([
    [25, 25, 7.87, -1.36, 4.2593, '2.1670'],
    [22, 25, 4.35, -1.36, 4.2593, '1.3406'],
    [38, 40, 9.32, 0.98, 2.8831, '2.8927'],
    [50, 50, 8.08, 1.17, 3.1764, '2.1754'],
    [30, 30, 7.44, 0.45, 2.9344, '2.3821'],
    [30, 30, 5.34, 0.45, 2.9344, '1.6664'],
  ] as const)(
    'gives the standardised mean differences behind page 367, once the correction for small samples is taken off (%i and %i people)',
    (n, controlN, mean, controlMean, standardDeviation, printed) => {
      const { effect } = standardisedMeanDifference({
        treatment: { n, mean, standardDeviation },
        control: { n: controlN, mean: controlMean, standardDeviation },
      })
      // The chapter does not correct; this is the approximation of the correction that Hedges 1981 prints.
      const correction = 1 - 3 / (4 * (n + controlN - 2) - 1)
      expectPrinted(effect / correction, printed)
    },
  )
})

/**
 * Berkey CS and others, Statistics in Medicine 1995;14:395-411: log risk ratios of the vaccine trials of Colditz 1994 with
 * smoothed variances, pooled by an empirical Bayes estimate (which is that of Paule and Mandel), page 408. Ill and well of the
 * vaccinated, then of the others.
 */
const VACCINE = [
  [4, 119, 11, 128],
  [6, 300, 29, 274],
  [3, 228, 11, 209],
  [62, 13536, 248, 12619],
  [33, 5036, 47, 5761],
  [180, 1361, 372, 1079],
  [8, 2537, 10, 619],
  [505, 87886, 499, 87892],
  [29, 7470, 45, 7232],
  [17, 1699, 65, 1600],
  [186, 50448, 141, 27197],
  [5, 2493, 3, 2338],
  [27, 16886, 29, 17825],
] as const

describe('Berkey 1995, page 408', () => {
  it('gives the mean log risk ratio, its standard error and the spread between trials', () => {
    const meanOf = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length
    const treated = meanOf(VACCINE.map(([ill, well]) => well / ill))
    const untreated = meanOf(VACCINE.map(([, , ill, well]) => well / ill))
    const estimates = VACCINE.map(([ill, well, controlIll, controlWell]) => ({
      effect: logRiskRatio({
        treatment: { events: ill, n: ill + well },
        control: { events: controlIll, n: controlIll + controlWell },
      }).effect,
      variance: treated / (ill + well) + untreated / (controlIll + controlWell),
    }))
    const pooled = poolRandomEffects(estimates, {
      heterogeneity: 'paule-mandel',
      interval: 'wald',
    })!
    expectPrinted(pooled.estimate, '-0.5429')
    expectPrinted(pooled.standardError, '0.1842')
    expectPrinted(pooled.tau2, '0.268')
  })
})
