import { CERTAINTY_LEVELS, type Certainty, type Outcome, type Rating } from '../evidence/model.ts'
import type { YearRating } from '../evidence/rating/rate-by-year.ts'
import type { ForestData } from './forest.ts'
import { symbolPath } from './symbol.ts'

/**
 * Effects as they stood after each year, as a forest plot whose squares grow with the people so far.
 * Years without a pooled effect are left out; undefined where no year has one.
 */
export function describeCumulativeForest(
  history: readonly YearRating[],
  { outcome }: { readonly outcome: Outcome },
): ForestData | undefined {
  const { scale } = outcome
  const trials = history.flatMap(({ year, rating: { effect } }) =>
    effect
      ? {
          label: String(year),
          participants: effect.participants,
          effect: effect.estimate,
          interval: effect.interval,
          weight: Math.max(1, effect.participants),
        }
      : [],
  )
  if (!scale || trials.length === 0) return undefined
  return {
    trials,
    countedTrials: history.at(-1)?.rating.trials ?? 0,
    scaleName: scale.name,
    better: scale.better,
    smallestImportantDifference: scale.smallestImportantDifference,
  }
}

/** Lanes of certainty from left to right: the surest stands last. Untested shares no lane: a year joins with a study. */
export const CERTAINTY_LANES: readonly Certainty[] = CERTAINTY_LEVELS.toReversed().slice(1)

/** Middle of a lane, in percent of the width; `none` stands on the left edge. */
export function placeCertainty(certainty: Certainty): number {
  const lane = CERTAINTY_LANES.indexOf(certainty)
  return lane === -1 ? 0 : ((lane + 0.5) / CERTAINTY_LANES.length) * 100
}

/** One year of a stair: where it comes from, where it stands, and the mark of its direction around 0,0 in px. */
export interface CertaintyStair {
  readonly year: number
  readonly rating: Rating
  readonly at: number
  /** Position of the year before; undefined for the first. */
  readonly from?: number
  readonly isLast: boolean
  readonly path: string
}

/** Side of the square with the area of a mark, in px. */
const MARK_SIZE = 10

/** Certainty after each year as a stair, one row a year, so that no two marks can meet. */
export function buildCertaintyStairs(history: readonly YearRating[]): readonly CertaintyStair[] {
  return history.map(({ year, rating }, index) => {
    const before = history[index - 1]
    return {
      year,
      rating,
      at: placeCertainty(rating.certainty),
      ...(before && { from: placeCertainty(before.rating.certainty) }),
      isLast: index === history.length - 1,
      path: symbolPath(rating.direction ?? 'untested', { size: MARK_SIZE }),
    }
  })
}

/** The year since when the certainty has been what it is now; undefined for an empty history. */
export function findStandingSince(
  history: readonly YearRating[],
):
  | { readonly year: number; readonly certainty: Certainty; readonly isFromStart: boolean }
  | undefined {
  const last = history.at(-1)
  if (!last) return undefined
  const { certainty } = last.rating
  const change = history.findLastIndex(({ rating }) => rating.certainty !== certainty)
  const since = history[change + 1] ?? last
  return { year: since.year, certainty, isFromStart: change === -1 }
}
