import { rate, rateMechanism, statement } from '../evidence/index.ts'
import type { MechanismRating, Rating } from '../evidence/index.ts'
import { getBody, getStrata } from './bodies.ts'
import type { Form, Library } from './library.ts'
import { oncePerKey } from './once-per-library.ts'

/** A form with all that the build decides about it. */
export interface RatedForm {
  readonly id: string
  readonly name: string
  readonly inSentence: string
  readonly isPlural: boolean
  /** A prescription treatment that is rated for comparison only. */
  readonly isReference: boolean
  readonly intervention: { readonly id: string; readonly name: string; readonly kind: string }
  readonly givenBy: Form['givenBy']
  readonly needsBloodTest: boolean
  readonly proposedMechanism: string
  readonly rating: Rating
  readonly mechanism: MechanismRating
  /** The generated sentence. */
  readonly statement: string
  readonly shortAnswer: string
  readonly harms: readonly string[]
}

/**
 * Every form with its rating for one outcome and population, by name. Prescription treatments that are rated for comparison
 * only (reference marks) are left out unless asked for.
 */
export function getRatedForms(
  library: Library,
  {
    outcome,
    population,
    withReferences = false,
  }: {
    readonly outcome: string
    readonly population: string
    readonly withReferences?: boolean
  },
): readonly RatedForm[] {
  return [...library.forms.values()]
    .filter((form) => withReferences || !library.interventions.get(form.intervention)?.isReference)
    .map((form) => rateForm(library, { form, outcome, population }))
    .sort((a, b) => a.name.localeCompare(b.name, 'en'))
}

/** The question that the site opens with: its primary outcome, in its default group of people. */
export function getOpeningQuestion({ site }: Library): {
  readonly outcome: string
  readonly population: string
} {
  return { outcome: site.primaryOutcome, population: site.defaultPopulation }
}

/** All forms, reference marks too, rated for the question that the site opens with. */
export function getOpeningForms(library: Library): readonly RatedForm[] {
  return getRatedForms(library, { ...getOpeningQuestion(library), withReferences: true })
}

/**
 * One form with its rating for one outcome and population.
 *
 * @throws RangeError for an id that the library does not know
 */
export function getRatedForm(
  library: Library,
  ids: { readonly form: string; readonly outcome: string; readonly population: string },
): RatedForm {
  const form = library.forms.get(ids.form)
  if (!form) throw new RangeError(`getRatedForm: unknown form, received ${ids.form}`)
  return rateForm(library, { ...ids, form })
}

interface Question {
  readonly form: Form
  readonly outcome: string
  readonly population: string
}

// Ids are lower-case words joined by hyphens, so that a space keeps them apart.
const rateOnce = oncePerKey((library, key) => {
  const [id = '', outcome = '', population = ''] = key.split(' ')
  const form = library.forms.get(id)
  if (!form) throw new RangeError(`getRatedForm: unknown form, received ${id}`)
  return rateAfresh(library, { form, outcome, population })
})

function rateForm(library: Library, { form, outcome, population }: Question): RatedForm {
  return rateOnce(library, `${form.id} ${outcome} ${population}`)
}

function rateAfresh(library: Library, { form, outcome, population }: Question): RatedForm {
  const intervention = library.interventions.get(form.intervention)
  const entry = library.outcomes.get(outcome)
  if (!intervention || !entry)
    throw new RangeError(`rateForm: unknown outcome or form, received ${outcome}, ${form.id}`)
  const body = getBody(library, { form: form.id, outcome, population })
  const rating = rate(body)
  const isPlural = form.isPlural ?? false
  return {
    id: form.id,
    name: form.name,
    inSentence: form.inSentence,
    isPlural,
    isReference: intervention.isReference,
    intervention: { id: intervention.id, name: intervention.name, kind: intervention.kind },
    givenBy: form.givenBy,
    needsBloodTest: form.needsBloodTest,
    proposedMechanism: form.proposedMechanism,
    rating,
    mechanism: rateMechanism(toCriteria(form)),
    statement: statement({
      rating,
      form: { inSentence: form.inSentence, isPlural },
      outcome: {
        phrase: entry.phrase,
        better: entry.better,
        isPrimary: outcome === library.site.primaryOutcome,
        scale: body.outcome.scale,
      },
      conditionName: library.site.condition.plainName,
      people: library.populations.get(population)?.people,
      testedOnlyIn: body.population.isDefault ? tellStrata(library, { form, outcome }) : [],
    }),
    shortAnswer: intervention.shortAnswer,
    harms: intervention.harms.map(({ text }) => text),
  }
}

/** Groups beside the default one in which the form was tested for this outcome, in words. */
function tellStrata(
  library: Library,
  { form, outcome }: { readonly form: Form; readonly outcome: string },
): readonly string[] {
  return getStrata(library, form.id)
    .filter(({ outcomes }) => outcomes.includes(outcome))
    .flatMap(({ population }) => library.populations.get(population)?.name ?? [])
}

function toCriteria({ mechanism }: Form): MechanismRating['criteria'] {
  return mechanism
}
