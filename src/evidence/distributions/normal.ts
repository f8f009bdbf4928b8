import normalCdf from '@stdlib/stats-base-dists-normal-cdf'
import normalQuantile from '@stdlib/stats-base-dists-normal-quantile'

/** Standard normal value with probability `p` below it. NaN outside 0 to 1. */
export function findNormalQuantile(p: number): number {
  return normalQuantile(p, 0, 1)
}

/** Two-sided p of a standard normal statistic, exact far into the tail. */
export function findNormalP(z: number): number {
  return 2 * normalCdf(-Math.abs(z), 0, 1)
}
