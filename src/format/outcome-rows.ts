import type { ContrastDirection } from '../evidence/model.ts'
import { formatArmFigures, formatBeforeAfter, formatEffect } from './arm-figures.ts'
import type { ArmFigures, BeforeAfter, PrintedEffect } from './arm-figures.ts'
import { formatNumber, setMinus } from './numbers.ts'
import { CONTRAST_DIRECTION_WORDS } from './study-words.ts'

/** What a record says of one measure. */
export interface OutcomeEntry {
  readonly measure: string
  readonly timepointWeeks?: number | undefined
  readonly kind?: 'final' | 'change' | undefined
  readonly selfRated?: boolean | undefined
  readonly byArm?: Readonly<Record<string, ArmFigures>> | undefined
  readonly beforeAfter?: BeforeAfter | undefined
  readonly effect?: PrintedEffect | undefined
  readonly adjustedEffect?: PrintedEffect | undefined
  readonly asReported: string
  readonly note?: string | undefined
  readonly contrasts?:
    | readonly {
        readonly direction: ContrastDirection
        readonly doNotPool?: string | undefined
      }[]
    | undefined
}

/** One measure of a study as its page prints it. */
export interface PrintedOutcome {
  readonly measure: string
  /** "week 6, change, self-rated". */
  readonly when: string
  /** A name and its figures: an arm, or a comparison. */
  readonly figures: readonly { readonly name: string; readonly text: string }[]
  readonly words: string
  /** What else a reader should know, one sentence each. */
  readonly notes: readonly string[]
}

/** A row of a record as it is printed; nothing stands in for what is not known. */
export function buildPrintedOutcome(row: OutcomeEntry): PrintedOutcome {
  const { timepointWeeks, kind, selfRated, byArm = {}, contrasts = [], note } = row
  const when = [
    timepointWeeks !== undefined && `week ${formatNumber(timepointWeeks)}`,
    kind === 'change' && 'change',
    selfRated === true && 'self-rated',
  ]
  const figures = [
    ...Object.entries(byArm).map(([name, arm]) => ({ name, text: formatArmFigures(arm) })),
    { name: 'before and after', text: row.beforeAfter ? formatBeforeAfter(row.beforeAfter) : '' },
    { name: 'between groups', text: row.effect ? formatEffect(row.effect) : '' },
    { name: 'adjusted', text: row.adjustedEffect ? formatEffect(row.adjustedEffect) : '' },
  ]
  const directions = new Set(contrasts.map(({ direction }) => CONTRAST_DIRECTION_WORDS[direction]))
  const reasons = new Set(contrasts.flatMap(({ doNotPool }) => doNotPool ?? []))
  return {
    measure: row.measure,
    when: when.filter(Boolean).join(', '),
    figures: figures.filter(({ text }) => text !== ''),
    words: setMinus(row.asReported),
    notes: [
      ...(note === undefined ? [] : [note]),
      ...[...reasons].map((reason) => `Shown and not pooled: ${reason}`),
      ...(directions.size > 0 ? [`Direction: ${[...directions].join(', ')}.`] : []),
    ],
  }
}
