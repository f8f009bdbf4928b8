import type { Library } from '../../collections/queries.ts'
import { getRatedForms } from '../../collections/queries.ts'
import {
  DIRECTION_SHARE,
  FIRST_TRIAL_REACHES,
  GAPS,
  HARTUNG_KNAPP_FROM,
  LARGEST_NEXT_TRIAL,
  POOLED_SHARE,
  RULES,
  SMALLEST_NEXT_TRIAL,
  findOptimalInformationSize,
} from '../../evidence/index.ts'
import type {
  CertaintyDomain,
  HeterogeneityEstimator,
  IntervalMethod,
} from '../../evidence/index.ts'
import { formatCount, formatFixed, formatNumber, formatPercent } from '../../format/numbers.ts'
import { DOMAIN_WORDS } from '../../format/rating-words.ts'
import { READ_WORDS } from '../../format/study-words.ts'
import { CERTAINTY_WORDS } from '../../format/words.ts'

export interface PrintedRule {
  readonly domain: string
  readonly meaning: string
  readonly value: string
  readonly source: string
}

/** Every constant of the certainty rules, as a table prints it. */
export function listRules(): PrintedRule[] {
  return Object.entries(RULES).flatMap(([domain, rules]) =>
    Object.values(rules).map(({ meaning, value, source }) => ({
      domain: DOMAIN_WORDS[domain as CertaintyDomain | 'start'],
      meaning,
      value: formatNumber(value, 3),
      source,
    })),
  )
}

/** Constants outside the steps of certainty: pooling, direction, and the next trial. */
export function listOtherRules(): PrintedRule[] {
  return [
    {
      domain: 'Pooling',
      meaning:
        'Trials are pooled where those with usable figures hold at least this share of the people.',
      value: formatPercent(POOLED_SHARE),
      source: OWN_READING,
    },
    {
      domain: 'Pooling',
      meaning: "Hartung and Knapp's interval from this many trials on.",
      value: formatNumber(HARTUNG_KNAPP_FROM),
      source: 'Röver 2015, PMC4647507',
    },
    {
      domain: 'Direction',
      meaning: 'Not pooled: share of the people in studies that point one way.',
      value: formatPercent(DIRECTION_SHARE),
      source: OWN_READING,
    },
    {
      domain: 'Next trial',
      meaning: 'Smallest and largest trial that is looked at, in people.',
      value: `${formatCount(SMALLEST_NEXT_TRIAL)}–${formatCount(LARGEST_NEXT_TRIAL)}`,
      source: OWN_READING,
    },
    {
      domain: 'Next trial',
      meaning: 'Level that a first randomised trial is asked to reach.',
      value: CERTAINTY_WORDS[FIRST_TRIAL_REACHES].word,
      source: OWN_READING,
    },
  ]
}

const OWN_READING = "this site's reading"

/** Estimators of how far trials differ, and kinds of interval, by name; the first of each is ours. */
export const METHOD_NAMES = {
  heterogeneity: {
    reml: 'restricted maximum likelihood (REML)',
    'paule-mandel': 'Paule and Mandel',
    'dersimonian-laird': 'DerSimonian and Laird',
    'common-effect': 'common effect',
  } satisfies Record<HeterogeneityEstimator, string>,
  interval: {
    'modified-hartung-knapp': 'Hartung and Knapp, never narrower than the plain one',
    'hartung-knapp': 'Hartung and Knapp as published',
    wald: 'the plain one (Wald)',
  } satisfies Record<IntervalMethod, string>,
}

/** What the gap between story and proof is called, in each case. */
export function listGaps(): string[] {
  return Object.values(GAPS)
}

/** One step of a rating that a person judged. */
export interface Judged {
  readonly path: string
  readonly form: string
  readonly question: string
  readonly domain: string
  readonly recorded: string
  /** What the code would have said; undefined where it has no say. */
  readonly computed?: string
  readonly because: string
}

/** Steps that a person judged, in all ratings of the site, with those first in which the code was overruled. */
export function listJudged(library: Library): Judged[] {
  const judged = [...library.outcomes.keys()].flatMap((outcome) =>
    [...library.populations.keys()].flatMap((population) =>
      getRatedForms(library, { outcome, population, withReferences: true }).flatMap(
        ({ id, name, intervention, rating }) =>
          rating.steps
            .filter(({ decidedBy }) => decidedBy === 'recorded')
            .map(({ domain, change, because, overruled }) => ({
              path: `/interventions/${intervention.id}/${id}/#${outcome}-${population}`,
              form: name,
              question: `${library.outcomes.get(outcome)?.name}, ${library.populations.get(population)?.name}`,
              domain: DOMAIN_WORDS[domain],
              recorded: formatNumber(change),
              because,
              ...(overruled && { computed: formatNumber(overruled.change) }),
            })),
      ),
    ),
  )
  return judged.sort((a, b) => Number(b.computed !== undefined) - Number(a.computed !== undefined))
}

/** How the two readings of the records went, and which fields the second one changed, the most often first. */
export function countReadings(library: Library): {
  agreed: number
  corrected: number
  once: number
  share: string
  fields: readonly { readonly name: string; readonly count: number }[]
  from: readonly { readonly name: string; readonly count: number }[]
} {
  const reads = [...library.studies.values()].map(({ read }) => read)
  const count = (second: string | undefined): number =>
    reads.filter((read) => read.second === second).length
  const agreed = count('agreed')
  const corrected = count('corrected')
  const changed = Map.groupBy(
    reads.flatMap(({ changed: fields = [] }) => fields),
    (field) => field.replaceAll('_', ' '),
  )
  return {
    agreed,
    corrected,
    once: count(undefined),
    share: formatPercent(agreed / Math.max(1, agreed + corrected)),
    fields: [...changed]
      .map(([name, all]) => ({ name, count: all.length }))
      .sort((a, b) => b.count - a.count || a.name.localeCompare(b.name)),
    from: (['full-text', 'abstract', 'secondary'] as const).map((as) => ({
      name: READ_WORDS[as],
      count: reads.filter((read) => read.as === as).length,
    })),
  }
}

/** Smallest important differences in use, with why. */
export function listThresholds(library: Library): { name: string; value: string; why: string }[] {
  return [...library.outcomes.values()].flatMap(({ scales }) =>
    scales.map(
      ({ shortName, smallestImportantDifference: { value, why }, changeSd, baselineSd }) => {
        const needed = findOptimalInformationSize({
          smallestImportantDifference: value,
          standardDeviation: changeSd?.value ?? baselineSd?.value,
        })
        const size =
          needed === undefined ? '' : `; one adequate trial needs ${formatCount(needed)} people`
        return {
          name: shortName,
          value: value === undefined ? 'none found' : `${formatFixed(value)} points${size}`,
          why,
        }
      },
    ),
  )
}
