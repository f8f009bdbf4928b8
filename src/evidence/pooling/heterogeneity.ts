import { findTrace, type WeightedMean } from './weighted-mean.ts'

/** Share of the variation between studies that is not chance (`i2`, percent), and total over chance variation (`h2`). */
export interface Heterogeneity {
  readonly i2: number
  readonly h2: number
}

/**
 * I2 and H2 from tau2 and the typical sampling variance; for the common effect from Q.
 *
 * @param atZero the weighted mean with tau2 = 0
 * @see Higgins & Thompson 2002, doi:10.1002/sim.1186; metafor `rma.uni`
 */
export function estimateHeterogeneity(
  atZero: WeightedMean,
  { tau2, isCommonEffect }: { tau2: number; isCommonEffect: boolean },
): Heterogeneity {
  const df = atZero.weights.length - 1
  if (isCommonEffect)
    return {
      i2: atZero.q > 0 ? 100 * Math.max(0, (atZero.q - df) / atZero.q) : 0,
      h2: atZero.q / df,
    }
  const typicalVariance = df / findTrace(atZero)
  return { i2: 100 * (tau2 / (tau2 + typicalVariance)), h2: tau2 / typicalVariance + 1 }
}
