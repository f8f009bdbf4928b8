import logGamma from '@stdlib/math-base-special-gammaln'
import type { ArmSummary } from '../model.ts'
import type { EffectEstimate, TwoArms } from './effect-estimate.ts'
import { assertArmSummary } from './mean-difference.ts'

/** Hedges' exact correction for small samples, with `df` degrees of freedom. */
function correctSmallSampleBias(df: number): number {
  return Math.exp(logGamma(df / 2) - Math.log(Math.sqrt(df / 2)) - logGamma((df - 1) / 2))
}

/**
 * Hedges' g: mean difference in pooled standard deviations, form minus comparison, with the exact correction
 * for small samples and the large-sample variance.
 *
 * @throws RangeError for an arm of fewer than two people or without spread
 * @see Hedges 1981, doi:10.3102/10769986006002107; metafor `escalc(measure = "SMD", vtype = "LS")`
 */
export function standardisedMeanDifference({
  treatment,
  control,
}: TwoArms<ArmSummary>): EffectEstimate {
  assertArmSummary(treatment, 'standardisedMeanDifference')
  assertArmSummary(control, 'standardisedMeanDifference')
  const df = treatment.n + control.n - 2
  const pooledVariance =
    ((treatment.n - 1) * treatment.standardDeviation ** 2 +
      (control.n - 1) * control.standardDeviation ** 2) /
    df
  const effect =
    (correctSmallSampleBias(df) * (treatment.mean - control.mean)) / Math.sqrt(pooledVariance)
  return {
    effect,
    variance: 1 / treatment.n + 1 / control.n + effect ** 2 / (2 * (treatment.n + control.n)),
  }
}
