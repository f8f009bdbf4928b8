import type { Blinding, Comparison, ContrastDirection, RiskOfBias } from '../evidence/model.ts'

export const COMPARISON_WORDS: Readonly<Record<Comparison, string>> = {
  placebo: 'placebo',
  sham: 'sham',
  attention: 'attention',
  'usual-care': 'usual care',
  'waiting-list': 'waiting list',
  'no-treatment': 'no treatment',
  'head-to-head': 'another treatment',
  none: 'before and after',
}

export const RISK_OF_BIAS_WORDS: Readonly<Record<RiskOfBias, string>> = {
  low: 'low',
  some: 'some concerns',
  high: 'high',
  unclear: 'unclear',
}

export const BLINDING_WORDS: Readonly<Record<Blinding, string>> = {
  double: 'neither side knew who got what',
  single: 'one side did not know who got what',
  open: 'everybody knew who got what',
  unclear: 'not said who knew',
}

export const CONTRAST_DIRECTION_WORDS: Readonly<Record<ContrastDirection, string>> = {
  better: 'better',
  'no-clear-difference': 'no clear difference',
  worse: 'worse',
  unclear: 'unclear',
}

/** Domains of risk of bias, in the order of a trial's life. */
export const BIAS_DOMAIN_WORDS = {
  randomisation: 'How people were allotted',
  deviations: 'Departures from what was planned',
  missingData: 'People who dropped out',
  measurement: 'How the outcome was measured',
  reporting: 'What was chosen to be reported',
} as const

/** How a record was read. */
export const READ_WORDS = {
  'full-text': 'the full text',
  abstract: 'the abstract',
  secondary: 'other publications about it',
} as const

const STUDY_KIND_WORDS: Readonly<Record<string, string>> = {
  rct: 'Randomised trial',
  'crossover-rct': 'Randomised crossover trial',
  'nonrandomised-trial': 'Controlled trial, not randomised',
  'single-arm-trial': 'Trial without a control group',
  cohort: 'Cohort',
  'case-control': 'Case-control study',
  'cross-sectional': 'Survey',
  'case-series': 'Case series',
  'meta-analysis': 'Meta-analysis',
  'systematic-review': 'Systematic review',
  'narrative-review': 'Review',
  'mechanistic-human': 'Laboratory study in people',
  'mechanistic-animal': 'Laboratory study in animals',
  'basic-science': 'Basic science',
}

/** A kind of study as readers see it; a kind without words of its own stands as it is written. */
export function formatStudyKind(kind: string): string {
  return STUDY_KIND_WORDS[kind] ?? kind
}
