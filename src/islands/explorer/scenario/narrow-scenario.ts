import type { Contrast, EvidenceBody } from '../../../evidence/model.ts'
import type { Scenario } from '../../../evidence/rating/scenario.ts'

/** What of a body a scenario could touch. */
export interface BodyReach {
  readonly studies: ReadonlySet<string>
  readonly lastYear: number
  readonly hasHighRisk: boolean
  readonly hasIndustry: boolean
  readonly hasUnblinded: boolean
  /** Figures that can be pooled, so that estimator and difference matter. */
  readonly hasScale: boolean
}

const isUnblinded = ({ comparison }: Contrast) => comparison !== 'placebo' && comparison !== 'sham'

export function findReach({ contrasts, outcome }: EvidenceBody): BodyReach {
  return {
    studies: new Set(contrasts.map(({ study }) => study)),
    lastYear: Math.max(...contrasts.map(({ year }) => year)),
    hasHighRisk: contrasts.some(({ riskOfBias }) => riskOfBias === 'high'),
    hasIndustry: contrasts.some(({ industryFunding }) => industryFunding === 'yes'),
    hasUnblinded: contrasts.some(isUnblinded),
    hasScale: outcome.scale !== undefined,
  }
}

/**
 * The part of a scenario that can change a body, so that bodies out of its reach keep their rating
 * and need not be rated again. Rating with the part gives what rating with the whole gives.
 */
export function narrowScenario(scenario: Scenario, reach: BodyReach): Scenario {
  const off = scenario.off?.filter((study) => reach.studies.has(study)) ?? []
  const { untilYear, heterogeneity, smallestImportantDifference } = scenario
  return {
    ...(off.length > 0 && { off }),
    ...(untilYear !== undefined && untilYear < reach.lastYear && { untilYear }),
    ...(scenario.excludeHighRisk && reach.hasHighRisk && { excludeHighRisk: true }),
    ...(scenario.excludeIndustry && reach.hasIndustry && { excludeIndustry: true }),
    ...(scenario.blindedOnly && reach.hasUnblinded && { blindedOnly: true }),
    ...(heterogeneity !== undefined && reach.hasScale && { heterogeneity }),
    ...(smallestImportantDifference !== undefined &&
      reach.hasScale && { smallestImportantDifference }),
  }
}

/** The name of the scenario that changes nothing. */
export const OURS = ''

/** One name for all scenarios that say the same. */
export function nameScenario(scenario: Scenario): string {
  for (const _ in scenario) return JSON.stringify(scenario)
  return OURS
}
