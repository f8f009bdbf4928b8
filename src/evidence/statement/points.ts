import { formatNumber } from '../plain-words.ts'

/**
 * Size of an effect in points, as short as it can be without seeming to pass, or to miss, the smallest difference that
 * people notice: 3.6 becomes "4", 2.8 beside a smallest difference of 3 stays "2.8".
 */
function roundPoints(size: number, { smallest }: { smallest?: number }): string {
  const isTrue = (digits: number) => {
    const rounded = Number(size.toFixed(digits))
    return rounded > 0 && (smallest === undefined || rounded >= smallest === size >= smallest)
  }
  const digits = [0, 1, 2].find(isTrue) ?? 2
  return formatNumber(size, { digits })
}

/** "by about 4 points on a 0 to 40 scale; 3 counts as noticeable". */
export function describePoints(
  size: number,
  { range, smallest }: { range?: readonly [number, number]; smallest?: number },
): string {
  const points = roundPoints(size, { smallest })
  const scale = range ? ` on a ${formatNumber(range[0])} to ${formatNumber(range[1])} scale` : ''
  const by = `by about ${points} ${points === '1' ? 'point' : 'points'}${scale}`
  if (smallest === undefined) return by
  const threshold = formatNumber(smallest, { digits: 2 })
  return size >= smallest
    ? `${by}; ${threshold} counts as noticeable`
    : `${by}, less than the ${threshold} that counts as noticeable`
}
