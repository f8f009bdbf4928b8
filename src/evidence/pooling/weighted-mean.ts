import type { EffectEstimate } from '../effects/effect-estimate.ts'

/** Inverse-variance mean of the effects with `tau2` added to each variance, and the sums that estimators share. */
export interface WeightedMean {
  readonly weights: readonly number[]
  readonly sumOfWeights: number
  readonly mean: number
  /** Weighted squares of the distances from the mean: Cochran's Q at tau2 = 0. */
  readonly q: number
  /** The same with squared weights: minus the derivative of `q` by tau2. */
  readonly qSlope: number
}

export function estimateWeightedMean(
  estimates: readonly EffectEstimate[],
  { tau2 }: { tau2: number },
): WeightedMean {
  const weights: number[] = []
  let sumOfWeights = 0
  let weightedSum = 0
  for (const { effect, variance } of estimates) {
    const weight = 1 / (variance + tau2)
    weights.push(weight)
    sumOfWeights += weight
    weightedSum += weight * effect
  }
  const mean = weightedSum / sumOfWeights
  let q = 0
  let qSlope = 0
  for (let i = 0; i < weights.length; i++) {
    const distance = estimates[i]!.effect - mean
    const square = weights[i]! * distance * distance
    q += square
    qSlope += weights[i]! * square
  }
  return { weights, sumOfWeights, mean, q, qSlope }
}
