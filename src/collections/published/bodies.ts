import type { EvidenceBody } from '../../evidence/index.ts'
import { getBody } from '../bodies.ts'
import { oncePerLibrary } from '../once-per-library.ts'
import { getRatedForm } from '../rated-forms.ts'
import type { RatedForm } from '../rated-forms.ts'

/** One body of evidence under the id that its files carry. */
export interface PublishedBody {
  /** Form, outcome and population: `walking--attacks--adults`. No id of content holds two hyphens in a row. */
  readonly id: string
  readonly body: EvidenceBody
  readonly rated: RatedForm
}

/** Every question that a study speaks to, and the opening question of every form though nobody tested it. */
export const getPublishedBodies = oncePerLibrary((library): readonly PublishedBody[] => {
  const { primaryOutcome, defaultPopulation } = library.site
  return [...library.forms.keys()].sort().flatMap((form) =>
    [...library.outcomes.keys()].flatMap((outcome) =>
      [...library.populations.keys()].flatMap((population): PublishedBody[] => {
        const body = getBody(library, { form, outcome, population })
        const isOpening = outcome === primaryOutcome && population === defaultPopulation
        if (body.contrasts.length === 0 && !isOpening) return []
        const rated = getRatedForm(library, { form, outcome, population })
        return [{ id: nameBody({ form, outcome, population }), body, rated }]
      }),
    ),
  )
})

/** The id of a body of evidence in downloads. */
export function nameBody({
  form,
  outcome,
  population,
}: {
  readonly form: string
  readonly outcome: string
  readonly population: string
}): string {
  return [form, outcome, population].join('--')
}
