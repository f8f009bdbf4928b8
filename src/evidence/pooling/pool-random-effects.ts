import { findChiSquareUpperP } from '../distributions/chi-square.ts'
import { findNormalP, findNormalQuantile } from '../distributions/normal.ts'
import { findTP, findTQuantile } from '../distributions/student-t.ts'
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
import { estimateTau2Interval } from './tau2-interval.ts'
import { estimateWeightedMean } from './weighted-mean.ts'

/** From this many estimates on the default interval is the modified Hartung-Knapp one; below it Wald (METHOD 2). */
export const HARTUNG_KNAPP_FROM = 3
const DEFAULT_LEVEL = 0.95

/** A pooled effect on the scale of its estimates. What one estimate alone cannot give is undefined. */
export interface PooledEffect {
  readonly estimate: number
  readonly standardError: number
  readonly interval: Interval
  /** Two-sided, against no effect. */
  readonly p: number
  /** How the interval was made. */
  readonly intervalMethod: IntervalMethod
  readonly tau2?: number
  readonly tau2Interval?: Interval
  /** Percent. */
  readonly i2?: number
  readonly h2?: number
  readonly q?: number
  readonly qP?: number
  /** Where the effect of a next study would lie; undefined for one estimate and for the common effect. */
  readonly predictionInterval?: Interval
  /** Percent, in the order of the estimates; they add up to 100. */
  readonly weights: readonly number[]
}

function assertPoolable(estimates: readonly EffectEstimate[], options: PoolingOptions): void {
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
  const { heterogeneity = 'reml', interval = 'wald', level = DEFAULT_LEVEL } = options
  assertInRange(HETEROGENEITY_ESTIMATORS.includes(heterogeneity), {
    call: `poolRandomEffects: heterogeneity must be one of ${HETEROGENEITY_ESTIMATORS.join(', ')}`,
    value: heterogeneity,
  })
  assertInRange(INTERVAL_METHODS.includes(interval), {
    call: `poolRandomEffects: interval must be one of ${INTERVAL_METHODS.join(', ')}`,
    value: interval,
  })
  assertInRange(level > 0 && level < 1, {
    call: 'poolRandomEffects: level must lie between 0 and 1',
    value: level,
  })
}

/**
 * Inverse-variance pool of effects on one scale. Default: REML; modified Hartung-Knapp interval from three estimates on,
 * Wald for two. One estimate: its own interval and no tau2, whatever is asked for. No estimate: undefined.
 * The prediction interval takes the quantile of the interval it goes with, as metafor does (Riley 2011 would take k - 2).
 *
 * @throws RangeError for an effect that is not finite, a variance not above 0, an unknown method or level
 * @see Hartung & Knapp 2001, doi:10.1002/sim.1009; Roever 2015, PMC4647507; Riley 2011, doi:10.1136/bmj.d549
 */
export function poolRandomEffects(
  estimates: readonly EffectEstimate[],
  options: PoolingOptions = {},
): PooledEffect | undefined {
  assertPoolable(estimates, options)
  const k = estimates.length
  const { heterogeneity = 'reml', level = DEFAULT_LEVEL } = options
  const probability = 1 - (1 - level) / 2
  const [only] = estimates
  if (only === undefined) return undefined
  if (k === 1) {
    const standardError = Math.sqrt(only.variance)
    const reach = findNormalQuantile(probability) * standardError
    return {
      estimate: only.effect,
      standardError,
      interval: { lower: only.effect - reach, upper: only.effect + reach },
      p: findNormalP(only.effect / standardError),
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
  const isWald = intervalMethod === 'wald'
  const quantile = isWald ? findNormalQuantile(probability) : findTQuantile(probability, { df })
  const statistic = mean / standardError
  const around = (reach: number): Interval => ({ lower: mean - reach, upper: mean + reach })
  return {
    estimate: mean,
    standardError,
    interval: around(quantile * standardError),
    p: isWald ? findNormalP(statistic) : findTP(statistic, { df }),
    intervalMethod,
    tau2,
    tau2Interval: isCommonEffect ? undefined : estimateTau2Interval(estimates, { level }),
    ...estimateHeterogeneity(atZero, { tau2, isCommonEffect }),
    q: atZero.q,
    qP: findChiSquareUpperP(atZero.q, { df }),
    predictionInterval: isCommonEffect ? undefined : around(quantile * Math.sqrt(variance + tau2)),
    weights: weights.map((weight) => (100 * weight) / sumOfWeights),
  }
}
