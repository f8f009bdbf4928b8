import type { EvidenceBasis } from '../model.ts'
import { capitalise, formatCount } from '../plain-words.ts'
import type { CountedEvidence, Rule, Suggestion } from './counted-evidence.ts'

/** Levels at which each kind of evidence starts. */
const START_LEVELS = { randomised: 4, controlled: 2, uncontrolled: 1, 'head-to-head': 1 } as const

/** Levels at which a rating starts, each with its meaning and source. */
export const START_RULES = {
  randomised: {
    value: START_LEVELS.randomised,
    meaning: 'At least one randomised trial: start at high.',
    source: 'GRADE handbook 5.1',
  },
  controlled: {
    value: START_LEVELS.controlled,
    meaning:
      'Else a controlled study without randomisation, or a cohort with a comparison: start at low.',
    source: 'GRADE handbook 5.1',
  },
  uncontrolled: {
    value: START_LEVELS.uncontrolled,
    meaning: 'Else people followed without a comparison group: start at very low.',
    source: "GRADE handbook 5.1; that it is very low at once is this site's reading",
  },
  'head-to-head': {
    value: START_LEVELS['head-to-head'],
    meaning:
      'Else compared only with treatments that may work themselves: tested, yet never against going without, so very low.',
    source: "this site's reading",
  },
} as const satisfies Record<EvidenceBasis, Rule>

const STUDIES = {
  randomised: { one: 'randomised trial counts', many: 'randomised trials count' },
  controlled: {
    one: 'controlled study without randomisation counts',
    many: 'controlled studies without randomisation count',
  },
  uncontrolled: {
    one: 'study without a comparison group is',
    many: 'studies without a comparison group are',
  },
  'head-to-head': {
    one: 'study compares it with another treatment',
    many: 'studies compare it with other treatments',
  },
} as const

const CONSEQUENCE = {
  randomised: ', so the rating starts at high.',
  controlled: ' and there is no randomised trial, so the rating starts at low.',
  uncontrolled: ' all there is, so the rating starts at very low.',
  'head-to-head':
    ' that may itself work, and none with going without: it has been tested, but what it does on its own is not known. The rating starts at very low.',
} as const

/** Where the rating starts: 4 high, 2 low, 1 very low, and why. */
export function start({ basis, rows }: Pick<CountedEvidence, 'basis' | 'rows'>): Suggestion {
  const count = formatCount(rows.length, STUDIES[basis])
  return {
    change: START_LEVELS[basis],
    because: `${capitalise(count)}${CONSEQUENCE[basis]}`,
    studies: rows.map(({ contrast }) => contrast.study),
  }
}
