import type { Contrast, Interval, Outcome, Rating } from '../evidence/model.ts'
import { pairPooled } from './forest-rows.ts'
import { buildLinearAxis, roundDomain } from './linear-axis.ts'
import type { Stretch } from './linear-axis.ts'

export type { Stretch } from './linear-axis.ts'

/** One trial of a forest plot, in points of the scale. */
export interface ForestTrial {
  readonly label: string
  /** Undefined where no source gives the number. */
  readonly participants?: number
  readonly effect: number
  readonly interval: Interval
  /** In percent of the pool where there is one; else in any unit, drawn by its size beside the others'. */
  readonly weight: number
}

/** What a forest plot shows; plain data that can travel as JSON. */
export interface ForestData {
  readonly trials: readonly ForestTrial[]
  /** Left out where a single trial is the whole of it. */
  readonly pooled?: {
    readonly estimate: number
    readonly interval: Interval
    /** Where a further trial is expected to lie; undefined for a common effect. */
    readonly predictionInterval?: Interval
    readonly participants: number
    /** A trial gives no number of people: `participants` is a least number. */
    readonly isAtLeast: boolean
  }
  /** Trials that count for the rating, those without figures that can be drawn included. */
  readonly countedTrials: number
  readonly scaleName: string
  readonly better: 'lower' | 'higher'
  readonly smallestImportantDifference?: number
}

/** A forest plot with every place in percent of the axis. */
export interface ForestShapes {
  readonly trials: readonly {
    readonly trial: ForestTrial
    readonly line: Stretch
    /** The interval goes on past the axis on this side, and an arrow says so. */
    readonly goesOnLeft: boolean
    readonly goesOnRight: boolean
    readonly centre: number
    /** Side of the square in px; its area is the weight. */
    readonly size: number
  }[]
  readonly pooled?: {
    readonly line: Stretch
    readonly centre: number
    /** Drawn only where it is wider than the interval; cut at the axis. */
    readonly prediction?: {
      readonly line: Stretch
      readonly goesOnLeft: boolean
      readonly goesOnRight: boolean
    }
  }
  /** From no difference to the smallest one that people notice, on the good side. */
  readonly band?: Stretch
  readonly zero: number
  readonly ticks: readonly { readonly value: number; readonly at: number }[]
  /** Which side of zero is better for the reader. */
  readonly betterSide: 'left' | 'right'
}

const LEAST_SQUARE = 5
const MOST_SQUARE = 14
const WANTED_TICKS = 4
/** Intervals wider than this many times the spread of the estimates end in an arrow. */
const WIDEST = 3

/** The stretch of the scale that is drawn: round numbers around all that matters, zero included. */
function chooseDomain(data: ForestData): Interval {
  const anchors = [
    0,
    ...data.trials.map(({ effect }) => effect),
    ...(data.pooled ? [data.pooled.interval.lower, data.pooled.interval.upper] : []),
    ...(data.smallestImportantDifference === undefined
      ? []
      : [data.smallestImportantDifference * (data.better === 'lower' ? -1 : 1)]),
  ]
  const least = Math.min(...anchors)
  const most = Math.max(...anchors)
  const reach = (most - least || 1) * WIDEST
  const lower = Math.max(
    least - reach,
    Math.min(least, ...data.trials.map((t) => t.interval.lower)),
  )
  const upper = Math.min(most + reach, Math.max(most, ...data.trials.map((t) => t.interval.upper)))
  return roundDomain({ lower, upper }, { wantedTicks: WANTED_TICKS })
}

function placePooled(
  { estimate, interval, predictionInterval }: NonNullable<ForestData['pooled']>,
  domain: Interval,
): NonNullable<ForestShapes['pooled']> {
  const { place, stretch } = buildLinearAxis(domain, { wantedTicks: WANTED_TICKS })
  const isWider =
    predictionInterval !== undefined &&
    (predictionInterval.lower < interval.lower || predictionInterval.upper > interval.upper)
  return {
    line: stretch(interval),
    centre: place(estimate),
    ...(isWider && {
      prediction: {
        line: stretch(predictionInterval),
        goesOnLeft: predictionInterval.lower < domain.lower,
        goesOnRight: predictionInterval.upper > domain.upper,
      },
    }),
  }
}

/**
 * Positions of a forest plot, in percent of the axis, so that the same shapes fit any width;
 * squares in px. The axis holds zero and every estimate; an interval that is far wider than the
 * rest is cut at the axis and marked.
 *
 * @throws RangeError where there is no trial to draw.
 */
export function buildForest(data: ForestData): ForestShapes {
  if (data.trials.length === 0) {
    throw new RangeError('buildForest: expected at least one trial, received none')
  }
  const domain = chooseDomain(data)
  const { place, stretch, ticks } = buildLinearAxis(domain, { wantedTicks: WANTED_TICKS })
  const heaviest = Math.max(...data.trials.map(({ weight }) => weight))
  const difference = data.smallestImportantDifference

  return {
    trials: data.trials.map((trial) => ({
      trial,
      line: stretch(trial.interval),
      goesOnLeft: trial.interval.lower < domain.lower,
      goesOnRight: trial.interval.upper > domain.upper,
      centre: place(trial.effect),
      size:
        Math.round(Math.max(LEAST_SQUARE, MOST_SQUARE * Math.sqrt(trial.weight / heaviest)) * 2) /
        2,
    })),
    ...(data.pooled && { pooled: placePooled(data.pooled, domain) }),
    ...(difference !== undefined && {
      band: stretch(
        data.better === 'lower'
          ? { lower: -difference, upper: 0 }
          : { lower: 0, upper: difference },
      ),
    }),
    zero: place(0),
    ticks,
    betterSide: data.better === 'lower' ? 'left' : 'right',
  }
}

/**
 * The forest plot of a rating: its pooled trials in order of year, and the pooled effect where
 * there are two or more. Undefined where the rating has no effect in points.
 */
export function describeForest(
  rating: Rating,
  { contrasts, outcome }: { readonly contrasts: readonly Contrast[]; readonly outcome: Outcome },
): ForestData | undefined {
  const { effect } = rating
  if (effect === undefined || outcome.scale === undefined) return undefined
  const trials = pairPooled(rating, contrasts).map(({ weight, contrast }) => ({
    label: contrast?.label ?? weight.contrast,
    participants: contrast?.participants,
    effect: weight.effect,
    interval: weight.interval,
    weight: weight.weightPercent,
  }))
  return {
    trials,
    ...(effect.k > 1 && {
      pooled: {
        estimate: effect.estimate,
        interval: effect.interval,
        ...(effect.predictionInterval && { predictionInterval: effect.predictionInterval }),
        participants: effect.participants,
        isAtLeast: trials.some(({ participants }) => participants === undefined),
      },
    }),
    countedTrials: rating.trials,
    scaleName: outcome.scale.name,
    better: outcome.scale.better,
    smallestImportantDifference: outcome.scale.smallestImportantDifference,
  }
}
