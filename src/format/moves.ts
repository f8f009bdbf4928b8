import type { Certainty, CertaintyDomain, Direction, Rating } from '../evidence/model.ts'
import { capitalise } from './capitalise.ts'
import { formatCount, formatNumber, formatQuantity } from './numbers.ts'
import { DOMAIN_WORDS } from './rating-words.ts'
import { CERTAINTY_WORDS, DIRECTION_WORDS } from './words.ts'

/** What still counts: "64 people in 1 trial remain". */
export function describeRemainder({
  trials,
  participants,
  participantsIncomplete,
  basis,
}: Rating): string {
  if (trials === 0) return 'no trial is left'
  const noun =
    basis === 'controlled' || basis === 'uncontrolled' ? ['study', 'studies'] : ['trial', 'trials']
  const counted = formatQuantity(trials, noun[0] ?? '', noun[1])
  if (participants === 0) return `${counted} ${trials === 1 ? 'remains' : 'remain'}`
  const people = formatQuantity(participants, 'person', 'people')
  return `${participantsIncomplete ? 'at least ' : ''}${people} in ${counted} remain`
}

/** How many of the trials that remain do not say who paid: ", 2 of which do not say who paid". */
export function describeUnknownFunding(
  unknown: number,
  { trials }: Pick<Rating, 'trials'>,
): string {
  if (unknown === 0) return ''
  if (unknown < trials)
    return `, ${formatCount(unknown)} of which ${unknown === 1 ? 'does' : 'do'} not say who paid`
  return trials === 1 ? ', which does not say who paid' : ', none of which says who paid'
}

/** What leaving out industry cannot know, in a sentence. */
export function describeFundingLimit({
  unknown,
  trials,
}: {
  readonly unknown: number
  readonly trials: number
}): string {
  if (unknown === 0) return 'Each study on this question says who paid.'
  return `Only studies known to be paid for by industry are left out. ${formatCount(unknown)} of ${formatQuantity(trials, 'study', 'studies')} on this question ${unknown === 1 ? 'does' : 'do'} not say who paid in what we read, and still ${unknown === 1 ? 'counts' : 'count'}.`
}

/** A step that counts differently: "Imprecision takes 2 levels, not 1". */
export function describeStepChange({
  domain,
  before,
  after,
}: {
  readonly domain: CertaintyDomain | 'start'
  readonly before: number
  readonly after: number
}): string {
  const name = DOMAIN_WORDS[domain]
  if (domain === 'start') return `it starts at ${after}, not at ${before}`
  const levels = (change: number) => (change === 0 ? 'none' : String(Math.abs(change)))
  const noun = Math.abs(after) === 1 ? 'level' : 'levels'
  return after === 0
    ? `${name} takes no level, where it took ${levels(before)}`
    : `${name} takes ${levels(after)} ${noun}, not ${levels(before)}`
}

interface Place {
  readonly certainty: Certainty
  readonly direction: Direction | 'untested'
}

/** Both ends of a move, naming only what changed: "moderate" and "low", or "found better" and "no benefit shown". */
export function describeEnds(before: Place, after: Place): readonly [string, string] {
  const words = ({ certainty, direction }: Place) => [
    ...(before.certainty === after.certainty ? [] : [CERTAINTY_WORDS[certainty].word]),
    ...(before.direction === after.direction || direction === 'untested'
      ? []
      : [DIRECTION_WORDS[direction].word]),
  ]
  return [words(before).join(', '), words(after).join(', ')]
}

export const PRESET_WORDS = {
  blinded: { switch: 'Placebo or sham only', sentence: 'against placebo or sham only' },
  'low-risk': { switch: 'Without high risk of bias', sentence: 'without high risk of bias' },
  'no-industry': { switch: 'Without industry funding', sentence: 'without industry funding' },
} as const

export const ESTIMATOR_WORDS = {
  reml: 'REML',
  'paule-mandel': 'Paule–Mandel',
  'dersimonian-laird': 'DerSimonian–Laird',
  'common-effect': 'one common effect',
} as const

/** What a reader changed, as the start of a sentence: "Without industry funding, as it stood in 2012". */
export function describeScenario({
  presets,
  until,
  off,
  sid,
  tau2,
}: {
  readonly presets: readonly (keyof typeof PRESET_WORDS)[]
  readonly until?: number | undefined
  /** Labels of the studies that are switched off. */
  readonly off: readonly string[]
  readonly sid?: number | undefined
  readonly tau2?: keyof typeof ESTIMATOR_WORDS | undefined
}): string {
  const parts = [
    ...presets.map((preset) => PRESET_WORDS[preset].sentence),
    ...(until === undefined ? [] : [`as it stood in ${until}`]),
    ...(off.length === 0
      ? []
      : [
          `without ${off.length <= 2 ? off.join(' and ') : formatQuantity(off.length, 'study', 'studies')}`,
        ]),
    ...(sid === undefined ? [] : [`if ${formatNumber(sid)} points count as noticeable`]),
    ...(tau2 === undefined ? [] : [`pooled by ${ESTIMATOR_WORDS[tau2]}`]),
  ]
  return capitalise(parts.join(', '))
}

/** How many ratings a scenario changes: "5 of 34 ratings change". */
export function countMoves({
  moved,
  all,
}: {
  readonly moved: number
  readonly all: number
}): string {
  if (moved === 0) return 'no rating changes'
  return `${moved} of ${formatQuantity(all, 'rating')} ${moved === 1 ? 'changes' : 'change'}`
}
