import regularisedGamma from '@stdlib/math-base-special-gammainc'
import chiSquareQuantile from '@stdlib/stats-base-dists-chisquare-quantile'

/** Chi-square value with probability `p` below it. */
export function findChiSquareQuantile(p: number, { df }: { df: number }): number {
  return chiSquareQuantile(p, df)
}

/** Probability of a chi-square value above `q`. The upper tail itself, because 1 minus the lower one loses small p. */
export function findChiSquareUpperP(q: number, { df }: { df: number }): number {
  return q <= 0 ? 1 : regularisedGamma(q / 2, df / 2, true, true)
}
