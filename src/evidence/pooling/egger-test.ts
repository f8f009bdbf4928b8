import { findTP } from '../distributions/student-t.ts'
import { assertInRange, type EffectEstimate } from '../effects/effect-estimate.ts'

/** A rating uses the test only from this many studies on. Cochrane Handbook 13.3.5.4. */
export const EGGER_USED_FROM = 10
const EGGER_COMPUTED_FROM = 3

/** Egger's regression line with the test of its slope. */
export interface EggerResult {
  /** Slope of the effect on its standard error: what small studies report beyond large ones. */
  readonly slope: number
  /** Effect that the line gives for a study without sampling error. */
  readonly intercept: number
  readonly t: number
  readonly df: number
  readonly p: number
  /** False below ten studies, where the test says next to nothing. */
  readonly isUsable: boolean
}

function findSpread(estimates: readonly EffectEstimate[]) {
  let sumOfWeights = 0
  let sumX = 0
  let sumY = 0
  for (const { effect, variance } of estimates) {
    sumOfWeights += 1 / variance
    sumX += 1 / Math.sqrt(variance)
    sumY += effect / variance
  }
  const meanX = sumX / sumOfWeights
  let squaresX = 0
  for (const { variance } of estimates) squaresX += (Math.sqrt(variance) - meanX) ** 2 / variance
  // Equal standard errors leave only rounding noise, from which a slope would be invented.
  const isFlat = !(squaresX > 1e-12 * sumOfWeights * meanX ** 2)
  return { meanX, meanY: sumY / sumOfWeights, squaresX, isFlat }
}

/** Whether Egger's test has anything to go by: three studies or more, whose standard errors differ. */
export function isEggerPossible(estimates: readonly EffectEstimate[]): boolean {
  return estimates.length >= EGGER_COMPUTED_FROM && !findSpread(estimates).isFlat
}

/**
 * Egger's regression of the effect on its standard error, weighted by inverse variance. Effects that lie on a line without
 * slope: t 0 and p 1; on a sloping line without any distance from it: p 0.
 *
 * @throws RangeError for fewer than three estimates, or where all have the same standard error
 * @see Egger 1997, doi:10.1136/bmj.315.7109.629; metafor `regtest(model = "lm", predictor = "sei")`
 */
export function eggerTest(estimates: readonly EffectEstimate[]): EggerResult {
  const k = estimates.length
  assertInRange(k >= EGGER_COMPUTED_FROM, {
    call: 'eggerTest: needs three estimates or more',
    value: k,
  })
  const { meanX, meanY, squaresX, isFlat } = findSpread(estimates)
  assertInRange(!isFlat, { call: 'eggerTest: all standard errors are the same', value: meanX })
  let products = 0
  for (const { effect, variance } of estimates)
    products += ((Math.sqrt(variance) - meanX) * (effect - meanY)) / variance
  const slope = products / squaresX
  const intercept = meanY - slope * meanX
  let residuals = 0
  for (const { effect, variance } of estimates)
    residuals += (effect - intercept - slope * Math.sqrt(variance)) ** 2 / variance
  const df = k - 2
  const t = slope === 0 ? 0 : slope / Math.sqrt(residuals / df / squaresX)
  return { slope, intercept, t, df, p: findTP(t, { df }), isUsable: k >= EGGER_USED_FROM }
}
