/** A point of a curve over the day. */
export interface ClockPoint {
  /** Hour of the clock, 0 up to 24; half past ten at night is 22.5. */
  readonly hour: number
  /** Height in any unit. */
  readonly value: number
}

export interface ClockCurveShapes {
  /** SVG path in a box of 100 by 100, the highest point at 0. It never leaves the box. */
  readonly path: string
  /** The points in the order of the clock, in percent of width and height. */
  readonly points: readonly { readonly x: number; readonly y: number; readonly index: number }[]
  /** Hours under the curve. */
  readonly hours: readonly { readonly hour: number; readonly at: number }[]
}

const DAY_HOURS = 24
const round = (value: number) => Math.round(value * 10) / 10

/**
 * A smooth curve through points over one day, monotone between neighbours, so that it shows no
 * peak that is not a point.
 *
 * @param from hour at the left edge; 12 puts the night in the middle
 * @param range lowest and highest value of the box
 * @throws RangeError for fewer than two points, two at one hour, or a value outside the range
 * @see Fritsch & Carlson 1980, doi:10.1137/0717021
 */
export function buildClockCurve(
  given: readonly ClockPoint[],
  {
    from = 12,
    range: [low, high],
    everyHours = 6,
  }: {
    readonly from?: number
    readonly range: readonly [number, number]
    readonly everyHours?: number
  },
): ClockCurveShapes {
  if (given.length < 2) {
    throw new RangeError(`buildClockCurve: expected two points, received ${given.length}`)
  }
  const points = given
    .map(({ hour, value }, index) => {
      if (value < low || value > high) {
        throw new RangeError(`buildClockCurve: expected ${low} to ${high}, received ${value}`)
      }
      return {
        x: (((hour - from + DAY_HOURS) % DAY_HOURS) / DAY_HOURS) * 100,
        y: 100 - ((value - low) / (high - low)) * 100,
        index,
      }
    })
    .sort((a, b) => a.x - b.x)
  const slopes = findSlopes(points)
  const path = points.map(({ x, y }, index) => {
    const before = points[index - 1]
    if (!before) return `M${round(x)} ${round(y)}`
    const third = (x - before.x) / 3
    const [leaving = 0, arriving = 0] = [slopes[index - 1], slopes[index]]
    return `C${round(before.x + third)} ${round(before.y + leaving * third)} ${round(x - third)} ${round(y - arriving * third)} ${round(x)} ${round(y)}`
  })
  return {
    path: path.join(''),
    points: points.map(({ x, y, index }) => ({ x: round(x), y: round(y), index })),
    hours: Array.from({ length: DAY_HOURS / everyHours + 1 }, (_, step) => ({
      hour: (from + step * everyHours) % DAY_HOURS,
      at: round(((step * everyHours) / DAY_HOURS) * 100),
    })),
  }
}

/** Slopes at the points by which a cubic stays monotone between neighbours; flat at peaks and ends. */
function findSlopes(points: readonly { readonly x: number; readonly y: number }[]): number[] {
  const steepness = points.slice(1).map(({ x, y }, index) => {
    const before = points[index]
    if (!before || x === before.x) {
      throw new RangeError('buildClockCurve: expected each point at an hour of its own')
    }
    return (y - before.y) / (x - before.x)
  })
  return points.map((_, index) => {
    const [left, right] = [steepness[index - 1], steepness[index]]
    if (left === undefined || right === undefined || left * right <= 0) return 0
    return (2 * left * right) / (left + right)
  })
}
