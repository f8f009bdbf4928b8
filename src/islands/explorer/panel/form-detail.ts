import { describeForest } from '../../../charts/forest.ts'
import type { ForestData } from '../../../charts/forest.ts'
import type { Contrast, Outcome, Rating } from '../../../evidence/model.ts'
import type { Support } from '../../../evidence/rating/find-what-holds-it-up.ts'
import type { NextTrial } from '../../../evidence/rating/find-what-would-move-it.ts'
import { buildPrintedSteps } from '../../../format/steps.ts'
import type { PrintedStep } from '../../../format/steps.ts'

/** One line of the sum that leads to a certainty: "−1", "Imprecision", its reason. */
export type DetailStep = Pick<PrintedStep, 'change' | 'name' | 'because'>

/** One trial that counts in our rating, and why it does not in the reader's. */
export interface DetailTrial {
  readonly study: string
  readonly label: string
  readonly participants?: number
  readonly because?: string
}

/** What the panel says of a form's rating under one question. */
export interface RatingDetail {
  readonly statement: string
  readonly steps: readonly DetailStep[]
  readonly forest?: ForestData
  readonly trials: readonly DetailTrial[]
}

/** The two derived answers (METHOD 7). */
export interface DerivedAnswers {
  readonly supports: readonly Support[]
  readonly next: NextTrial
}

/** What the panel says of a form whatever the question. */
export interface FormNotes {
  readonly harms?: string
  readonly guidelines: readonly {
    readonly id: string
    readonly label: string
    readonly says: string
  }[]
}

/** The sum of a rating as the panel prints it: the start, every step that moved it, the result. */
export function describeSteps(rating: Rating): readonly DetailStep[] {
  if (rating.certainty === 'none') return []
  return buildPrintedSteps(rating)
    .filter(({ change }) => change !== '0')
    .map(({ change, name, because }) => ({ change, name, because }))
}

/**
 * The trials of our rating, by year; those that a scenario leaves out stay in the list, with its
 * reason.
 */
function listTrials(
  ours: Rating,
  { rating, contrasts }: { readonly rating: Rating; readonly contrasts: readonly Contrast[] },
): readonly DetailTrial[] {
  const byId = new Map(contrasts.map((contrast) => [contrast.id, contrast]))
  const reasons = new Map(rating.leftOut.map(({ contrast, because }) => [contrast, because]))
  return ours.counted.flatMap((id) => {
    const contrast = byId.get(id)
    if (contrast === undefined) return []
    const { study, label, participants } = contrast
    const because = reasons.get(id)
    return [
      {
        study,
        label,
        ...(participants !== undefined && { participants }),
        ...(because !== undefined && { because }),
      },
    ]
  })
}

/** Everything the panel says of a rating. */
export function detailRating({
  rating,
  ours,
  statement,
  contrasts,
  outcome,
}: {
  readonly rating: Rating
  /** The same form without any scenario. */
  readonly ours: Rating
  readonly statement: string
  readonly contrasts: readonly Contrast[]
  readonly outcome: Outcome
}): RatingDetail {
  const forest = describeForest(rating, { contrasts, outcome })
  return {
    statement,
    steps: describeSteps(rating),
    ...(forest && { forest }),
    trials: listTrials(ours, { rating, contrasts }),
  }
}
