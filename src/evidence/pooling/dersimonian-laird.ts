import type { EffectEstimate } from '../effects/effect-estimate.ts'
import { estimateWeightedMean, findTrace } from './weighted-mean.ts'

/**
 * Between-study variance by the method of moments, in squared units of the effect; 0 where Q is below its degrees of freedom.
 *
 * @see DerSimonian & Laird 1986, doi:10.1016/0197-2456(86)90046-2
 */
export function estimateTau2DerSimonianLaird(estimates: readonly EffectEstimate[]): number {
  const atZero = estimateWeightedMean(estimates, { tau2: 0 })
  return Math.max(0, (atZero.q - (estimates.length - 1)) / findTrace(atZero))
}
