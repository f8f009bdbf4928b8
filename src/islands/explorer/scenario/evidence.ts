import type { Contrast, EvidenceBody, Judgement, Outcome } from '../../../evidence/model.ts'
import type { FormFacts } from '../form.ts'

/** A form with what its sentence and its rating need. */
export interface EvidenceForm extends FormFacts {
  readonly inSentence: string
  readonly isPlural: boolean
  readonly judgements: readonly (Judgement & {
    readonly outcome: string
    readonly population: string
  })[]
}

export interface EvidenceOutcome extends Outcome {
  readonly shortName: string
  readonly phrase: string
  readonly better: 'lower' | 'higher'
  /** Other differences between groups in use, in points of the pooled scale. */
  readonly differences: readonly number[]
}

export interface EvidencePopulation {
  readonly id: string
  readonly name: string
  readonly people: string
  readonly isDefault: boolean
}

/** A contrast without what most contrasts have in common and without what no rating reads. */
export type PackedContrast = Pick<Contrast, 'id' | 'study' | 'form' | 'label' | 'year'> &
  Partial<Contrast>

/** All that the browser needs to rate every form as the build does. */
export interface Evidence {
  readonly version: number
  /** The condition as it stands in "people with ...". */
  readonly condition: string
  readonly primaryOutcome: string
  readonly outcomes: readonly EvidenceOutcome[]
  readonly populations: readonly EvidencePopulation[]
  readonly forms: readonly EvidenceForm[]
  /** What a contrast is where it does not say. */
  readonly usual: Partial<Contrast>
  readonly contrasts: readonly PackedContrast[]
}

/** Words that no rating reads. */
const UNREAD = { measure: '', directionBasis: '' } as const

/** Makes contrasts small: what equals `usual` goes without saying. */
export function packContrast(contrast: Contrast, usual: Partial<Contrast>): PackedContrast {
  const { id, study, form, label, year, ...rest } = contrast
  const common: Partial<Contrast> = { ...usual, ...UNREAD, trial: study }
  const own = Object.entries(rest).filter(
    ([key, value]) => !(key in UNREAD) && value !== common[key as keyof Contrast],
  )
  return { id, study, form, label, year, ...Object.fromEntries(own) }
}

/** The contrast as the build knows it, except for words that no rating reads. */
function unpackContrast(packed: PackedContrast, usual: Partial<Contrast>): Contrast {
  return { ...UNREAD, trial: packed.study, ...usual, ...packed } as Contrast
}

/** Name of a body of evidence among all. */
export function nameBody(form: string, outcome: string, population: string): string {
  return `${form}/${outcome}/${population}`
}

/** Every body of evidence that somebody tested, by its name. */
export function buildBodies(evidence: Evidence): ReadonlyMap<string, EvidenceBody> {
  const forms = new Map(evidence.forms.map((form) => [form.id, form]))
  const outcomes = new Map(evidence.outcomes.map((outcome) => [outcome.id, outcome]))
  const populations = new Map(evidence.populations.map((group) => [group.id, group]))
  const bodies = new Map<string, EvidenceBody & { readonly contrasts: Contrast[] }>()
  for (const packed of evidence.contrasts) {
    const contrast = unpackContrast(packed, evidence.usual)
    const name = nameBody(contrast.form, contrast.outcome, contrast.population)
    const known = bodies.get(name)
    if (known) {
      known.contrasts.push(contrast)
      continue
    }
    const form = forms.get(contrast.form)
    const outcome = outcomes.get(contrast.outcome)
    const population = populations.get(contrast.population)
    if (!form || !outcome || !population) continue
    bodies.set(name, {
      form: { id: form.id, name: form.name },
      outcome,
      population,
      contrasts: [contrast],
      judgements: form.judgements.filter(
        (judgement) => judgement.outcome === outcome.id && judgement.population === population.id,
      ),
    })
  }
  return bodies
}
