import type { EffectEstimate } from '../effects/effect-estimate.ts'
import { estimateWeightedMean, sumOthers } from './weighted-mean.ts'

const MAX_STEPS = 500
const TOLERANCE = 1e-13

/** Slope of the restricted log-likelihood by tau2 (times two), and its expected curvature. */
function findScore(estimates: readonly EffectEstimate[], tau2: number) {
  const { weights, sumOfWeights, qSlope } = estimateWeightedMean(estimates, { tau2 })
  const shares = weights.map((weight) => weight / sumOfWeights)
  const others = sumOthers(shares)
  const otherSquares = sumOthers(weights.map((weight) => weight * weight))
  let trace = 0
  let information = 0
  weights.forEach((weight, i) => {
    const own = weight * others[i]!
    trace += own
    information += own * own + shares[i]! * shares[i]! * otherSquares[i]!
  })
  return { score: qSlope - trace, information }
}

/** Unweighted moment estimate (Hedges), where the search starts. */
function findStart(estimates: readonly EffectEstimate[]): number {
  const k = estimates.length
  const mean = estimates.reduce((sum, { effect }) => sum + effect, 0) / k
  const squares = estimates.reduce((sum, { effect }) => sum + (effect - mean) ** 2, 0)
  const meanVariance = estimates.reduce((sum, { variance }) => sum + variance, 0) / k
  return Math.max(0, squares / (k - 1) - meanVariance)
}

/** Where Fisher scoring swings instead of settling: halve the stretch in which the slope changes sign. */
function bisectScore(estimates: readonly EffectEstimate[], start: number): number {
  let lower = 0
  let upper = Math.max(start, ...estimates.map(({ variance }) => variance))
  while (findScore(estimates, upper).score > 0) upper *= 2
  for (let step = 0; step < MAX_STEPS && upper - lower > TOLERANCE * upper; step++) {
    const middle = (lower + upper) / 2
    if (findScore(estimates, middle).score > 0) lower = middle
    else upper = middle
  }
  return lower === 0 ? 0 : (lower + upper) / 2
}

/**
 * Between-study variance by restricted maximum likelihood, in squared units of the effect; never below 0. Fisher scoring.
 *
 * @see Viechtbauer 2005, doi:10.3102/10769986030003261
 */
export function estimateTau2RestrictedLikelihood(estimates: readonly EffectEstimate[]): number {
  let tau2 = findStart(estimates)
  const start = tau2
  for (let step = 0; step < MAX_STEPS; step++) {
    const { score, information } = findScore(estimates, tau2)
    const next = Math.max(0, tau2 + score / information)
    if (Math.abs(next - tau2) <= TOLERANCE * next) return next
    tau2 = next
  }
  return bisectScore(estimates, start)
}
