import {
  addUp,
  type BodyPool,
  type CountedRow,
  type PooledRow,
} from '../certainty/counted-evidence.ts'
import { estimateContrast } from '../effects/estimate-contrast.ts'
import { isOnScale } from '../effects/is-on-scale.ts'
import type { EvidenceBasis, Interval, Outcome, Rating } from '../model.ts'
import type { HeterogeneityEstimator } from '../pooling/options.ts'
import { estimateRandomEffects } from '../pooling/estimate-random-effects.ts'

/** Share of the people that poolable rows must hold, else the body stays in words. This site's reading. */
export const POOLED_SHARE = 1 / 2

/**
 * Pools the rows on the outcome's scale where they hold at least half of the counted people; the other rows then count
 * without a say in the effect. One row keeps its own interval, as printed where it was printed.
 */
export function poolBody(
  rows: readonly CountedRow[],
  {
    outcome,
    basis,
    heterogeneity,
  }: { outcome: Outcome; basis: EvidenceBasis; heterogeneity?: HeterogeneityEstimator },
): BodyPool | undefined {
  if (!outcome.scale || basis === 'uncontrolled' || basis === 'head-to-head') return undefined
  const poolable = rows.flatMap((row): (PooledRow & { people: number })[] => {
    if (!isOnScale(row.contrast, outcome.scale)) return []
    const estimate = estimateContrast(row.contrast)
    return estimate.isPoolable ? [{ ...row, estimate }] : []
  })
  const people = ({ people }: { people: number }) => people
  if (addUp(poolable, people) < POOLED_SHARE * addUp(rows, people)) return undefined
  const effect = estimateRandomEffects(
    poolable.map(({ estimate }) => estimate),
    { heterogeneity },
  )
  const [only] = poolable
  if (!effect || !only) return undefined
  return {
    rows: poolable,
    effect: poolable.length === 1 ? { ...effect, interval: only.estimate.interval } : effect,
    participants: addUp(poolable, ({ contrast }) => contrast.participants ?? 0),
    isIncomplete: poolable.some(({ contrast }) => contrast.participants === undefined),
  }
}

/** The pool as a rating shows it. */
export function describePool(
  { rows, effect, participants }: BodyPool,
  { smallestImportantDifference }: { smallestImportantDifference?: number },
): NonNullable<Rating['effect']> {
  const kinds = new Set(rows.flatMap(({ contrast }) => contrast.valueKind ?? []))
  const interval: Interval = effect.interval
  return {
    estimate: effect.estimate,
    interval,
    k: rows.length,
    participants,
    intervalMethod: rows.length > 1 ? effect.intervalMethod : undefined,
    tau2: effect.tau2,
    i2: effect.i2,
    predictionInterval: effect.predictionInterval,
    weights: rows.map(({ contrast, estimate }, i) => ({
      contrast: contrast.id,
      effect: estimate.effect,
      variance: estimate.variance,
      interval: estimate.interval,
      source: estimate.source,
      isCrossover: contrast.isCrossover,
      weightPercent: effect.weights[i]!,
    })),
    isImportant:
      smallestImportantDifference !== undefined &&
      Math.abs(effect.estimate) >= smallestImportantDifference,
    mixesFinalAndChange: kinds.size > 1,
  }
}
