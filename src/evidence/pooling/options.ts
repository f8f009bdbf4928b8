/** Estimators of the between-study variance; `common-effect` sets it to 0. */
export const HETEROGENEITY_ESTIMATORS = [
  'reml',
  'paule-mandel',
  'dersimonian-laird',
  'common-effect',
] as const
export type HeterogeneityEstimator = (typeof HETEROGENEITY_ESTIMATORS)[number]

/** Ways to put an interval around the pooled effect. */
export const INTERVAL_METHODS = ['modified-hartung-knapp', 'hartung-knapp', 'wald'] as const
export type IntervalMethod = (typeof INTERVAL_METHODS)[number]

/** How to pool; what is left out follows METHOD 2. */
export interface PoolingOptions {
  /** Default `reml`. */
  readonly heterogeneity?: HeterogeneityEstimator
  /** Default: modified Hartung-Knapp for three estimates or more, Wald for one or two. */
  readonly interval?: IntervalMethod
  /** Default 0.95. */
  readonly level?: number
}
