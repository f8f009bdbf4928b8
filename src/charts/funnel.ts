import { NORMAL_975 } from '../evidence/distributions/normal-values.ts'
import type { Contrast, Rating } from '../evidence/model.ts'
import { EGGER_USED_FROM, eggerTest, isEggerPossible } from '../evidence/pooling/egger-test.ts'
import type { EggerResult } from '../evidence/pooling/egger-test.ts'
import { buildLinearAxis, roundDomain } from './linear-axis.ts'
import type { LinearAxis } from './linear-axis.ts'

const WANTED_TICKS = 4

/** One trial of a funnel plot. */
export interface FunnelTrial {
  readonly label: string
  /** In points of the scale, as is the standard error. */
  readonly effect: number
  readonly standardError: number
}

/** What a funnel plot shows; plain data. */
export interface FunnelData {
  readonly trials: readonly FunnelTrial[]
  /** The pooled effect, on which the funnel stands. */
  readonly estimate: number
  /** Undefined where all standard errors are, or nearly are, the same. */
  readonly egger?: EggerResult
}

/** Positions in percent of width and height; precise trials stand at the top. */
export interface FunnelShapes {
  readonly points: readonly {
    readonly trial: FunnelTrial
    readonly x: number
    readonly y: number
  }[]
  /** From the tip to both feet: where 95 of 100 trials would lie if only chance moved them. */
  readonly tip: number
  readonly feet: { readonly left: number; readonly right: number }
  readonly effects: LinearAxis
  readonly standardErrors: LinearAxis
}

/** The funnel plot of a rating; undefined where it has fewer pooled trials than Egger's test is used from: ten. */
export function describeFunnel(
  { effect }: Rating,
  { contrasts }: { readonly contrasts: readonly Contrast[] },
): FunnelData | undefined {
  if (!effect || effect.weights.length < EGGER_USED_FROM) return undefined
  const labels = new Map(contrasts.map(({ id, label }) => [id, label]))
  const trials = effect.weights.map((row) => ({
    label: labels.get(row.contrast) ?? row.contrast,
    effect: row.effect,
    standardError: Math.sqrt(row.variance),
  }))
  return {
    trials,
    estimate: effect.estimate,
    ...(isEggerPossible(effect.weights) && { egger: eggerTest(effect.weights) }),
  }
}

/**
 * Positions of a funnel plot. The whole funnel and every trial lie on it.
 *
 * @throws RangeError where there is no trial to draw
 */
export function buildFunnel({ trials, estimate }: FunnelData): FunnelShapes {
  if (trials.length === 0) {
    throw new RangeError('buildFunnel: expected at least one trial, received none')
  }
  const most = Math.max(...trials.map(({ standardError }) => standardError)) || 1
  const deepest = roundDomain({ lower: 0, upper: most }, { wantedTicks: WANTED_TICKS }).upper
  const reach = NORMAL_975 * deepest
  const effects = buildLinearAxis(
    roundDomain(
      {
        lower: Math.min(0, estimate - reach, ...trials.map(({ effect }) => effect)),
        upper: Math.max(0, estimate + reach, ...trials.map(({ effect }) => effect)),
      },
      { wantedTicks: WANTED_TICKS },
    ),
    { wantedTicks: WANTED_TICKS },
  )
  const standardErrors = buildLinearAxis(
    { lower: 0, upper: deepest },
    { wantedTicks: WANTED_TICKS },
  )
  return {
    points: trials.map((trial) => ({
      trial,
      x: effects.place(trial.effect),
      y: standardErrors.place(trial.standardError),
    })),
    tip: effects.place(estimate),
    feet: { left: effects.place(estimate - reach), right: effects.place(estimate + reach) },
    effects,
    standardErrors,
  }
}
