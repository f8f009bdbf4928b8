/** A stretch of a scale, in its unit. */
export interface Range {
  readonly from: number
  readonly to: number
}

/** Ranges drawn above one another on one scale; every position is in percent of the width. */
export interface RangeRows {
  readonly rows: readonly { readonly from: number; readonly to: number }[]
  readonly ticks: readonly { readonly value: number; readonly at: number }[]
}

/**
 * Rows of ranges on a scale from `domain.from` to `domain.to`, in the unit of their values.
 *
 * @param ticks values that get a number under the rows, in any order
 * @throws RangeError where the domain or a range does not rise, or a value lies outside the domain
 */
export function buildRangeRows(
  ranges: readonly Range[],
  { domain, ticks }: { readonly domain: Range; readonly ticks: readonly number[] },
): RangeRows {
  assertRises(domain)
  const place = (value: number): number => {
    if (!(value >= domain.from && value <= domain.to)) {
      throw new RangeError(
        `buildRangeRows: expected a value from ${domain.from} to ${domain.to}, received ${value}`,
      )
    }
    return Math.round(((value - domain.from) / (domain.to - domain.from)) * 1000) / 10
  }
  return {
    rows: ranges.map((range) => {
      assertRises(range)
      return { from: place(range.from), to: place(range.to) }
    }),
    ticks: [...ticks].sort((a, b) => a - b).map((value) => ({ value, at: place(value) })),
  }
}

function assertRises({ from, to }: Range): void {
  if (!(to > from)) {
    throw new RangeError(`buildRangeRows: expected a range that rises, received ${from} to ${to}`)
  }
}
