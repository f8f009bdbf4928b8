import type { NumberBand } from '../../charts/number-line.ts'
import { formatNumber } from '../../format/numbers.ts'

/** The bounds of a band in words: "15 to 300", "below 75", "above 300", "75". */
export function nameBand({ from, to }: Pick<NumberBand, 'from' | 'to'>): string {
  if (from !== undefined && to !== undefined) {
    return from === to ? formatNumber(from) : `${formatNumber(from)} to ${formatNumber(to)}`
  }
  if (to !== undefined) return `below ${formatNumber(to)}`
  return from === undefined ? 'any' : `above ${formatNumber(from)}`
}
