import { assertInRange, type EventArm, type TwoArms } from './effect-estimate.ts'

/** Added to every cell of a study in which one cell is empty, and to no other study (metafor `add = 1/2, to = "only0"`). */
const ZERO_CELL_CORRECTION = 0.5

/** People with and without the event in both arms, or parts of people where an empty cell was corrected. */
export interface EventTable {
  readonly treatment: { readonly events: number; readonly nonEvents: number }
  readonly control: { readonly events: number; readonly nonEvents: number }
}

/** The four cells of a two-by-two table, corrected where one is empty. */
export function buildEventTable(arms: TwoArms<EventArm>, call: string): EventTable {
  for (const arm of [arms.treatment, arms.control]) {
    assertInRange(arm.n > 0 && arm.events >= 0 && arm.events <= arm.n, {
      call: `${call}: events must lie between 0 and n`,
      value: arm,
    })
  }
  const cells = [arms.treatment, arms.control].flatMap(({ events, n }) => [events, n - events])
  const correction = cells.includes(0) ? ZERO_CELL_CORRECTION : 0
  const correct = ({ events, n }: EventArm) => ({
    events: events + correction,
    nonEvents: n - events + correction,
  })
  return { treatment: correct(arms.treatment), control: correct(arms.control) }
}
