import { describe, expect, it } from 'vitest'
import { meanDifference, poolRandomEffects } from '../../src/evidence/index.ts'
import { expectPrinted } from './published.ts'

/**
 * Length of stay of stroke patients, specialist against routine care. Normand SLT, Statistics in Medicine 1999;18:321-359:
 * arms in table VIII (page 351), results in table IX (page 352). Size, mean, standard deviation of each arm.
 */
const TABLE_VIII = [
  [155, 55, 47, 156, 75, 64],
  [31, 27, 7, 32, 29, 4],
  [75, 64, 17, 71, 119, 29],
  [18, 66, 20, 18, 137, 48],
  [8, 14, 8, 13, 18, 11],
  [57, 19, 7, 52, 18, 4],
  [34, 52, 45, 33, 41, 34],
  [110, 21, 16, 183, 31, 27],
  [60, 30, 27, 52, 23, 20],
] as const

/** The paper gives both arms of a trial their common spread. */
const estimates = TABLE_VIII.map(([n1, mean1, sd1, n2, mean2, sd2]) => {
  const spread = Math.sqrt(((n1 - 1) * sd1 ** 2 + (n2 - 1) * sd2 ** 2) / (n1 + n2 - 2))
  return meanDifference({
    treatment: { n: n1, mean: mean1, standardDeviation: spread },
    control: { n: n2, mean: mean2, standardDeviation: spread },
  })
})

describe('Normand 1999, mean differences from arms', () => {
  it('gives the differences and variances of table VIII', () => {
    expect(estimates.map(({ effect }) => effect)).toEqual([-20, -2, -55, -71, -4, 1, 11, -10, 7])
    const printed = '40.59 2.05 15.28 150.22 20.19 1.22 95.38 8.03 20.69'.split(' ')
    estimates.forEach(({ variance }, i) => expectPrinted(variance, printed[i]!))
  })

  it.each([
    ['common-effect', '-3.49', '-5.03', '-1.96', undefined],
    ['dersimonian-laird', '-14.10', '-24.45', '-3.75', '218.72'],
    ['reml', '-15.12', '-32.67', '2.43', '685.20'],
  ] as const)('gives the row %s of table IX', (heterogeneity, mean, lower, upper, tau2) => {
    const pooled = poolRandomEffects(estimates, { heterogeneity, interval: 'wald' })!
    expectPrinted(pooled.estimate, mean)
    expectPrinted(pooled.interval.lower, lower)
    expectPrinted(pooled.interval.upper, upper)
    if (tau2 !== undefined) expectPrinted(pooled.tau2, tau2)
  })
})
