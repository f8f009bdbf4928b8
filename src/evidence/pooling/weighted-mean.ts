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

/**
 * For each weight the sum of all others. Added up, since subtracting a weight from the total leaves nothing where one study
 * outweighs the rest a million million times.
 */
export function sumOthers(weights: readonly number[]): readonly number[] {
  const others = weights.map(() => 0)
  let before = 0
  let after = 0
  for (let i = 0, j = weights.length - 1; j >= 0; i++, j--) {
    others[i]! += before
    others[j]! += after
    before += weights[i]!
    after += weights[j]!
  }
  return others
}

/** Sum of the weights less the sum of their squares over it: what one unit of tau2 adds to Q. */
export function findTrace({
  weights,
  sumOfWeights,
}: Pick<WeightedMean, 'weights' | 'sumOfWeights'>): number {
  const others = sumOthers(weights)
  return weights.reduce((sum, weight, i) => sum + weight * (others[i]! / sumOfWeights), 0)
}

/** The weighted mean at one `tau2`, in squared units of the effect; NaN for no effect. */
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
