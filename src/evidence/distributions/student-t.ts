import { assertInRange } from '../effects/effect-estimate.ts'

/** Below this the finite sum is subtracted from 1; above it the small tail is added up itself, so that no digit is lost. */
const TAIL_FROM = 1.5
const MAX_STEPS = 2000
const PRECISION = 2 ** -53
/** What a double can still shrink from; below it a product may stay where it is for ever. */
const SMALLEST = 2 ** -1022

/**
 * Two-sided p of a t statistic, exact far into the tail. With a whole number of degrees of freedom the distribution is a sum
 * of powers of a cosine, without approximation; tests hold it against a library's, whose incomplete beta function alone
 * would take more bytes than the whole rating may in a reader's browser.
 *
 * @throws RangeError unless the degrees of freedom are a whole number above 0
 * @see Abramowitz & Stegun 1964, 26.7.3 and 26.7.4
 */
export function findTP(t: number, { df }: { df: number }): number {
  assertInRange(Number.isInteger(df) && df >= 1, {
    call: 'findTP: df must be a whole number above 0',
    value: df,
  })
  return findTail(Math.abs(t), df).p
}

/**
 * Value of Student's t with probability `p` below it; a small `p` keeps all its digits. NaN outside 0 to 1. Newton's steps on the tail, which is convex, climb
 * from 0 and never pass the root.
 *
 * @throws RangeError unless the degrees of freedom are a whole number above 0
 */
export function findTQuantile(p: number, { df }: { df: number }): number {
  assertInRange(Number.isInteger(df) && df >= 1, {
    call: 'findTQuantile: df must be a whole number above 0',
    value: df,
  })
  if (!(p >= 0 && p <= 1)) return NaN
  return p < 0.5 ? -solveTail(2 * p, df) : solveTail(2 * (1 - p), df)
}

function solveTail(target: number, df: number): number {
  if (target === 0) return Infinity
  let t = 0
  for (let step = 0; step < MAX_STEPS; step++) {
    const tail = findTail(t, df)
    const move = (tail.p - target) / tail.slope
    if (!(move > PRECISION * t)) return t
    t += move
  }
  return t
}

/** Probability beyond -t and t, and how fast it falls at t (twice the density). */
function findTail(t: number, df: number): { readonly p: number; readonly slope: number } {
  if (t === Infinity) return { p: 0, slope: 0 }
  const length = Math.hypot(t, Math.sqrt(df))
  const sine = t / length
  const cosine = Math.sqrt(df) / length
  const ratio = cosine * cosine
  const isOdd = df % 2 === 1
  let power = isOdd ? 1 : 0
  let term = isOdd ? (2 / Math.PI) * cosine : 1
  let centre = 0
  for (; power < df; power += 2) {
    centre += term
    term *= (ratio * (power + 1)) / (power + 2)
  }
  const slope = term * cosine * Math.sqrt(df)
  if (t < TAIL_FROM) {
    const angle = isOdd ? (2 / Math.PI) * Math.atan2(sine, cosine) : 0
    return { p: 1 - (angle + sine * centre), slope }
  }
  let tail = 0
  // What is left of the sum is below a geometric one.
  for (; term > Math.max(SMALLEST, PRECISION * (1 - ratio) * tail); power += 2) {
    tail += term
    term *= (ratio * (power + 1)) / (power + 2)
  }
  return { p: sine * tail, slope }
}
