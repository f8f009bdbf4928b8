import { nameBody } from '../../collections/published/bodies.ts'
import type { Form, Intervention, Library } from '../../collections/queries.ts'
import {
  getBody,
  getOpeningQuestion,
  getRatedForm,
  getRatedOutcomes,
  getRatingLog,
  oncePerKey,
} from '../../collections/queries.ts'
import type { RatedForm, RatingLog } from '../../collections/queries.ts'
import type { EvidenceBody, Rating, YearRating } from '../../evidence/index.ts'
import {
  CERTAINTY_LEVELS,
  findWhatHoldsItUp,
  findWhatWouldMoveIt,
  nameGap,
  rateBlindedOnly,
  rateByYear,
} from '../../evidence/index.ts'
import { describePart, describeSteadiness, listSupports } from '../../format/derived-answers.ts'
import type { DerivedAnswers } from '../../format/derived-answers.ts'
import { buildFinding } from '../../format/findings.ts'
import type { Finding } from '../../format/findings.ts'
import { href } from '../../format/href.ts'

/** One body of evidence on a form, with what the site says of it. */
export interface FormBody {
  /** Where it stands on the form's page. */
  readonly anchor: string
  readonly name: string
  /** Its files in the data, without their ending. */
  readonly download: string
  /** The rating for machines, as FHIR Evidence. */
  readonly fhir: string
  readonly body: EvidenceBody
  readonly rating: Rating
  readonly statement: string
  readonly answers: DerivedAnswers
  /** The rating as it stood after each year that changed it. */
  readonly years: readonly YearRating[]
  /** The question that the site opens with: the first outcome, in the default population. */
  readonly isOpening: boolean
  readonly log: RatingLog
}

/** All that was measured of a form: the opening question first, its other outcomes, then other groups of people. */
export const buildFormBodies = oncePerKey((library, form): readonly FormBody[] => {
  const { primaryOutcome, defaultPopulation } = library.site
  return [...library.populations.values()].flatMap(({ id: population }) =>
    [...library.outcomes.keys()].flatMap((outcome): FormBody[] => {
      const body = getBody(library, { form, outcome, population })
      const isOpening = outcome === primaryOutcome && population === defaultPopulation
      if (body.contrasts.length === 0 && !isOpening) return []
      const { rating, statement } = getRatedForm(library, { form, outcome, population })
      return [
        {
          anchor: `${outcome}-${population}`,
          name: `${body.outcome.name}, ${body.population.name}`,
          download: `/data/v1/bodies/${nameBody({ form, outcome, population })}`,
          fhir: `/data/v1/fhir/${nameBody({ form, outcome, population })}.json`,
          body,
          rating,
          statement,
          answers: answerFor(body, rating),
          years: rateByYear(body),
          isOpening,
          log: getRatingLog(library, { form, outcome, population }),
        },
      ]
    }),
  )
})

function answerFor(body: EvidenceBody, rating: Rating): DerivedAnswers {
  const blinded = rateBlindedOnly(body)
  return {
    ...listSupports(rating, findWhatHoldsItUp(body)),
    steadiness: describeSteadiness(rating),
    next: findWhatWouldMoveIt(body).because,
    ...(blinded && { blinded: describePart(blinded) }),
  }
}

/** Outcomes that forms of this site are rated for, and that no study of this form looked at, in any group. */
export function listUnmeasured(library: Library, bodies: readonly FormBody[]): string[] {
  const isMeasured = (outcome: string): boolean =>
    bodies.some(({ body }) => body.outcome.id === outcome && body.contrasts.length > 0)
  const rated = getRatedOutcomes(library)
  return [...library.outcomes.values()]
    .filter(({ id }) => rated.has(id) && !isMeasured(id))
    .map(({ name }) => name.toLowerCase())
}

/** Address of the page that holds all the evidence on a form. */
export function getFormPath({
  intervention,
  id,
}: Pick<Form, 'id'> & { readonly intervention: string }): string {
  return `/interventions/${intervention}/${id}/`
}

/** A form on its intervention's page. */
export interface FormSection {
  readonly form: RatedForm
  readonly path: string
  readonly opening: FormBody
  /** What stands between the story of why it would work and the proof that it does. */
  readonly gap: string
  /** What it did for every outcome, and in other groups of people. */
  readonly findings: readonly FindingRow[]
}

export interface FindingRow extends Finding {
  readonly address: string
  readonly isOpening: boolean
}

/** Lines of a summary of findings; each leads to its section of the form's page. */
export function buildFindingRows(
  bodies: readonly FormBody[],
  { path, defaultPopulation }: { readonly path: string; readonly defaultPopulation: string },
): FindingRow[] {
  return bodies
    .filter(({ body }) => body.contrasts.length > 0)
    .map(({ anchor, body, rating }) => ({
      ...buildFinding({ rating, body }),
      address: `${path}#${anchor}`,
      isOpening: body.population.id === defaultPopulation,
    }))
}

/** All forms of one intervention, the surest first. */
export function buildFormSections(library: Library, intervention: Intervention): FormSection[] {
  const question = getOpeningQuestion(library)
  const rank = ({ rating }: RatedForm): number => CERTAINTY_LEVELS.indexOf(rating.certainty)
  return intervention.forms
    .map(({ id }) => getRatedForm(library, { form: id, ...question }))
    .sort((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name, 'en'))
    .map((form) => {
      const path = getFormPath({ intervention: intervention.id, id: form.id })
      const bodies = buildFormBodies(library, form.id)
      const opening = bodies.find(({ isOpening }) => isOpening)
      if (!opening) throw new RangeError(`buildFormSections: no opening body, received ${form.id}`)
      return {
        form,
        path,
        opening,
        gap: nameGap({
          certainty: form.rating.certainty,
          direction: form.rating.direction,
          mechanism: form.mechanism.level,
          isTestedElsewhere: bodies.some(({ rating }) => rating.certainty !== 'none'),
        }).words,
        findings: buildFindingRows(bodies, {
          path: href(path),
          defaultPopulation: question.population,
        }),
      }
    })
}
