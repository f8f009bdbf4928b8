import type { Library } from '../../collections/queries.ts'
import { getRatedForms } from '../../collections/queries.ts'
import { RULES } from '../../evidence/index.ts'
import type { CertaintyDomain } from '../../evidence/index.ts'
import { formatFixed, formatNumber } from '../../format/numbers.ts'
import { DOMAIN_WORDS } from '../../format/rating-words.ts'

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

export interface Overrule {
  readonly path: string
  readonly form: string
  readonly domain: string
  readonly computed: string
  readonly recorded: string
  readonly because: string
}

/** Steps of the opening ratings in which a person overruled the code. */
export function listOverrules(library: Library): Overrule[] {
  const { primaryOutcome: outcome, defaultPopulation: population } = library.site
  const forms = getRatedForms(library, { outcome, population, withReferences: true })
  return forms.flatMap(({ name, intervention, rating }) =>
    rating.steps.flatMap(({ domain, change, because, overruled }) =>
      overruled
        ? [
            {
              path: `/interventions/${intervention.id}/`,
              form: name,
              domain: DOMAIN_WORDS[domain],
              computed: formatNumber(overruled.change),
              recorded: formatNumber(change),
              because,
            },
          ]
        : [],
    ),
  )
}

/** How the two readings of the records went. */
export function countReadings(library: Library): {
  agreed: number
  corrected: number
  once: number
} {
  const seconds = [...library.studies.values()].map(({ read }) => read.second)
  return {
    agreed: seconds.filter((second) => second === 'agreed').length,
    corrected: seconds.filter((second) => second === 'corrected').length,
    once: seconds.filter((second) => second === undefined).length,
  }
}

/** Smallest important differences in use, with why. */
export function listThresholds(library: Library): { name: string; value: string; why: string }[] {
  return [...library.outcomes.values()].flatMap(({ scales }) =>
    scales.map(({ shortName, smallestImportantDifference: { value, why } }) => ({
      name: shortName,
      value: value === undefined ? 'none found' : `${formatFixed(value)} points`,
      why,
    })),
  )
}
