import type { Certainty, MechanismLevel, Rating } from '../../evidence/model.ts'
import { formatQuantity } from '../../format/numbers.ts'
import { CERTAINTY_WORDS, DIRECTION_WORDS, MECHANISM_WORDS } from '../../format/words.ts'
import type { MatrixForm } from '../../charts/matrix.ts'

/** What is known of a form whatever the question. */
export interface FormFacts {
  readonly id: string
  readonly name: string
  readonly mechanism: MechanismLevel
  readonly kind: string
  /** Id of the intervention whose page tells the rest. */
  readonly page: string
  readonly givenBy: readonly string[]
  readonly needsBloodTest: boolean
  /** A prescription treatment that stands here for comparison only. */
  readonly isReference?: boolean
}

/** A form as the explorer draws, filters and sorts it; small, for all of them stand in the page. */
export interface ExplorerForm extends MatrixForm, FormFacts {
  readonly trials: number
  /** True where a trial gives no number of people: `participants` is then a least number. */
  readonly isAtLeast: boolean
}

/** A form at the place that its rating gives it. */
export function placeForm(facts: FormFacts, rating: Rating): ExplorerForm {
  return {
    ...facts,
    certainty: rating.certainty,
    direction: rating.direction ?? 'untested',
    participants: rating.participants,
    trials: rating.trials,
    isAtLeast: rating.participantsIncomplete,
  }
}

/** People and trials in words: "at least 446 people in 4 trials". Empty for an untested form. */
export function describeSize({
  participants,
  trials,
  isAtLeast,
}: Pick<ExplorerForm, 'participants' | 'trials' | 'isAtLeast'>): string {
  if (trials === 0) return ''
  const people =
    participants === 0
      ? 'size of the groups not known,'
      : `${isAtLeast ? 'at least ' : ''}${formatQuantity(participants, 'person', 'people')} in`
  return `${people} ${formatQuantity(trials, 'trial')}`
}

const usual = new WeakMap<readonly ExplorerForm[], readonly ExplorerForm[]>()

/** The forms to show, with or without prescription treatments; the same list each time it is asked for. */
export function listForms(
  forms: readonly ExplorerForm[],
  withReferences: boolean,
): readonly ExplorerForm[] {
  if (withReferences) return forms
  const known = usual.get(forms) ?? forms.filter(({ isReference }) => !isReference)
  usual.set(forms, known)
  return known
}

const described = new WeakMap<ExplorerForm, { readonly before: unknown; readonly text: string }>()

/**
 * A form's whole position in words, so that a mark can be understood without seeing the matrix.
 * Worked out once: hundreds of marks may be drawn within one frame.
 */
export function describeMark(form: ExplorerForm, before?: Certainty): string {
  const known = described.get(form)
  if (known && known.before === before) return known.text
  const text = listWords(form, before)
  described.set(form, { before, text })
  return text
}

function listWords(form: ExplorerForm, before: Certainty | undefined): string {
  const { word } = CERTAINTY_WORDS[form.certainty]
  const size = describeSize(form)
  return [
    `${form.name}: ${form.certainty === 'none' ? word : `${word} certainty`}`,
    ...(before ? [`was ${CERTAINTY_WORDS[before].word}`] : []),
    ...(form.direction === 'untested' ? [] : [DIRECTION_WORDS[form.direction].word]),
    `mechanism ${MECHANISM_WORDS[form.mechanism].word}`,
    ...(size === '' ? [] : [size]),
    ...(form.isReference ? ['prescription, for comparison'] : []),
  ].join(', ')
}
