import { NORMAL_975 } from '../distributions/normal-values.ts'
import { findTQuantile } from '../distributions/student-t.ts'
import type { Interval, ReportedContrast } from '../model.ts'
import type { EffectEstimate } from './effect-estimate.ts'

/** A printed difference made poolable, or the reason why it cannot be. */
export type ReportedEstimate =
  | (EffectEstimate & {
      readonly source: 'reported-interval' | 'reported-standard-error' | 'reported-p'
      readonly interval: Interval
    })
  | { readonly because: string }

/**
 * Variance of a printed difference from its 95% interval, its standard error or its exact two-sided p, in this order.
 * A p is read back through the t distribution of two arms (n1 + n2 - 2 degrees of freedom); in a crossover trial both arms
 * are the same people, each compared with themselves (n - 1).
 * A printed interval is kept as printed, even where rounding made it lopsided. Its standard error is its width over 3.92
 * at any size, as for a normal one (this site's reading): in small samples the Handbook takes t, which gives a smaller standard
 * error, so that ours claims less.
 *
 * @see Cochrane Handbook 6.5.2.3
 */
export function reportedContrast(
  reported: ReportedContrast,
  { isCrossover = false } = {},
): ReportedEstimate {
  const { estimate, interval, standardError, p, sizes } = reported
  if (!Number.isFinite(estimate)) return { because: 'no difference is printed' }
  if (interval) {
    if (
      !(interval.lower < interval.upper) ||
      !Number.isFinite(interval.upper - interval.lower) ||
      estimate < interval.lower ||
      estimate > interval.upper
    )
      return { because: 'the printed interval does not hold its estimate' }
    const variance = ((interval.upper - interval.lower) / (2 * NORMAL_975)) ** 2
    return { effect: estimate, variance, source: 'reported-interval', interval }
  }
  if (standardError !== undefined) {
    if (!(standardError > 0 && standardError < Infinity))
      return { because: 'the printed standard error is not above 0' }
    return {
      effect: estimate,
      variance: standardError ** 2,
      source: 'reported-standard-error',
      interval: {
        lower: estimate - NORMAL_975 * standardError,
        upper: estimate + NORMAL_975 * standardError,
      },
    }
  }
  if (p === undefined) return { because: 'the difference was printed without any spread' }
  if (!(p > 0 && p < 1) || estimate === 0)
    return { because: 'no spread can be taken from the printed p' }
  if (!sizes) return { because: 'the printed p comes without the sizes of the arms' }
  const df = isCrossover
    ? Math.min(sizes.treatment, sizes.control) - 1
    : sizes.treatment + sizes.control - 2
  if (!(Number.isInteger(df) && df >= 1))
    return { because: 'the arms are too small to read a spread from the printed p' }
  const fromP = Math.abs(estimate) / -findTQuantile(p / 2, { df })
  if (!(fromP ** 2 > 0 && fromP < Infinity))
    return { because: 'no spread can be taken from the printed p' }
  const reach = findTQuantile(0.975, { df }) * fromP
  return {
    effect: estimate,
    variance: fromP ** 2,
    source: 'reported-p',
    interval: { lower: estimate - reach, upper: estimate + reach },
  }
}
