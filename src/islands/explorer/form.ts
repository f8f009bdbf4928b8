import type { Contrast, Outcome, Rating, MechanismRating } from '../../evidence/model.ts'
import { formatQuantity } from '../../format/numbers.ts'
import { buildPrintedSteps } from '../../format/steps.ts'
import type { PrintedStep } from '../../format/steps.ts'
import { CERTAINTY_WORDS, DIRECTION_WORDS, MECHANISM_WORDS } from '../../format/words.ts'
import { describeForest } from '../../charts/forest.ts'
import type { ForestData } from '../../charts/forest.ts'
import type { MatrixForm } from '../../charts/matrix.ts'

/** A form as the explorer draws, filters and sorts it; small, for all of them stand in the page. */
export interface ExplorerForm extends MatrixForm {
  readonly trials: number
  /** True where a trial gives no number of people: `participants` is then a least number. */
  readonly isAtLeast: boolean
  readonly kind: string
  /** Id of the intervention whose page tells the rest. */
  readonly page: string
}

/** One line of the sum that leads to a certainty: "−1", "Imprecision", its reason. */
export type DetailStep = Pick<PrintedStep, 'change' | 'name' | 'because'>

/** What the panel says of a form; fetched when a reader first chooses one. */
export interface FormDetail {
  readonly statement: string
  readonly steps: readonly DetailStep[]
  readonly forest?: ForestData
  readonly harms?: string
}

/** A rated form as the queries give it. */
export interface RatedFormFacts {
  readonly id: string
  readonly name: string
  readonly intervention: { readonly id: string; readonly kind: string }
  readonly rating: Rating
  readonly mechanism: Pick<MechanismRating, 'level'>
  readonly statement: string
  readonly harms: readonly string[]
}

/** The few facts of a form that stand in the page. */
export function summariseForm(rated: RatedFormFacts): ExplorerForm {
  return {
    id: rated.id,
    name: rated.name,
    certainty: rated.rating.certainty,
    mechanism: rated.mechanism.level,
    direction: rated.rating.direction ?? 'untested',
    participants: rated.rating.participants,
    trials: rated.rating.trials,
    isAtLeast: rated.rating.participantsIncomplete,
    kind: rated.intervention.kind,
    page: rated.intervention.id,
  }
}

/** The sum of a rating as the panel prints it: the start, every step that moved it, the result. */
export function describeSteps(rating: Rating): readonly DetailStep[] {
  if (rating.certainty === 'none') return []
  return buildPrintedSteps(rating)
    .filter(({ change }) => change !== '0')
    .map(({ change, name, because }) => ({ change, name, because }))
}

/** Everything the panel says of a form. */
export function detailForm(
  rated: RatedFormFacts,
  evidence: { readonly contrasts: readonly Contrast[]; readonly outcome: Outcome },
): FormDetail {
  const forest = describeForest(rated.rating, evidence)
  const [harms] = rated.harms
  return {
    statement: rated.statement,
    steps: describeSteps(rated.rating),
    ...(forest && { forest }),
    ...(harms && { harms }),
  }
}

/** People and trials in words: "at least 446 people in 4 trials". Empty for an untested form. */
export function describeSize({ participants, trials, isAtLeast }: ExplorerForm): string {
  if (trials === 0) return ''
  const people =
    participants === 0
      ? 'size of the groups not known,'
      : `${isAtLeast ? 'at least ' : ''}${formatQuantity(participants, 'person', 'people')} in`
  return `${people} ${formatQuantity(trials, 'trial')}`
}

/** A form's whole position in words, so that a mark can be understood without seeing the matrix. */
export function describeMark(form: ExplorerForm): string {
  const certainty = CERTAINTY_WORDS[form.certainty].word
  const size = describeSize(form)
  return [
    `${form.name}: ${form.certainty === 'none' ? certainty : `${certainty} certainty`}`,
    ...(form.direction === 'untested' ? [] : [DIRECTION_WORDS[form.direction].word]),
    `mechanism ${MECHANISM_WORDS[form.mechanism].word}`,
    ...(size === '' ? [] : [size]),
  ].join(', ')
}
