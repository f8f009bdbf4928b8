import type { ArmSummary } from '../model.ts'
import { assertInRange } from './effect-estimate.ts'
import { assertArmSummary } from './mean-difference.ts'

/**
 * Several arms of one trial as if they had been one: people added up, means weighted by them, and a standard deviation that holds
 * both the spread within the arms and the distance between their means. One arm comes back as it is, whatever it holds. On the scale of the outcome.
 *
 * @throws RangeError for no arm, or among several an arm of fewer than two people or without spread
 * @see Cochrane Handbook 6.5.2.10, table 6.5.a
 */
export function combineArms(arms: readonly ArmSummary[]): ArmSummary {
  const [first] = arms
  assertInRange(first !== undefined, { call: 'combineArms: needs one arm or more', value: arms })
  if (arms.length === 1) return first
  arms.forEach((arm) => assertArmSummary(arm, 'combineArms'))
  const n = arms.reduce((sum, arm) => sum + arm.n, 0)
  const mean = arms.reduce((sum, arm) => sum + arm.n * arm.mean, 0) / n
  const squares = arms.reduce(
    (sum, arm) => sum + (arm.n - 1) * arm.standardDeviation ** 2 + arm.n * (arm.mean - mean) ** 2,
    0,
  )
  return { n, mean, standardDeviation: Math.sqrt(squares / (n - 1)) }
}
