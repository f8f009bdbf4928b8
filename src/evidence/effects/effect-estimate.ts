/** One study's effect and its sampling variance, both on the same scale (points, log ratio or standard deviations). */
export interface EffectEstimate {
  readonly effect: number
  readonly variance: number
}

/** Two arms of numbers, form first. */
export interface TwoArms<Arm> {
  readonly treatment: Arm
  readonly control: Arm
}

/** People with the event, out of all in the arm. */
export interface EventArm {
  readonly events: number
  readonly n: number
}

/** Tells the programmer which function was called wrongly, and with what. */
export function assertInRange(
  isTrue: boolean,
  { call, value }: { call: string; value: unknown },
): asserts isTrue {
  if (!isTrue) throw new RangeError(`${call}, received ${JSON.stringify(value) ?? String(value)}`)
}
