import { buildLinearAxis } from './linear-axis.ts'
import type { LinearAxis, Stretch } from './linear-axis.ts'

/** A stretch of values that means something; a missing end is open, equal ends are a single value. */
export interface NumberBand {
  readonly label: string
  readonly from?: number
  readonly to?: number
}

/** What a number line shows; plain data. */
export interface NumberLineData<Band extends NumberBand = NumberBand> {
  readonly unit: string
  readonly range: readonly [number, number]
  readonly bands: readonly Band[]
  /** The reader's own value, in the same unit. */
  readonly value?: number
}

/** A number line with every place in percent of its width. */
export interface NumberLineShapes<Band extends NumberBand = NumberBand> {
  readonly axis: LinearAxis
  readonly rows: readonly {
    readonly band: Band
    readonly line: Stretch
    /** Ends that are drawn as a bound, not left open. */
    readonly isBoundedLeft: boolean
    readonly isBoundedRight: boolean
    /** The band goes on past the drawn range. */
    readonly goesOnRight: boolean
    /** Whether the reader's value lies in it; undefined without a value. */
    readonly holdsValue?: boolean
  }[]
  /** Position of the reader's value, in percent; on the edge where it lies outside the range. */
  readonly value?: { readonly at: number; readonly isOutside: boolean }
}

const WANTED_TICKS = 6

/**
 * Whether a value lies in a band. Both bounds belong to a closed band; an open one ends just before its
 * bound ("below 75" does not hold 75), as guidelines word it.
 */
export function holds({ from, to }: Omit<NumberBand, 'label'>, value: number): boolean {
  if (from !== undefined && to !== undefined) return value >= from && value <= to
  if (to !== undefined) return value < to
  if (from !== undefined) return value > from
  return true
}

/**
 * Positions of a number line with its bands, one a row, in percent of its width.
 *
 * @throws RangeError where the range does not rise, or a band ends before it begins
 */
export function buildNumberLine<Band extends NumberBand>({
  range: [lower, upper],
  bands,
  value,
}: NumberLineData<Band>): NumberLineShapes<Band> {
  const axis = buildLinearAxis({ lower, upper }, { wantedTicks: WANTED_TICKS })
  return {
    axis,
    rows: bands.map((band) => {
      const { from = lower, to = upper } = band
      if (from > to) {
        throw new RangeError(`buildNumberLine: expected from <= to, received ${from} and ${to}`)
      }
      return {
        band,
        line: axis.stretch({ lower: from, upper: to }),
        isBoundedLeft: band.from !== undefined && from >= lower,
        isBoundedRight: band.to !== undefined && to <= upper,
        goesOnRight: band.to === undefined || to > upper,
        ...(value !== undefined && { holdsValue: holds(band, value) }),
      }
    }),
    ...(value !== undefined && {
      value: { at: axis.place(value), isOutside: value < lower || value > upper },
    }),
  }
}
