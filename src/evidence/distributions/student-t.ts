import tCdf from '@stdlib/stats-base-dists-t-cdf'
import tQuantile from '@stdlib/stats-base-dists-t-quantile'

/** Value of Student's t with probability `p` below it. NaN outside 0 to 1 or without degrees of freedom. */
export function findTQuantile(p: number, { df }: { df: number }): number {
  return tQuantile(p, df)
}

/** Two-sided p of a t statistic, exact far into the tail. */
export function findTP(t: number, { df }: { df: number }): number {
  return 2 * tCdf(-Math.abs(t), df)
}
