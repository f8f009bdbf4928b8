import { findChiSquareQuantile } from '../distributions/chi-square.ts'
import type { EffectEstimate } from '../effects/effect-estimate.ts'
import type { Interval } from '../model.ts'
import { solveTau2ForQ } from './solve-q.ts'

/**
 * Q-profile interval of the between-study variance, in squared units of the effect. Both ends are 0 where the studies
 * lie closer together than chance alone explains.
 *
 * @see Viechtbauer 2007, doi:10.1002/sim.2514
 */
export function estimateTau2Interval(
  estimates: readonly EffectEstimate[],
  { level }: { level: number },
): Interval {
  const df = estimates.length - 1
  const tail = (1 - level) / 2
  return {
    lower: solveTau2ForQ(estimates, { target: findChiSquareQuantile(1 - tail, { df }) }),
    upper: solveTau2ForQ(estimates, { target: findChiSquareQuantile(tail, { df }) }),
  }
}
