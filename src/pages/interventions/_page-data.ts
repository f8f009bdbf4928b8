import type { Intervention, Library, RatedForm } from '../../collections/queries.ts'
import {
  getBody,
  getGuidelinePositions,
  getRatedForms,
  getStudiesAbout,
} from '../../collections/queries.ts'
import { buildStudyLabels } from '../../collections/study-label.ts'
import type { EvidenceBody, Rating } from '../../evidence/index.ts'
import { CERTAINTY_LEVELS, rate } from '../../evidence/index.ts'
import { findCitedIds } from '../../format/citation.ts'

/** One body of evidence with its rating, and the name of what sets it apart. */
export interface RatedBody {
  readonly id: string
  readonly name: string
  readonly body: EvidenceBody
  readonly rating: Rating
}

export interface FormSection {
  readonly form: RatedForm
  readonly body: EvidenceBody
  /** Other outcomes in the default population, where anything was measured. */
  readonly outcomes: readonly RatedBody[]
  /** The primary outcome in other populations, where anything was measured. */
  readonly strata: readonly RatedBody[]
}

/** All forms of one intervention with their bodies of evidence, the surest first. */
export function buildFormSections(library: Library, intervention: Intervention): FormSection[] {
  const { primaryOutcome, defaultPopulation, populations } = library.site
  const rank = ({ rating }: RatedForm): number => CERTAINTY_LEVELS.indexOf(rating.certainty)
  const own = getRatedForms(library, {
    outcome: primaryOutcome,
    population: defaultPopulation,
    withReferences: true,
  })
    .filter(({ intervention: { id } }) => id === intervention.id)
    .sort((a, b) => rank(a) - rank(b))
  const rateBody = (id: string, name: string, body: EvidenceBody): RatedBody => ({
    id,
    name,
    body,
    rating: rate(body),
  })
  const isMeasured = ({ body }: RatedBody): boolean => body.contrasts.length > 0

  return own.map((form) => ({
    form,
    body: getBody(library, {
      form: form.id,
      outcome: primaryOutcome,
      population: defaultPopulation,
    }),
    outcomes: [...library.outcomes.values()]
      .filter(({ id }) => id !== primaryOutcome)
      .map(({ id, name }) =>
        rateBody(
          id,
          name,
          getBody(library, { form: form.id, outcome: id, population: defaultPopulation }),
        ),
      )
      .filter(isMeasured),
    strata: populations
      .filter(({ id }) => id !== defaultPopulation)
      .map(({ id, name }) =>
        rateBody(
          id,
          name,
          getBody(library, { form: form.id, outcome: primaryOutcome, population: id }),
        ),
      )
      .filter(isMeasured),
  }))
}

/** Ids in the order in which the page cites them. */
export function findCitations(intervention: Intervention, text: string): string[] {
  const named = [...intervention.givenInTrials, ...intervention.harms, ...intervention.whoMustNot]
  return [
    ...(intervention.shortAnswerStudies ?? []),
    ...intervention.forms.flatMap(({ mechanism, judgements = [] }) => [
      ...Object.values(mechanism).flatMap(({ studies }) => studies),
      ...judgements.flatMap(({ studies = [] }) => studies),
    ]),
    ...findCitedIds(text),
    ...named.flatMap(({ studies = [], guidelines = [] }) => [...studies, ...guidelines]),
  ]
}

/** Studies of the intervention that its text does not cite. */
export function listOtherStudies(
  library: Library,
  { intervention, cited }: { intervention: Intervention; cited: readonly string[] },
): { id: string; label: string }[] {
  const labels = buildStudyLabels(library.studies.values())
  return getStudiesAbout(library, intervention.id)
    .filter(({ id }) => !cited.includes(id))
    .map(({ id }) => ({ id, label: labels.get(id) ?? id }))
}

/** What guidelines say of an intervention, newest guideline first, as its page prints it. */
export function listPositions(library: Library, intervention: Intervention) {
  const positions = Map.groupBy(
    getGuidelinePositions(library, intervention.id),
    ({ guideline }) => guideline,
  )
  return [...positions].map(([{ id, shortName, year }, rows]) => ({
    guideline: id,
    label: [shortName, year].filter(Boolean).join(' '),
    recommendations: rows.map(({ recommendation }) => recommendation),
  }))
}

/** How many claims an intervention's own page shows; the others stand on a page of their own. */
export const CLAIMS_SHOWN = 5
