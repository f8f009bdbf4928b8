import {
  countLevels,
  type Certainty,
  type CertaintyDomain,
  type Direction,
  type EvidenceBody,
  type Rating,
} from '../model.ts'
import { formatInteger, formatNumber } from '../plain-words.ts'
import { addTrial, assumeFinding, type NextFinding } from './next-trial.ts'
import { rate } from './rate.ts'
import type { Scenario } from './scenario.ts'

/** Smallest next trial that is looked at, both arms together: fewer would lift a level by a rule's letter alone. This site's reading. */
export const SMALLEST_NEXT_TRIAL = 20
/** Largest next trial that is looked at: more people than any trial of a symptom has had. This site's reading. */
export const LARGEST_NEXT_TRIAL = 10_000

/**
 * Level that a first randomised trial is asked to reach, where none counts yet. Lower ones are reached by any trial at all,
 * and a single trial should not make anybody sure. This site's reading.
 */
export const FIRST_TRIAL_REACHES: Certainty = 'moderate'

/** A next trial of less than this share of the people so far shows that a rule is near its edge. This site's reading. */
const EDGE_SHARE = 1 / 10

/** The next trial that would lift the level, or why no single one would. */
export type NextTrial =
  | {
      readonly kind: 'trial'
      /** Both arms together. */
      readonly participants: number
      readonly to: Certainty
      readonly because: string
    }
  | { readonly kind: 'none'; readonly because: string }

/**
 * The size of the next trial (at low risk of bias, blinded, against placebo, with the same effect, in the same people) that
 * would lift certainty by a level or more, found by rating the body again with that trial added (METHOD 7). Where no
 * randomised trial counts yet: the smallest first trial that reaches `FIRST_TRIAL_REACHES`, or the best it can. Recorded
 * judgements stand as they are. `none` where no trial of `LARGEST_NEXT_TRIAL` people or fewer lifts it. The size is
 * the smallest that lifts the level in a search by doubling and halving: one person fewer would not.
 *
 * @param scenario what a reader switched; nothing for our own rating
 * @throws RangeError as `rate` does
 */
export function findWhatWouldMoveIt(body: EvidenceBody, scenario: Scenario = {}): NextTrial {
  const now = rate(body, scenario)
  if (now.certainty === 'high')
    return { kind: 'none', because: 'It is at the highest level already.' }
  const finding = assumeFinding(body, now, scenario)
  if (!finding)
    return {
      kind: 'none',
      because:
        'No study says how widely people differ, so the size of a next trial cannot be told.',
    }
  const rateWith = (participants: number) =>
    rate(addTrial(body, { participants, finding }), scenario)
  const largest = rateWith(LARGEST_NEXT_TRIAL)
  const isFirst = now.basis !== 'randomised'
  const first = Math.min(countLevels(FIRST_TRIAL_REACHES), countLevels(largest.certainty))
  const needed = Math.max(isFirst ? first : 0, countLevels(now.certainty) + 1)
  const participants = findSmallest((size) => countLevels(rateWith(size).certainty) >= needed)
  if (participants === undefined)
    return { kind: 'none', because: explainNone(largest, { body, scenario, finding }) }
  const next = rateWith(participants)
  const to = next.certainty
  const hasStudies = now.basis !== undefined
  const because = explainTrial({ participants, now, next, finding, isFirst, hasStudies })
  return { kind: 'trial', participants, to, because }
}

/** The size at which the answer turns from no to yes, between the smallest and the largest trial. */
function findSmallest(isEnough: (participants: number) => boolean): number | undefined {
  if (isEnough(SMALLEST_NEXT_TRIAL)) return SMALLEST_NEXT_TRIAL
  let below = SMALLEST_NEXT_TRIAL
  let enough = below
  do {
    if (enough === LARGEST_NEXT_TRIAL) return undefined
    below = enough
    enough = Math.min(2 * enough, LARGEST_NEXT_TRIAL)
  } while (!isEnough(enough))
  while (enough - below > 1) {
    const middle = Math.floor((below + enough) / 2)
    if (isEnough(middle)) enough = middle
    else below = middle
  }
  return enough
}

