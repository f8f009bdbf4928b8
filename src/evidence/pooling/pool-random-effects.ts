import { findChiSquareUpperP } from '../distributions/chi-square.ts'
import { findNormalP, findNormalQuantile } from '../distributions/normal.ts'
import { findTP, findTQuantile } from '../distributions/student-t.ts'
import { assertInRange, type EffectEstimate } from '../effects/effect-estimate.ts'
import type { Interval } from '../model.ts'
import {
  AT_95,
  estimateRandomEffects,
  type Quantiles,
  type RandomEffects,
} from './estimate-random-effects.ts'
import type { PoolingOptions } from './options.ts'
import { estimateTau2Interval } from './tau2-interval.ts'

const DEFAULT_LEVEL = 0.95

function findQuantiles(level: number): Quantiles {
  const probability = 1 - (1 - level) / 2
  return {
    normal: findNormalQuantile(probability),
    t: (df) => findTQuantile(probability, { df }),
  }
}

/** A pooled effect with all that metafor prints of one. What one estimate alone cannot give is undefined. */
export interface PooledEffect extends RandomEffects {
  /** Two-sided, against no effect. */
  readonly p: number
  readonly tau2Interval?: Interval
  readonly qP?: number
}

/**
 * Inverse-variance pool of effects on one scale. Default: REML; modified Hartung-Knapp interval from three estimates on,
 * Wald for two. One estimate: its own interval and no tau2, whatever is asked for. No estimate: undefined.
 * The prediction interval takes the quantile of the interval it goes with, as metafor does (Riley 2011 would take k - 2).
 * Effects that are all the same have a plain Hartung-Knapp interval without width, and p 0 (or 1 where they are 0).
 *
 * @throws RangeError for an effect that is not finite, a variance not above 0, an unknown method or level
 * @see Hartung & Knapp 2001, doi:10.1002/sim.1009; Roever 2015, PMC4647507; Riley 2011, doi:10.1136/bmj.d549
 */
export function poolRandomEffects(
  estimates: readonly EffectEstimate[],
  options: PoolingOptions = {},
): PooledEffect | undefined {
  const { heterogeneity, level = DEFAULT_LEVEL } = options
  assertInRange(level > 0 && level < 1, {
    call: 'poolRandomEffects: level must lie between 0 and 1',
    value: level,
  })
  const pooled = estimateRandomEffects(
    estimates,
    options,
    level === DEFAULT_LEVEL ? AT_95 : findQuantiles(level),
  )
  if (!pooled) return undefined
  const { estimate, standardError, intervalMethod, q } = pooled
  // Without spread (0 / 0) an effect of 0 is what was expected.
  const statistic = estimate === 0 ? 0 : estimate / standardError
  const df = estimates.length - 1
  const isWald = intervalMethod === 'wald'
  const p = isWald ? findNormalP(statistic) : findTP(statistic, { df })
  if (q === undefined) return { ...pooled, p }
  const hasTau2Interval = heterogeneity !== 'common-effect'
  return {
    ...pooled,
    p,
    tau2Interval: hasTau2Interval ? estimateTau2Interval(estimates, { level }) : undefined,
    qP: findChiSquareUpperP(q, { df }),
  }
}
