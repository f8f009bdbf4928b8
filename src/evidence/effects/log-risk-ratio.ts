import type { EffectEstimate, EventArm, TwoArms } from './effect-estimate.ts'
import { buildEventTable } from './event-table.ts'

/**
 * Natural logarithm of the risk under the form over the risk under the comparison. Half an event is added to each cell
 * of a study that has an empty one.
 *
 * @throws RangeError for more events than people, or an empty arm
 * @see Cochrane Handbook 6.4.1; metafor `escalc(measure = "RR")`
 */
export function logRiskRatio(arms: TwoArms<EventArm>): EffectEstimate {
  const { treatment, control } = buildEventTable(arms, 'logRiskRatio')
  const treated = treatment.events + treatment.nonEvents
  const untreated = control.events + control.nonEvents
  return {
    effect: Math.log(treatment.events / treated) - Math.log(control.events / untreated),
    variance: 1 / treatment.events - 1 / treated + 1 / control.events - 1 / untreated,
  }
}
