import type { EffectEstimate } from '../effects/effect-estimate.ts'
import { solveTau2ForQ } from './solve-q.ts'

/**
 * Between-study variance at which the generalised Q equals its degrees of freedom, in squared units of the effect.
 *
 * @see Paule & Mandel 1982, doi:10.6028/jres.087.022
 */
export function estimateTau2PauleMandel(estimates: readonly EffectEstimate[]): number {
  return solveTau2ForQ(estimates, { target: estimates.length - 1 })
}
