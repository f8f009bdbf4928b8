import type { ArmSummary } from '../model.ts'
import { assertInRange, type EffectEstimate, type TwoArms } from './effect-estimate.ts'

/** Rejects an arm that has no spread of its own. */
export function assertArmSummary(arm: ArmSummary, call: string): void {
  assertInRange(Number.isFinite(arm.mean), {
    call: `${call}: mean must be a number`,
    value: arm.mean,
  })
  assertInRange(arm.n >= 2, { call: `${call}: n must be 2 or more`, value: arm.n })
  assertInRange(arm.standardDeviation > 0 && Number.isFinite(arm.standardDeviation), {
    call: `${call}: standardDeviation must be above 0`,
    value: arm.standardDeviation,
  })
}

/**
 * Mean of the form minus mean of the comparison, in points of the scale; variance from both arms' own spread.
 *
 * @throws RangeError for an arm of fewer than two people or without spread
 * @see Cochrane Handbook 6.5.1; metafor `escalc(measure = "MD")`
 */
export function meanDifference({ treatment, control }: TwoArms<ArmSummary>): EffectEstimate {
  assertArmSummary(treatment, 'meanDifference')
  assertArmSummary(control, 'meanDifference')
  return {
    effect: treatment.mean - control.mean,
    variance:
      treatment.standardDeviation ** 2 / treatment.n + control.standardDeviation ** 2 / control.n,
  }
}
