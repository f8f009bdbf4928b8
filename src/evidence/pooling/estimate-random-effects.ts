import { NORMAL_975 } from '../distributions/normal-values.ts'
import { findTQuantile } from '../distributions/student-t.ts'
import { assertInRange, type EffectEstimate } from '../effects/effect-estimate.ts'
import type { Interval } from '../model.ts'
import { estimateTau2 } from './estimate-tau2.ts'
import { estimateHeterogeneity } from './heterogeneity.ts'
import {
  HETEROGENEITY_ESTIMATORS,
  INTERVAL_METHODS,
  type IntervalMethod,
  type PoolingOptions,
} from './options.ts'
import { estimateWeightedMean } from './weighted-mean.ts'

/** From this many estimates on the default interval is the modified Hartung-Knapp one; below it Wald (METHOD 2). */
export const HARTUNG_KNAPP_FROM = 3

/** What a rating needs of a pool, on the scale of its estimates. What one estimate alone cannot give is undefined. */
export interface RandomEffects {
  readonly estimate: number
  readonly standardError: number
  readonly interval: Interval
  /** How the interval was made. */
  readonly intervalMethod: IntervalMethod
  readonly tau2?: number
  /** Percent. */
  readonly i2?: number
  readonly h2?: number
  readonly q?: number
  /** Where the effect of a next study would lie; undefined for one estimate and for the common effect. */
  readonly predictionInterval?: Interval
  /** Percent, in the order of the estimates; they add up to 100. */
  readonly weights: readonly number[]
}

/** How many standard errors an interval reaches to either side. */
export interface Quantiles {
  readonly normal: number
  readonly t: (df: number) => number
}

/** Quantiles of a 95% interval. */
export const AT_95: Quantiles = {
  normal: NORMAL_975,
  t: (df) => findTQuantile(0.975, { df }),
}

function assertPoolable(
  estimates: readonly EffectEstimate[],
  { heterogeneity = 'reml', interval = 'wald' }: PoolingOptions,
): void {
  for (const estimate of estimates) {
    const isUsable =
      Number.isFinite(estimate.effect) &&
      Number.isFinite(estimate.variance) &&
      estimate.variance > 0
    assertInRange(isUsable, {
      call: 'poolRandomEffects: each estimate needs a finite effect and a variance above 0',
      value: estimate,
    })
  }
  assertInRange(HETEROGENEITY_ESTIMATORS.includes(heterogeneity), {
    call: `poolRandomEffects: heterogeneity must be one of ${HETEROGENEITY_ESTIMATORS.join(', ')}`,
    value: heterogeneity,
  })
  assertInRange(INTERVAL_METHODS.includes(interval), {
    call: `poolRandomEffects: interval must be one of ${INTERVAL_METHODS.join(', ')}`,
    value: interval,
  })
}

/**
 * The pool without its p values and the interval of tau2, which no rating rests on: the part that a reader's browser
 * computes. See `poolRandomEffects` for what it returns and when.
 *
 * @param quantiles those of the interval's level; 95% where left out
 * @throws RangeError for an effect that is not finite, a variance not above 0, or an unknown method
 */
export function estimateRandomEffects(
  estimates: readonly EffectEstimate[],
  options: Omit<PoolingOptions, 'level'> = {},
  quantiles: Quantiles = AT_95,
): RandomEffects | undefined {
  assertPoolable(estimates, options)
  const k = estimates.length
  const { heterogeneity = 'reml' } = options
  const [only] = estimates
  if (only === undefined) return undefined
  if (k === 1) {
    const standardError = Math.sqrt(only.variance)
    const reach = quantiles.normal * standardError
    return {
      estimate: only.effect,
      standardError,
      interval: { lower: only.effect - reach, upper: only.effect + reach },
      intervalMethod: 'wald',
      weights: [100],
    }
  }
  const intervalMethod =
    options.interval ?? (k >= HARTUNG_KNAPP_FROM ? 'modified-hartung-knapp' : 'wald')
  const isCommonEffect = heterogeneity === 'common-effect'
  const tau2 = estimateTau2(estimates, { heterogeneity })
  const atZero = estimateWeightedMean(estimates, { tau2: 0 })
  const { mean, weights, sumOfWeights, q } = estimateWeightedMean(estimates, { tau2 })
  const df = k - 1
  const varianceFactor = {
    wald: 1,
    'hartung-knapp': q / df,
    'modified-hartung-knapp': Math.max(1, q / df),
  }
  const variance = varianceFactor[intervalMethod] / sumOfWeights
  const standardError = Math.sqrt(variance)
  const quantile = intervalMethod === 'wald' ? quantiles.normal : quantiles.t(df)
  const around = (reach: number): Interval => ({ lower: mean - reach, upper: mean + reach })
  return {
    estimate: mean,
    standardError,
    interval: around(quantile * standardError),
    intervalMethod,
    tau2,
    ...estimateHeterogeneity(atZero, { tau2, isCommonEffect }),
    q: atZero.q,
    predictionInterval: isCommonEffect ? undefined : around(quantile * Math.sqrt(variance + tau2)),
    weights: weights.map((weight) => 100 * (weight / sumOfWeights)),
  }
}
