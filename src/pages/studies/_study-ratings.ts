import type { Library, RatedForm } from '../../collections/queries.ts'
import { getContrastsOfStudy, getRatedForm, oncePerLibrary } from '../../collections/queries.ts'
import type { Contrast } from '../../evidence/index.ts'
import { CERTAINTY_WORDS } from '../../format/words.ts'

/** A rating that a study bears on. */
export interface StudyRating {
  /** Section of the form's page. */
  readonly path: string
  readonly form: string
  /** "Severity of symptoms, adults". */
  readonly question: string
  /** "moderate". */
  readonly certainty: string
  readonly isCounted: boolean
  /** Its share of a pooled effect: "31% of the weight"; or why it does not count. */
  readonly note: string
}

const rankForms = oncePerLibrary(
  ({ forms }): ReadonlyMap<string, number> => new Map([...forms.keys()].map((id, at) => [id, at])),
)

/** Every rating for which the study has a figure: where it counts, and where it was seen and left out, with the reason. */
export function listRatings(library: Library, study: string): StudyRating[] {
  const rank = rankForms(library)
  const placeOf = ({ form }: Contrast): number => rank.get(form) ?? NaN
  const own = getContrastsOfStudy(library, study)
    .filter(({ form, population }) => rank.has(form) && library.populations.has(population))
    .toSorted((a, b) => placeOf(a) - placeOf(b))
  const bodies = Map.groupBy(own, ({ form, outcome, population }) =>
    [form, outcome, population].join(' '),
  )
  return [...bodies.values()].flatMap(([first, ...others]) => {
    if (!first) return []
    const { form, outcome, population } = first
    const rated = getRatedForm(library, { form, outcome, population })
    return [describeRating(library, { rated, rows: [first, ...others] })]
  })
}

function describeRating(
  library: Library,
  { rated, rows }: { rated: RatedForm; rows: readonly Contrast[] },
): StudyRating {
  const { rating, name, intervention } = rated
  const ids = new Set(rows.map(({ id }) => id))
  const isCounted = rating.counted.some((id) => ids.has(id))
  return {
    path: `/interventions/${intervention.id}/${rated.id}/#${rating.outcome}-${rating.population}`,
    form: name,
    question: `${library.outcomes.get(rating.outcome)?.name}, ${library.populations.get(rating.population)?.name}`,
    certainty: CERTAINTY_WORDS[rating.certainty].word,
    isCounted,
    note: isCounted ? describeWeight(rated, ids) : explainLeftOut(rated, rows),
  }
}

function describeWeight({ rating }: RatedForm, ids: ReadonlySet<string>): string {
  const weight = rating.effect?.weights.find(({ contrast }) => ids.has(contrast))
  if (rating.effect === undefined) return ''
  if (weight === undefined) return 'Counts by its direction; its figures cannot be pooled.'
  return rating.effect.k === 1
    ? 'The effect in points is its own.'
    : `${String(Math.round(weight.weightPercent))}% of the pooled weight.`
}

/** Its main row says why the study does not count; its other rows only that they are not the main one. */
function explainLeftOut({ rating }: RatedForm, rows: readonly Contrast[]): string {
  const main = rows.find(({ role }) => role === 'primary') ?? rows[0]
  return rating.leftOut.find(({ contrast }) => contrast === main?.id)?.because ?? ''
}
