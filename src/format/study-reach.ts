import type { Blinding, Comparison } from '../evidence/model.ts'
import { formatCount, formatNumber, formatQuantity } from './numbers.ts'

/** What follows from how a study was made, as far as its record says. */
export interface StudyFeatures {
  readonly kind: string
  readonly blinding?: Blinding | undefined
  /** What forms were compared with in it. */
  readonly comparisons: readonly Comparison[]
  /** The people rated what they felt themselves, in at least one outcome. */
  readonly isSelfRated: boolean
  readonly people?: number | undefined
  /** Fewer people than this are few, whatever a trial found. */
  readonly fewPeople: number
  readonly durationWeeks?: number | undefined
  /** The group in words, where it is not the one that the site's opening question is about. */
  readonly otherGroup?: string | undefined
  /** The people have not, or not all, what the site is about. */
  readonly isOtherPeople: boolean
  readonly industryFunding: 'yes' | 'no' | 'unknown'
  readonly readAs: string
}

/** One thing that a study may show, or may not. */
export interface Reach {
  readonly may: boolean
  readonly text: string
}

const may = (text: string): Reach => ({ may: true, text })
const mayNot = (text: string): Reach => ({ may: false, text })

const CHANCE = may(
  'People were put into groups by chance, so a difference between the groups can come from what they were given.',
)
const TOGETHER = mayNot(
  'It can show that two things go together, not that one brings the other about.',
)
const NO_GROUP = mayNot(
  'There was no group to compare with: people might have got better anyway, or because they expected to.',
)

const BY_KIND: Readonly<Record<string, readonly Reach[]>> = {
  rct: [CHANCE],
  'crossover-rct': [
    may(
      'Everybody had both, in an order left to chance, so each person is compared with themselves.',
    ),
    mayNot('What was given first may still have been at work in the second part.'),
  ],
  'nonrandomised-trial': [
    mayNot('The groups were not made by chance, and may have differed from the start.'),
  ],
  'single-arm-trial': [NO_GROUP],
  'case-series': [NO_GROUP],
  cohort: [may('It followed people over time, so it can show what came first.'), TOGETHER],
  'case-control': [TOGETHER],
  'cross-sectional': [may('It can show how often two things are found together.'), TOGETHER],
  'meta-analysis': [
    may('It adds trials up, and can show what they say together.'),
    mayNot('It is no surer than the trials in it.'),
  ],
  'systematic-review': [
    may('It looked for all studies by a plan, so it can show what is known and what is missing.'),
    mayNot('It is no surer than the studies in it.'),
  ],
  'narrative-review': [mayNot('Its authors chose what to tell; it adds no evidence of its own.')],
  'mechanistic-human': [
    may('It can show what happens in the body.'),
    mayNot('It cannot show whether people feel better.'),
  ],
  'mechanistic-animal': [
    may('It can show what may happen in a body.'),
    mayNot('What holds in animals need not hold in people.'),
  ],
  'basic-science': [mayNot('It says nothing by itself of people and what helps them.')],
}

const TRIALS: readonly string[] = ['rct', 'crossover-rct', 'nonrandomised-trial']

const BY_COMPARISON: Readonly<Record<Comparison, Reach | undefined>> = {
  placebo: may('Compared with placebo, it can show what is gained beyond being treated at all.'),
  sham: may('Compared with a sham, it can show what is gained beyond being treated at all.'),
  attention: may('Compared with attention, it can show what is gained beyond being looked after.'),
  'usual-care': mayNot(
    'Against usual care, being looked after and hoping for relief are part of what is seen.',
  ),
  'waiting-list': mayNot(
    'Against a waiting list, being looked after and hoping for relief are part of what is seen.',
  ),
  'no-treatment': mayNot(
    'Against no treatment, being looked after and hoping for relief are part of what is seen.',
  ),
  'head-to-head': mayNot(
    'Against another treatment, it cannot show what either does compared with none.',
  ),
  none: undefined,
}

function describeBlinding({ blinding, isSelfRated }: StudyFeatures): Reach | undefined {
  switch (blinding) {
    case 'double':
      return may(
        'Neither side knew who got what, so expecting relief explains little of a difference.',
      )
    case 'single':
      return mayNot('One side knew who got what, and could lean one way.')
    case 'open':
      return mayNot(
        isSelfRated
          ? 'Everybody knew who got what, and people rated themselves: expecting relief may be part of a difference.'
          : 'Everybody knew who got what, and could lean one way.',
      )
    case 'unclear':
      return mayNot(
        'It is not said who knew what was given, so expecting relief cannot be ruled out.',
      )
    case undefined:
      return undefined
  }
}

function describeSize({ people, fewPeople }: StudyFeatures): Reach | undefined {
  if (people === undefined) return mayNot('How many people were compared is not known.')
  return people < fewPeople
    ? mayNot(
        `${formatQuantity(people, 'person', 'people')} took part; below ${formatCount(fewPeople)}, chance can still make a difference or hide one.`,
      )
    : may(`${formatCount(people)} people took part, enough for chance to matter less.`)
}

/** What a study may and may not show, from its design, blinding, comparison, size, length, people, money and how it was read. */
export function describeReach(features: StudyFeatures): Reach[] {
  const { kind, comparisons, durationWeeks, otherGroup, isOtherPeople, industryFunding, readAs } =
    features
  const isTrial = TRIALS.includes(kind)
  const compared = isTrial ? comparisons.map((comparison) => BY_COMPARISON[comparison]) : []
  const told: (Reach | undefined)[] = [
    ...(BY_KIND[kind] ?? []),
    ...new Set(compared),
    isTrial ? describeBlinding(features) : undefined,
    isTrial ? describeSize(features) : undefined,
    isTrial && durationWeeks !== undefined
      ? mayNot(
          `It lasted ${durationWeeks === 1 ? 'one week' : `${formatNumber(durationWeeks)} weeks`}, and says little of what comes after.`,
        )
      : undefined,
    otherGroup === undefined
      ? undefined
      : mayNot(`It is about ${otherGroup}; others may fare differently.`),
    isOtherPeople ? mayNot('Its people are others than those that this site is about.') : undefined,
    industryFunding === 'yes'
      ? mayNot('Industry paid for it, which has an interest in what is found.')
      : undefined,
    readAs === 'full-text'
      ? undefined
      : mayNot('We did not read its full text, so its weak points may be hidden from us.'),
  ]
  return told.filter((reach) => reach !== undefined)
}
