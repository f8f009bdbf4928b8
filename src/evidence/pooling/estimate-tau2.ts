import type { EffectEstimate } from '../effects/effect-estimate.ts'
import { estimateTau2DerSimonianLaird } from './dersimonian-laird.ts'
import type { HeterogeneityEstimator } from './options.ts'
import { estimateTau2PauleMandel } from './paule-mandel.ts'
import { estimateTau2RestrictedLikelihood } from './restricted-likelihood.ts'

const ESTIMATORS: Readonly<
  Record<HeterogeneityEstimator, (estimates: readonly EffectEstimate[]) => number>
> = {
  reml: estimateTau2RestrictedLikelihood,
  'paule-mandel': estimateTau2PauleMandel,
  'dersimonian-laird': estimateTau2DerSimonianLaird,
  'common-effect': () => 0,
}

/** Between-study variance by the named estimator, in squared units of the effect. Needs two estimates. */
export function estimateTau2(
  estimates: readonly EffectEstimate[],
  { heterogeneity }: { heterogeneity: HeterogeneityEstimator },
): number {
  return ESTIMATORS[heterogeneity](estimates)
}
