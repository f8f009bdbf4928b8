import { findTP } from '../distributions/student-t.ts'
import { assertInRange, type EffectEstimate } from '../effects/effect-estimate.ts'

/** A rating uses the test only from this many studies on. Cochrane Handbook 13.3.5.4. */
export const EGGER_USED_FROM = 10
const EGGER_COMPUTED_FROM = 3

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

/**
 * Egger's regression of the effect on its standard error, weighted by inverse variance.
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
  const points = estimates.map(({ effect, variance }) => ({
    x: Math.sqrt(variance),
    y: effect,
    weight: 1 / variance,
  }))
  const sumOfWeights = points.reduce((sum, { weight }) => sum + weight, 0)
  const meanX = points.reduce((sum, { x, weight }) => sum + weight * x, 0) / sumOfWeights
  const meanY = points.reduce((sum, { y, weight }) => sum + weight * y, 0) / sumOfWeights
  const squaresX = points.reduce((sum, { x, weight }) => sum + weight * (x - meanX) ** 2, 0)
  // Equal standard errors leave only rounding noise, from which a slope would be invented.
  assertInRange(squaresX > 1e-12 * sumOfWeights * meanX ** 2, {
    call: 'eggerTest: all standard errors are the same',
    value: meanX,
  })
  const products = points.reduce(
    (sum, { x, y, weight }) => sum + weight * (x - meanX) * (y - meanY),
    0,
  )
  const slope = products / squaresX
  const intercept = meanY - slope * meanX
  const residuals = points.reduce(
    (sum, { x, y, weight }) => sum + weight * (y - intercept - slope * x) ** 2,
    0,
  )
  const df = k - 2
  const t = slope / Math.sqrt(residuals / df / squaresX)
  return { slope, intercept, t, df, p: findTP(t, { df }), isUsable: k >= EGGER_USED_FROM }
}
