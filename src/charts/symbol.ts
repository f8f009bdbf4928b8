import type { Direction } from '../evidence/model.ts'

/** What a mark's shape says: the direction, or that nobody has tested the form. */
export type MarkDirection = Direction | 'untested'

/** Order of marks in a cell, of chips and of the legend. */
export const MARK_DIRECTIONS: readonly MarkDirection[] = [
  'helps',
  'mixed',
  'not-shown',
  'no-difference',
  'harms',
  'untested',
]

/** Side of the square, in px, that holds the largest symbol of any shape. */
export const SYMBOL_BOX = 24

/** Side, in px, of the square with the area of the smallest and of the largest mark. */
const LEAST_SIZE = 8
const MOST_SIZE = 15
/** From this number of people on, marks grow no further. */
const MOST_PEOPLE = 600

/**
 * Size of a mark in px: the side of the square of the same area. It grows with the square root of
 * the number of people from a least size, so that the smallest trial can still be seen; untested
 * is the least size.
 */
export function symbolSize({ participants }: { readonly participants: number }): number {
  const share = Math.sqrt(Math.min(1, Math.max(0, participants) / MOST_PEOPLE))
  return Math.round((LEAST_SIZE + (MOST_SIZE - LEAST_SIZE) * share) * 2) / 2
}

const round = (value: number) => Math.round(value * 10) / 10

/**
 * SVG path of a symbol around the point `middle`,`middle` (0 where it is left out), with the area
 * of a square of side `size`, so that no shape looks larger than another for the same number of
 * people.
 */
export function symbolPath(
  direction: MarkDirection,
  { size, middle = 0 }: { readonly size: number; readonly middle?: number },
): string {
  const area = size * size
  const start = (x: number, y: number) => `M${round(middle + x)} ${round(middle + y)}`
  switch (direction) {
    case 'helps':
    case 'harms': {
      const side = Math.sqrt((4 * area) / Math.sqrt(3))
      const height = (side * Math.sqrt(3)) / 2
      const tip = direction === 'helps' ? -1 : 1
      const half = round(side / 2)
      // The optical middle of a triangle lies between its centroid and its half height.
      const [point, base] = [round(tip * height * 0.57), round(-tip * height * 0.43)]
      return `${start(0, point)}l${half} ${round(base - point)}h${round(-2 * half)}z`
    }
    case 'mixed': {
      const half = round(Math.sqrt(area / 2))
      return `${start(0, -half)}l${half} ${half}l${-half} ${half}l${-half} ${-half}z`
    }
    case 'no-difference': {
      const height = round(Math.sqrt(area / 2.4))
      const width = round(area / height)
      return `${start(round(-width / 2), round(-height / 2))}h${width}v${height}h${-width}z`
    }
    case 'not-shown':
    case 'untested': {
      const radius = round(Math.sqrt(area / Math.PI))
      const arc = `a${radius} ${radius} 0 1 0`
      return `${start(-radius, 0)}${arc} ${round(2 * radius)} 0${arc} ${round(-2 * radius)} 0z`
    }
  }
}
