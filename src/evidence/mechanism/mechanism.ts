/** How well the story of why it would work is shown, best first. */
export const MECHANISM_LEVELS = ['established', 'plausible', 'speculative', 'none'] as const
export type MechanismLevel = (typeof MECHANISM_LEVELS)[number]

/** Answer to one mechanism criterion, best first. */
export const CRITERION_ANSWERS = ['yes', 'partly', 'no', 'unknown'] as const
export type CriterionAnswer = (typeof CRITERION_ANSWERS)[number]

/** The four mechanism criteria (METHOD M1 to M4), in their order. */
export const MECHANISM_CRITERIA = ['measurable', 'target', 'reaches', 'tracks'] as const
export type MechanismCriterion = (typeof MECHANISM_CRITERIA)[number]

/** What a criterion was answered, why, and by which studies. */
export interface MechanismCriterionJudgement {
  readonly answer: CriterionAnswer
  readonly because: string
  readonly studies: readonly string[]
}

/** The whole derivation of one mechanism's level. */
export interface MechanismRating {
  readonly level: MechanismLevel
  readonly criteria: Readonly<Record<MechanismCriterion, MechanismCriterionJudgement>>
  readonly because: string
}
