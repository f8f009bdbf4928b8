import type { Stretch } from './linear-axis.ts'

/** Something that was counted. */
export interface Counted {
  readonly label: string
  readonly count: number
}

export interface CountBars<Item extends Counted = Counted> {
  readonly total: number
  readonly bars: readonly {
    readonly item: Item
    /** A bar of its own: from the left edge, the longest fills the width. In percent. */
    readonly bar: Stretch
    /** The same count as a part of one bar of all, in percent; parts follow one another. */
    readonly part: Stretch
  }[]
}

/**
 * Bars of counts, in the order given, in percent of the width; 0 is an empty bar.
 *
 * @throws RangeError for a count that is negative or no whole number
 */
export function buildCountBars<Item extends Counted>(items: readonly Item[]): CountBars<Item> {
  for (const { label, count } of items) {
    if (!Number.isInteger(count) || count < 0) {
      throw new RangeError(`buildCountBars: expected a count for ${label}, received ${count}`)
    }
  }
  const total = items.reduce((sum, { count }) => sum + count, 0)
  const most = Math.max(0, ...items.map(({ count }) => count))
  const percent = (count: number, of: number) =>
    of === 0 ? 0 : Math.round((count / of) * 1000) / 10
  let before = 0
  return {
    total,
    bars: items.map((item) => {
      const start = before
      before += item.count
      return {
        item,
        bar: { from: 0, to: percent(item.count, most) },
        part: { from: percent(start, total), to: percent(before, total) },
      }
    }),
  }
}
