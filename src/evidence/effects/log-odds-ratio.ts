import type { EffectEstimate, EventArm, TwoArms } from './effect-estimate.ts'
import { buildEventTable } from './event-table.ts'

/**
 * Natural logarithm of the odds under the form over the odds under the comparison. Half an event is added to each cell
 * of a study that has an empty one.
 *
 * @throws RangeError for more events than people, or an empty arm
 * @see Cochrane Handbook 6.4.1; metafor `escalc(measure = "OR")`
 */
export function logOddsRatio(arms: TwoArms<EventArm>): EffectEstimate {
  const { treatment, control } = buildEventTable(arms, 'logOddsRatio')
  return {
    effect:
      Math.log(treatment.events / treatment.nonEvents) -
      Math.log(control.events / control.nonEvents),
    variance:
      1 / treatment.events + 1 / treatment.nonEvents + 1 / control.events + 1 / control.nonEvents,
  }
}
