import { countLevels, type Rating } from '../evidence/model.ts'
import { hasOnlyLeftOut } from '../evidence/statement/has-only-left-out.ts'
import { capitalise } from './capitalise.ts'
import { DOMAIN_WORDS } from './rating-words.ts'
import { CERTAINTY_WORDS } from './words.ts'

/** One line of a rating's derivation, as printed. */
export interface PrintedStep {
  /** "4", "−1", "0", "+1" or "= 3". */
  readonly change: string
  readonly name: string
  readonly because: string
  /** Studies that a recorded judgement rests on. */
  readonly studies: readonly string[]
  /** A person judged this step and wrote down why. */
  readonly isRecorded: boolean
  /** What the code would have said, where a person overruled it. */
  readonly overruled?: string
}

/** Which lines are printed: each domain, those that say something, or the start and what it lost or gained. */
export type StepDetail = 'every' | 'telling' | 'changes'

/** A rating as a sum that anybody can follow: where it starts, what each domain takes, where it ends. */
export function buildPrintedSteps(rating: Rating, detail: StepDetail = 'telling'): PrintedStep[] {
  const shown = rating.steps.filter((step) => isShown(step, detail))
  const steps = shown.map((step): PrintedStep => {
    const isStart = step.domain === 'start'
    const overruled = step.overruled
    return {
      change: isStart ? String(step.change) : formatChange(step.change),
      name: DOMAIN_WORDS[step.domain],
      because: step.because,
      studies: step.studies,
      isRecorded: step.decidedBy === 'recorded',
      ...(overruled === undefined
        ? {}
        : {
            overruled: `The rule alone gives ${formatChange(overruled.change)}: ${overruled.because}`,
          }),
    }
  })
  const end: PrintedStep = {
    change: `= ${countLevels(rating.certainty)}`,
    name: capitalise(CERTAINTY_WORDS[rating.certainty].word),
    because: explainEnd(rating),
    studies: [],
    isRecorded: false,
  }
  return [...steps, end]
}

/** That nothing was upgraded and no missing trial is known goes without saying, but where everything is said. */
function isShown(
  { domain, change, decidedBy, overruled }: Rating['steps'][number],
  detail: StepDetail,
): boolean {
  if (detail === 'every' || change !== 0) return true
  if (detail === 'changes') return overruled !== undefined
  const isUsual = domain === 'upgrade' || domain === 'publication-bias'
  return !isUsual || decidedBy === 'recorded'
}

function explainEnd(rating: Rating): string {
  const { certainty, steps } = rating
  if (certainty === 'none')
    return hasOnlyLeftOut(rating)
      ? 'No study of it is left that counts.'
      : 'Nobody has tested it for this in these people.'
  const sum = steps.reduce((level, { change }) => level + change, 0)
  return sum < countLevels('very-low') ? 'What was tested never falls below very low.' : ''
}

function formatChange(change: number): string {
  if (change === 0) return '0'
  return change > 0 ? `+${change}` : `−${Math.abs(change)}`
}
