import type { HeterogeneityEstimator } from '../pooling/options.ts'

/** What a reader may switch (METHOD 7). Nothing set: our own rating. */
export interface Scenario {
  /** Ids of studies that are switched off. */
  readonly off?: readonly string[]
  /** Only studies published up to this year. */
  readonly untilYear?: number
  /** Leave out studies at high overall risk of bias. */
  readonly excludeHighRisk?: boolean
  /** Leave out studies paid for by industry; unknown funding stays. */
  readonly excludeIndustry?: boolean
  /** Only contrasts against placebo or sham. */
  readonly blindedOnly?: boolean
  /** Estimator of the between-study variance; REML where left out. */
  readonly heterogeneity?: HeterogeneityEstimator
  /** In points of the pooled scale; replaces the outcome's own. */
  readonly smallestImportantDifference?: number
}
