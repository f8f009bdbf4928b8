import {
  INTERVAL_METHODS,
  CERTAINTY_LEVELS,
  DIRECTIONS,
  EVIDENCE_BASES,
  MECHANISM_LEVELS,
} from '../../evidence/index.ts'
import type { Library } from '../library.ts'
import { toSnakeCase } from '../snake-case.ts'
import { getPublishedBodies } from './bodies.ts'
import type { PublishedBody } from './bodies.ts'
import type { Column, Row } from './columns.ts'

/** Every rating with its whole derivation, in the shape of `ratingSchema`. */
export function publishRatings(library: Library): readonly unknown[] {
  return getPublishedBodies(library).map((published) => toSnakeCase(describe(published)))
}

function describe({ id, body, rated }: PublishedBody): object {
  const { rating, mechanism, intervention } = rated
  const { form: _form, outcome: _outcome, population: _population, ...derivation } = rating
  return {
    id,
    form: { id: rated.id, name: rated.name },
    intervention: { ...intervention, isReference: rated.isReference },
    outcome: { id: body.outcome.id, name: body.outcome.name, scale: body.outcome.scale },
    population: body.population,
    statement: rated.statement,
    ...derivation,
    mechanism,
    address: getBodyPath({ body, rated }),
  }
}

/** Where the site tells of a body, from the root of the site. */
function getBodyPath({ body, rated }: Pick<PublishedBody, 'body' | 'rated'>): string {
  const anchor = body.contrasts.length > 0 ? `#${body.outcome.id}-${body.population.id}` : ''
  return `/interventions/${rated.intervention.id}/${rated.id}/${anchor}`
}

/** Columns of ratings.csv, in their order. */
export const RATING_COLUMNS: readonly Column[] = [
  {
    name: 'rating',
    type: 'string',
    meaning: 'Id of the rating: form, outcome and population.',
    isRequired: true,
  },
  { name: 'form', type: 'string', meaning: 'What was given.', isRequired: true },
  { name: 'form_name', type: 'string', meaning: 'Its name on the page.', isRequired: true },
  {
    name: 'intervention',
    type: 'string',
    meaning: 'The intervention that the form belongs to.',
    isRequired: true,
  },
  {
    name: 'is_reference',
    type: 'boolean',
    meaning: 'TRUE for prescription treatments that are rated for comparison only.',
    isRequired: true,
  },
  { name: 'outcome', type: 'string', meaning: 'What was looked at.', isRequired: true },
  { name: 'population', type: 'string', meaning: 'In whom.', isRequired: true },
  {
    name: 'certainty',
    type: 'string',
    meaning: 'How sure the evidence makes us; none: nobody has tested it.',
    values: CERTAINTY_LEVELS,
    isRequired: true,
  },
  {
    name: 'direction',
    type: 'string',
    meaning: 'What the studies found. Empty where untested.',
    values: DIRECTIONS,
  },
  {
    name: 'basis',
    type: 'string',
    meaning: 'The kind of study that the rating rests on.',
    values: EVIDENCE_BASES,
  },
  {
    name: 'mechanism',
    type: 'string',
    meaning: 'How well it is shown why it would work.',
    values: MECHANISM_LEVELS,
    isRequired: true,
  },
  { name: 'trials', type: 'integer', meaning: 'Trials that set the rating.', isRequired: true },
  { name: 'participants', type: 'integer', meaning: 'People in them.', isRequired: true },
  {
    name: 'participants_incomplete',
    type: 'boolean',
    meaning: 'TRUE where a trial gives no number of people, so that there are more.',
    isRequired: true,
  },
  {
    name: 'effect',
    type: 'number',
    meaning: 'Pooled effect, form minus comparison, in points of the scale.',
  },
  { name: 'ci_lower', type: 'number', meaning: 'Lower end of its 95 % interval.' },
  { name: 'ci_upper', type: 'number', meaning: 'Upper end of its 95 % interval.' },
  {
    name: 'interval_method',
    type: 'string',
    meaning: 'How the interval was made; empty where a single trial keeps its own.',
    values: INTERVAL_METHODS,
  },
  { name: 'k', type: 'integer', meaning: 'Trials in the pooled effect.' },
  {
    name: 'tau2',
    type: 'number',
    meaning: 'Variance between trials, in squared points, by restricted maximum likelihood.',
  },
  {
    name: 'i2',
    type: 'number',
    meaning: 'Share of the variation that is more than chance, in percent.',
  },
  { name: 'statement', type: 'string', meaning: 'The rating as a sentence.', isRequired: true },
]

/** One line for each rating. */
export function listRatings(library: Library): readonly Row[] {
  return getPublishedBodies(library).map(({ id, rated }) => {
    const { rating } = rated
    return {
      rating: id,
      form: rated.id,
      form_name: rated.name,
      intervention: rated.intervention.id,
      is_reference: rated.isReference,
      outcome: rating.outcome,
      population: rating.population,
      certainty: rating.certainty,
      direction: rating.direction,
      basis: rating.basis,
      mechanism: rated.mechanism.level,
      trials: rating.trials,
      participants: rating.participants,
      participants_incomplete: rating.participantsIncomplete,
      effect: rating.effect?.estimate,
      ci_lower: rating.effect?.interval.lower,
      ci_upper: rating.effect?.interval.upper,
      interval_method: rating.effect?.intervalMethod,
      k: rating.effect?.k,
      tau2: rating.effect?.tau2,
      i2: rating.effect?.i2,
      statement: rated.statement,
    }
  })
}
