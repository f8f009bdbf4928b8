import type { EffectEstimate } from '../effects/effect-estimate.ts'
import type { PoolingOptions } from './options.ts'
import { poolRandomEffects, type PooledEffect } from './pool-random-effects.ts'

/** The pool without each estimate in turn, in their order; empty for fewer than two. */
export function leaveOneOut(
  estimates: readonly EffectEstimate[],
  options: PoolingOptions = {},
): readonly PooledEffect[] {
  return estimates.flatMap((_, left) => {
    const pooled = poolRandomEffects(
      estimates.filter((_, i) => i !== left),
      options,
    )
    return pooled ? [pooled] : []
  })
}
