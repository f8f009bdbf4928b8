import {
  CONTRAST_DIRECTIONS,
  type ContrastDirection,
  type Direction,
  type Rating,
} from '../model.ts'
import { capitalise, formatCount, formatPeople, spellCount } from '../plain-words.ts'
import { hasOnlyLeftOut } from './has-only-left-out.ts'
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
const BAD_VERB = { lower: 'increase', higher: 'worsen' } as const

/** What a trial did whose row has this direction; `s` ends a verb in the singular, `it` is the form. */
const FOUND: Readonly<
  Record<ContrastDirection, (words: { s: string; it: string; about: string }) => string>
> = {
  better: ({ s, it }) => `favour${s} ${it}`,
  'no-clear-difference': ({ about }) => `found no clear benefit${about}`,
  worse: ({ it }) => `found ${it} worse than the comparison`,
  unclear: () => 'did not report which side did better',
}

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

/** What the studies found, as a sentence that stands after one that names the form. */
function tellFinding({ rating, form }: StatementFacts, direction: Direction): string {
  const count = capitalise(countStudies(rating))
  const it = form.isPlural ? 'them' : 'it'
  const s = rating.trials === 1 ? 's' : ''
  if (rating.basis === 'uncontrolled') return `${count} had no comparison group.`
  if (rating.basis === 'head-to-head')
    return `${count} compared ${it} only with other treatments or other forms of ${it}.`
  if (direction !== 'mixed' && isSplit(rating)) return tellEach(rating, { it, about: '' })
  const found: Readonly<Record<Direction, string>> = {
    helps: `${count} favour${s} ${it}.`,
    mixed: `${count} disagree.`,
    'not-shown': tellNothingShown(rating, count),
    'no-difference': `${count} found little or no difference.`,
    harms: `${count} found ${it} worse than the comparison.`,
  }
  return found[direction]
}

/** Not pooled, and not all studies found the same. */
function isSplit({ effect, found }: Rating): boolean {
  return !effect && found !== undefined
}

/** Nobody says which side did better, and no figures could be pooled that would. */
function isUnknown({ effect, isUnreported }: Rating): boolean {
  return !effect && isUnreported === true
}

/** "Two trials of 46 people: one favours it, one did not report which side did better." */
function tellEach(rating: Rating, words: { it: string; about: string }): string {
  const parts = CONTRAST_DIRECTIONS.flatMap((direction) => {
    const trials = rating.found?.[direction] ?? 0
    const tell = FOUND[direction]
    return trials > 0
      ? [`${spellCount(trials)} ${tell({ ...words, s: trials === 1 ? 's' : '' })}`]
      : []
  })
  return `${capitalise(countStudies(rating))}: ${parts.join(', ')}.`
}

function tellNothingShown(rating: Rating, count: string): string {
  if (isUnknown(rating)) return `${count} did not report which side did better.`
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
  return hasOnlyLeftOut(rating)
    ? `No study of ${form.inSentence}${about} in ${group} is left that counts.`
    : `Nobody has tested ${form.inSentence}${about} in ${group}.`
}

function tellSure(facts: StatementFacts, certainty: Sure, direction: Direction): string {
  const { rating, form, outcome } = facts
  const hedge = HEDGES[certainty]
  const s = form.isPlural ? '' : 's'
  const subject = capitalise(form.inSentence)
  if (direction === 'helps' || direction === 'harms') {
    const verb = (direction === 'helps' ? GOOD_VERB : BAD_VERB)[outcome.better]
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
    const verb = `${GOOD_VERB[outcome.better]}${s}`
    return `${capitalise(count)} disagree on whether ${form.inSentence} ${verb} ${outcome.phrase}.`
  }
  const isCompared = rating.basis === 'randomised' || rating.basis === 'controlled'
  if (!isCompared || isUnknown(rating) || isTornApart(rating)) return tellFinding(facts, direction)
  const about = ` of ${form.inSentence} for ${outcome.phrase}`
  if (!isSplit(rating))
    return `${capitalise(count)} found no clear benefit${about}. ${NOT_A_PROOF[certainty]}`
  const each = tellEach(rating, { it: form.inSentence, about })
  return rating.found?.['no-clear-difference'] ? `${each} ${NOT_A_PROOF[certainty]}` : each
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
