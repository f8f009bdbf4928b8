import { NORMAL_975 } from '../distributions/normal-values.ts'
import type { Contrast, EffectSource, Interval } from '../model.ts'
import type { EffectEstimate } from './effect-estimate.ts'
import { meanDifference } from './mean-difference.ts'
import { reportedContrast } from './reported-contrast.ts'

/** What `estimateContrast` gives: figures in points, or why there are none. */
export type ContrastEstimate =
  | (EffectEstimate & {
      readonly isPoolable: true
      readonly source: EffectSource
      readonly interval: Interval
    })
  | { readonly isPoolable: false; readonly because: string }

// A contrast never changes, and every rating of every scenario asks for the same ones again.
const estimates = new WeakMap<Contrast, ContrastEstimate>()

/**
 * A contrast's effect in points of its scale (form minus comparison), its variance and where they come from;
 * or the reason why it stays in words. A printed interval or standard error goes before arms, arms before an exact p:
 * the authors' own analysis knows of pairing and baseline, a p has lost digits (this site's reading).
 * The arms of a crossover trial ignore that each person was compared with themselves, so the interval is too wide: flagged.
 */
export function estimateContrast(contrast: Contrast): ContrastEstimate {
  const known = estimates.get(contrast)
  if (known) return known
  const estimate = computeEstimate(contrast)
  estimates.set(contrast, estimate)
  return estimate
}

function computeEstimate(contrast: Contrast): ContrastEstimate {
  if (contrast.doNotPool !== undefined) return { isPoolable: false, because: contrast.doNotPool }
  const { arms, reported } = contrast
  const fromPrint = reported && reportedContrast(reported, { isCrossover: contrast.isCrossover })
  if (fromPrint && 'effect' in fromPrint && fromPrint.source !== 'reported-p')
    return { isPoolable: true, ...fromPrint }
  if (fromPrint && 'because' in fromPrint && reported.interval)
    return { isPoolable: false, because: fromPrint.because }
  if (
    arms &&
    [arms.treatment, arms.control].every((arm) => arm.n >= 2 && arm.standardDeviation > 0)
  ) {
    const { effect, variance } = meanDifference(arms)
    const reach = NORMAL_975 * Math.sqrt(variance)
    return {
      isPoolable: true,
      effect,
      variance,
      source: contrast.isCrossover ? 'arms-of-crossover' : 'arms',
      interval: { lower: effect - reach, upper: effect + reach },
    }
  }
  if (fromPrint && 'effect' in fromPrint) return { isPoolable: true, ...fromPrint }
  return {
    isPoolable: false,
    because: fromPrint?.because ?? 'the study gives no mean with its spread for both arms',
  }
}
