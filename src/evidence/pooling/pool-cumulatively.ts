import type { EffectEstimate } from '../effects/effect-estimate.ts'
import type { PoolingOptions } from './options.ts'
import { poolRandomEffects, type PooledEffect } from './pool-random-effects.ts'

/**
 * The pool of the first estimate, of the first two, and so on, in the order given (by year, say); the last entry is the
 * pool of all. Empty for no estimate.
 *
 * @throws RangeError as `poolRandomEffects` does
 * @see Lau 1992, doi:10.1056/NEJM199207233270406
 */
export function poolCumulatively(
  estimates: readonly EffectEstimate[],
  options: PoolingOptions = {},
): readonly PooledEffect[] {
  return estimates.flatMap((_, last) => {
    const pooled = poolRandomEffects(estimates.slice(0, last + 1), options)
    return pooled ? [pooled] : []
  })
}
