import type { Direction, Rating } from '../model.ts'
import { capitalise, formatCount, formatPeople } from '../plain-words.ts'
import { describePoints } from './points.ts'

/** What a sentence needs beside the rating; all words come from content. */
export interface StatementFacts {
  readonly rating: Rating
  readonly form: {
    /** As it stands in a sentence: "an ice bath". */
    readonly inSentence: string
    readonly isPlural: boolean
  }
  readonly outcome: {
    /** What changes, as the object of a verb: "symptoms", "sleep", "quality of life". */
    readonly phrase: string
    /** Whether less or more of `phrase` is good: "reduces symptoms", "improves sleep". */
    readonly better: 'lower' | 'higher'
    /** The outcome that ratings are first of all about; a form that nobody tested for it goes without its phrase. */
    readonly isPrimary?: boolean
    /** Scale of the pooled points. */
    readonly scale?: {
      readonly better: 'lower' | 'higher'
      readonly range?: readonly [number, number]
      readonly smallestImportantDifference?: number
    }
  }
  /** Condition as it stands in "people with ...". */
  readonly conditionName: string
  /** People as the sentence names them; "people with {conditionName}" where left out. */
  readonly people?: string
  /** Other groups in which the form was tested, where nobody tested it in `people`: "pregnant women". */
  readonly testedOnlyIn?: readonly string[]
}

type Tested = Exclude<Rating['certainty'], 'none'>
type Sure = Exclude<Tested, 'very-low'>

/** Verb before its object, by certainty; `s` ends it after a singular form. GRADE guidelines 26. */
const HEDGES: Readonly<Record<Sure, (verb: string, s: string) => string>> = {
  high: (verb, s) => `${verb}${s}`,
  moderate: (verb, s) => `likely ${verb}${s}`,
  low: (verb) => `may ${verb}`,
}

const NOT_A_PROOF: Readonly<Record<Sure, string>> = {
  high: 'A benefit that matters is unlikely, yet no study can rule out a small one.',
  moderate: 'A benefit that matters is less likely, yet not ruled out.',
  low: 'That does not prove that there is none.',
}

const GOOD_VERB = { lower: 'reduce', higher: 'improve' } as const

function countStudies({ basis, trials, participants, participantsIncomplete }: Rating): string {
  const isRandomised = basis === 'randomised' || basis === 'head-to-head'
  const noun = isRandomised ? { one: 'trial', many: 'trials' } : { one: 'study', many: 'studies' }
  const size =
    participants > 0
      ? `of ${formatPeople(participants, { isIncomplete: participantsIncomplete })}`
      : 'with groups of unknown size'
  return `${formatCount(trials, noun)} ${size}`
}

/** Where a pool shows nothing because its studies differ so much, "no clear benefit" would hide what they found. */
function isTornApart({ effect, steps }: Rating): boolean {
  return (
    effect !== undefined &&
    steps.some(({ domain, change }) => domain === 'inconsistency' && change < 0)
  )
}

/** What the studies found, as a sentence that stands after "we do not know". */
function tellFinding({ rating, form }: StatementFacts, direction: Direction): string {
  const count = capitalise(countStudies(rating))
  const it = form.isPlural ? 'them' : 'it'
  const s = rating.trials === 1 ? 's' : ''
  if (rating.basis === 'uncontrolled') return `${count} had no comparison group.`
  if (rating.basis === 'head-to-head')
    return `${count} compared ${it} only with other treatments or other forms of ${it}.`
  const found: Readonly<Record<Direction, string>> = {
    helps: `${count} favour${s} ${it}.`,
    mixed: `${count} disagree${s}.`,
    'not-shown': tellNothingShown(rating, count),
    'no-difference': `${count} found little or no difference.`,
    harms: `${count} found ${it} worse than the comparison.`,
  }
  return found[direction]
}

function tellNothingShown(rating: Rating, count: string): string {
  if (rating.isUnreported) return `${count} did not report which side did better.`
  if (isTornApart(rating)) return `${count} differ too much from each other to tell.`
  return `${count} found no clear benefit.`
}

function tellUntested(facts: StatementFacts): string {
  const { rating, form, outcome, conditionName, people, testedOnlyIn = [] } = facts
  const group = people ?? `people with ${conditionName}`
  const about = outcome.isPrimary === false ? ` for ${outcome.phrase}` : ''
  if (testedOnlyIn.length > 0) {
    const [have, they] = form.isPlural ? ['have', 'they do'] : ['has', 'it does']
    return `${capitalise(form.inSentence)} ${have} been tested${about} only in ${testedOnlyIn.join(' and in ')}. What ${they} in others is not known.`
  }
  return rating.leftOut.some(({ isElsewhere }) => !isElsewhere)
    ? `No study of ${form.inSentence}${about} in ${group} is left that counts.`
    : `Nobody has tested ${form.inSentence}${about} in ${group}.`
}

function tellSure(facts: StatementFacts, certainty: Sure, direction: Direction): string {
  const { rating, form, outcome } = facts
  const hedge = HEDGES[certainty]
  const s = form.isPlural ? '' : 's'
  const subject = capitalise(form.inSentence)
  if (direction === 'helps' || direction === 'harms') {
    const verb = direction === 'helps' ? GOOD_VERB[outcome.better] : 'worsen'
    const size =
      rating.effect &&
      describePoints(Math.abs(rating.effect.estimate), {
        range: outcome.scale?.range,
        smallest: outcome.scale?.smallestImportantDifference,
      })
    const sentence = `${subject} ${hedge(verb, s)} ${outcome.phrase}${size ? ` ${size}` : ''}.`
    return size ? sentence : `${sentence} ${tellFinding(facts, direction)}`
  }
  if (direction === 'no-difference')
    return `${subject} ${hedge('make', s)} little or no difference to ${outcome.phrase}.`
  const count = countStudies(rating)
  if (direction === 'mixed') {
    const disagree = rating.trials === 1 ? 'gives no clear answer' : 'disagree'
    const verb = `${GOOD_VERB[outcome.better]}${s}`
    return `${capitalise(count)} ${disagree} on whether ${form.inSentence} ${verb} ${outcome.phrase}.`
  }
  if (rating.isUnreported || isTornApart(rating)) return tellFinding(facts, direction)
  return `${capitalise(count)} found no clear benefit of ${form.inSentence} for ${outcome.phrase}. ${NOT_A_PROOF[certainty]}`
}

/**
 * The sentence a reader sees, from certainty, direction and size, in plain words.
 *
 * @see Santesso 2020 (GRADE guidelines 26), doi:10.1016/j.jclinepi.2019.10.014; METHOD 6
 */
export function statement(facts: StatementFacts): string {
  const { rating, form, outcome } = facts
  const { certainty, direction } = rating
  if (certainty === 'none' || direction === undefined) return tellUntested(facts)
  if (certainty !== 'very-low') return tellSure(facts, certainty, direction)
  const verb = `${GOOD_VERB[outcome.better]}${form.isPlural ? '' : 's'}`
  return `We do not know whether ${form.inSentence} ${verb} ${outcome.phrase}: the evidence is very uncertain. ${tellFinding(facts, direction)}`
}
