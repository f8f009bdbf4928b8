import type { Change, Library } from './library.ts'

/** One move of a rating, with the entry of the log that tells why. */
export interface RatingChange {
  readonly change: Change
  /** As readers saw it before and after: "low, found better". */
  readonly from: string
  readonly to: string
}

/** How a rating came to be what it is. */
export interface RatingLog {
  /** The newest first. */
  readonly moves: readonly RatingChange[]
  /** The day since which it stands as it does: of its last move, else of the first edition. */
  readonly since: string
}

/** The log of one rating: every recorded move of it, and since when it stands. */
export function getRatingLog(
  { changes, site }: Library,
  question: { readonly form: string; readonly outcome: string; readonly population: string },
): RatingLog {
  const moves = changes.flatMap((change) =>
    (change.affects ?? [])
      .filter(
        ({ form, outcome = site.primaryOutcome, population = site.defaultPopulation }) =>
          form === question.form &&
          outcome === question.outcome &&
          population === question.population,
      )
      .map(({ from, to }): RatingChange => ({ change, from, to })),
  )
  return { moves, since: moves[0]?.change.date ?? changes.at(-1)?.date ?? site.reviewed }
}