const FINDINGS: Readonly<Record<'better' | 'worse' | 'no-clear-difference' | 'unclear', string>> = {
  better: 'finds it better',
  worse: 'finds it worse',
  'no-clear-difference': 'finds no clear difference',
  unclear: 'reports which side did better',
}

/** What the rating says once the next trial has turned it. */
const TURNS: Readonly<Record<Direction, string>> = {
  helps: 'towards a benefit',
  mixed: 'towards disagreement',
  'not-shown': 'towards no benefit shown',
  'no-difference': 'towards no difference',
  harms: 'towards harm',
}

function tellFinding(finding: NextFinding, isFirst: boolean): string {
  if (finding.kind === 'words')
    return isFirst ? '' : `that ${finding.isAgain ? 'also ' : ''}${FINDINGS[finding.direction]}`
  return finding.from === 'pool'
    ? 'that finds the same effect'
    : `that finds the smallest difference that matters (${formatNumber(Math.abs(finding.effect))})`
}

function explainTrial({
  participants,
  now,
  next,
  finding,
  isFirst,
  hasStudies,
}: {
  participants: number
  now: Rating
  next: Rating
  finding: NextFinding
  isFirst: boolean
  hasStudies: boolean
}): string {
  const which = !isFirst
    ? 'One more trial'
    : hasStudies
      ? 'A first randomised trial'
      : 'A first trial'
  const found = tellFinding(finding, isFirst)
  const isTurned = !isFirst && next.direction !== undefined && next.direction !== now.direction
  const turn = isTurned && next.direction ? ` and turn it ${TURNS[next.direction]}` : ''
  const sentence = `${which} of ${formatInteger(participants)} people, blinded and at low risk of bias${found ? `, ${found},` : ','} would lift it to ${spellLevel(next.certainty)} certainty${turn}.`
  // So few beside so many, or the fewest that are looked at: the rating is at the edge of a rule.
  const isAtEdge =
    participants === SMALLEST_NEXT_TRIAL || participants < EDGE_SHARE * now.participants
  return isAtEdge
    ? `It stands close to the edge of a rule, and that is no plan for a trial. ${sentence}`
    : sentence
}

const spellLevel = (certainty: Certainty) => certainty.replace('-', ' ')

/** What still holds the level down, however large the trial. */
const REMAINS: Readonly<Record<CertaintyDomain, string>> = {
  'risk-of-bias': 'the studies at high risk of bias would still weigh too much',
  inconsistency: 'the studies would still disagree',
  indirectness: 'the people or the measures would still not be quite those asked about',
  imprecision: 'chance could still be the reason',
  'publication-bias': 'studies with other results would still seem to be missing',
  upgrade: 'nothing would raise it',
}

/** What the interval of so large a pool still holds. */
function explainImprecision({ effect }: Rating, smallest: number | undefined): string {
  if (!effect) return REMAINS.imprecision
  const { lower, upper } = effect.interval
  const size = formatNumber(Math.abs(effect.estimate))
  return lower <= 0 && upper >= 0
    ? 'the interval would still include no difference'
    : `at ${size} points the effect lies too close to the smallest difference that matters (${formatNumber(smallest ?? 0)}) to be told from it`
}

function explainNone(
  largest: Rating,
  {
    body,
    scenario,
    finding,
  }: { readonly body: EvidenceBody; readonly scenario: Scenario; readonly finding: NextFinding },
): string {
  const smallest =
    scenario.smallestImportantDifference ?? body.outcome.scale?.smallestImportantDifference
  const reasons = largest.steps.flatMap(({ domain, change, decidedBy }) => {
    if (domain === 'start' || change >= 0) return []
    if (decidedBy === 'recorded' && domain === 'imprecision')
      return ['our recorded judgement on precision would stand']
    return [domain === 'imprecision' ? explainImprecision(largest, smallest) : REMAINS[domain]]
  })
  const same = finding.kind === 'figures' && finding.from === 'pool' ? ' with the same effect' : ''
  return `More people alone would not lift it, not even one more trial of ${formatInteger(LARGEST_NEXT_TRIAL)}${same}: ${reasons.join(', and ')}.`
}
