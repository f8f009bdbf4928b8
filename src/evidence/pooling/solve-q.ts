import type { EffectEstimate } from '../effects/effect-estimate.ts'
import { estimateWeightedMean } from './weighted-mean.ts'

const MAX_STEPS = 200
/** Relative change at which an iteration has settled; far below the 1e-6 that oracles are held to. */
const TOLERANCE = 1e-13

/**
 * The between-study variance at which the generalised Q equals `target`; 0 where Q is below it already.
 * Q falls and is convex in tau2, so Newton's steps from 0 climb towards the root and never pass it.
 */
export function solveTau2ForQ(
  estimates: readonly EffectEstimate[],
  { target }: { target: number },
): number {
  let tau2 = 0
  for (let step = 0; step < MAX_STEPS; step++) {
    const { q, qSlope } = estimateWeightedMean(estimates, { tau2 })
    const move = (q - target) / qSlope
    if (!(move > 0)) return tau2
    tau2 += move
    if (move <= TOLERANCE * tau2) return tau2
  }
  return tau2
}
