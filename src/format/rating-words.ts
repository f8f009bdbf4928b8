import type {
  Certainty,
  CertaintyDomain,
  CriterionAnswer,
  Direction,
  MechanismCriterion,
  MechanismLevel,
} from '../evidence/model.ts'

/** Domains of certainty as the steps of a rating name them. */
export const DOMAIN_WORDS: Readonly<Record<CertaintyDomain | 'start', string>> = {
  start: 'Start',
  'risk-of-bias': 'Bias',
  inconsistency: 'Inconsistency',
  indirectness: 'Indirectness',
  imprecision: 'Imprecision',
  'publication-bias': 'Unpublished trials',
  upgrade: 'Upgrade',
}

/** Answers to a mechanism criterion. */
export const ANSWER_WORDS: Readonly<Record<CriterionAnswer, string>> = {
  yes: 'Yes',
  partly: 'Partly',
  no: 'No',
  unknown: 'Unknown',
}

/**
 * Names of the mechanism criteria, and the question each one asks.
 *
 * @param condition short name of the condition, from content
 */
export function buildCriterionWords(
  condition: string,
): Readonly<Record<MechanismCriterion, { name: string; question: string }>> {
  return {
    measurable: {
      name: 'Measurable',
      question: 'Can what is given be measured, so that a dose exists?',
    },
    target: {
      name: `Target altered in ${condition}`,
      question: `Is what it is said to act on altered in people with ${condition}?`,
    },
    reaches: {
      name: 'Reaches the target',
      question: 'Does giving it change that target in people?',
    },
    tracks: {
      name: 'Tracks symptoms',
      question: 'Do changes in the target go with changes in symptoms?',
    },
  }
}

/** What each level lets a reader conclude. */
export const CERTAINTY_MEANINGS: Readonly<Record<Certainty, string>> = {
  high: 'The true effect is very likely close to what the trials found. We say: it reduces.',
  moderate:
    'Probably close to what the trials found, and it may differ. We say: it likely reduces.',
  low: 'It may well differ from what the trials found. We say: it may reduce.',
  'very-low': 'The evidence is very uncertain. We say: we do not know whether.',
  none: 'Nobody has tested it for this in these people. Untested is not disproved, so it stands apart.',
}

/** When each direction is given, in words. */
export const DIRECTION_RULES: Readonly<Record<Direction | 'untested', string>> = {
  helps:
    'The pooled interval lies wholly on the good side; or the studies point that way, and none the other.',
  mixed: 'Not pooled, and the studies disagree.',
  'not-shown':
    'The pooled interval reaches both sides and past what people notice; or the studies saw no clear difference; or none had a control group.',
  'no-difference': 'The pooled interval lies wholly within what people would not notice.',
  harms: 'The pooled interval lies wholly on the bad side; or the studies point that way.',
  untested: 'No study of it for this outcome in these people.',
}

/** When each level of mechanism is given, in words. */
export const MECHANISM_RULES: Readonly<Record<MechanismLevel, string>> = {
  established: 'The first three are yes, and the fourth is yes or partly.',
  plausible: 'It is measurable, and target and reach are each yes or partly.',
  speculative: 'It is measurable at least in part, and no more is shown.',
  none: 'What is given cannot be measured, or nobody knows whether it can.',
}

/** Stands above all the evidence on a prescription treatment, which is rated by the same rules. */
export const REFERENCE_NOTE =
  'Rated for comparison only, to show what stronger evidence looks like. This is no advice to take it.'
