export * from './model.ts'
export { rateCertainty } from './certainty/rate-certainty.ts'
export { RULES } from './certainty/rules.ts'
export { findOptimalInformationSize } from './certainty/imprecision.ts'
export { DIRECTION_SHARE } from './direction/suggest-direction.ts'
export type {
  BodyPool,
  CountedEvidence,
  CountedRow,
  PooledRow,
  Rule,
  Suggestion,
} from './certainty/counted-evidence.ts'
export type { EffectEstimate, EventArm, TwoArms } from './effects/effect-estimate.ts'
export { combineArms } from './effects/combine-arms.ts'
export { estimateContrast } from './effects/estimate-contrast.ts'
export type { ContrastEstimate } from './effects/estimate-contrast.ts'
export { logOddsRatio } from './effects/log-odds-ratio.ts'
export { logRiskRatio } from './effects/log-risk-ratio.ts'
export { meanDifference } from './effects/mean-difference.ts'
export { reportedContrast } from './effects/reported-contrast.ts'
export type { ReportedEstimate } from './effects/reported-contrast.ts'
export { standardisedMeanDifference } from './effects/standardised-mean-difference.ts'
export { eggerTest } from './pooling/egger-test.ts'
export type { EggerResult } from './pooling/egger-test.ts'
export { leaveOneOut } from './pooling/leave-one-out.ts'
export { HETEROGENEITY_ESTIMATORS, INTERVAL_METHODS } from './pooling/options.ts'
export type { HeterogeneityEstimator, IntervalMethod, PoolingOptions } from './pooling/options.ts'
export { poolRandomEffects } from './pooling/pool-random-effects.ts'
export { HARTUNG_KNAPP_FROM } from './pooling/estimate-random-effects.ts'
export type { PooledEffect } from './pooling/pool-random-effects.ts'
export { poolCumulatively } from './pooling/pool-cumulatively.ts'
export { GAPS, nameGap } from './mechanism/name-gap.ts'
export type { Gap } from './mechanism/name-gap.ts'
export { rateMechanism } from './mechanism/rate-mechanism.ts'
export type { Scenario } from './rating/scenario.ts'
export { POOLED_SHARE } from './rating/pool-body.ts'
export { findWhatHoldsItUp } from './rating/find-what-holds-it-up.ts'
export type { Support } from './rating/find-what-holds-it-up.ts'
export {
  FIRST_TRIAL_REACHES,
  findWhatWouldMoveIt,
  LARGEST_NEXT_TRIAL,
  SMALLEST_NEXT_TRIAL,
} from './rating/find-what-would-move-it.ts'
export type { NextTrial } from './rating/find-what-would-move-it.ts'
export { rate } from './rating/rate.ts'
export { rateBlindedOnly } from './rating/rate-blinded-only.ts'
export { rateByYear } from './rating/rate-by-year.ts'
export type { YearRating } from './rating/rate-by-year.ts'
export { statement } from './statement/statement.ts'
export type { StatementFacts } from './statement/statement.ts'
