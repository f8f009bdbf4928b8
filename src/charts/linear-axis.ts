import { tickStep, ticks } from 'd3-array'
import type { Interval } from '../evidence/model.ts'
import { measureText } from './text-width.ts'

/** A stretch of the axis, in percent of its width. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

/** A scale drawn from left to right; every position is in percent of its width, to one decimal. */
export interface LinearAxis {
  readonly domain: Interval
  readonly ticks: readonly { readonly value: number; readonly at: number }[]
  /** Position of a value; what lies outside the domain is put on its edge. */
  place(value: number): number
  stretch(interval: Interval): Stretch
}

/**
 * An axis over exactly this domain, in the unit of its values, with about `wantedTicks` round ticks within it.
 *
 * @throws RangeError where the domain is empty or not finite
 */
export function buildLinearAxis(
  domain: Interval,
  { wantedTicks }: { readonly wantedTicks: number },
): LinearAxis {
  const { lower, upper } = domain
  const width = upper - lower
  if (!(width > 0) || !Number.isFinite(width)) {
    throw new RangeError(
      `buildLinearAxis: expected a domain that rises, received ${lower} to ${upper}`,
    )
  }
  const place = (value: number) =>
    Math.round(Math.min(100, Math.max(0, ((value - lower) / width) * 100)) * 10) / 10
  return {
    domain,
    ticks: ticks(lower, upper, wantedTicks).map((value) => ({ value, at: place(value) })),
    place,
    stretch: (interval) => ({ from: place(interval.lower), to: place(interval.upper) }),
  }
}

/** A narrower domain, as a share of its values, holds rounding noise only. */
const LEAST_WIDTH = 1e-9

/** The same stretch of the scale, widened to round numbers; a single value gets a unit on each side. */
export function roundDomain(
  { lower, upper }: Interval,
  { wantedTicks }: { readonly wantedTicks: number },
): Interval {
  const unit = Math.max(Math.abs(lower), Math.abs(upper))
  if (upper - lower <= LEAST_WIDTH * Math.max(1, unit)) {
    const room = unit > LEAST_WIDTH ? unit : 1
    return { lower: lower - room, upper: upper + room }
  }
  const step = tickStep(lower, upper, wantedTicks)
  return { lower: Math.floor(lower / step) * step, upper: Math.ceil(upper / step) * step }
}

/** How many decimals the numbers under an axis need, so that no two of them read the same; 2 are always allowed. */
export function countDecimals({ ticks }: Pick<LinearAxis, 'ticks'>): number {
  const [first, second] = ticks
  if (!first || !second) return 2
  return Math.max(2, Math.ceil(-Math.log10(second.value - first.value)))
}

/** Least space between two numbers under an axis, in px. */
const LABEL_GAP = 6

/** A number under an axis. */
export interface TickLabel {
  /** In percent of the width. */
  readonly at: number
  readonly text: string
  /** Has room only in the wide drawing. */
  readonly isWideOnly: boolean
}

/**
 * The numbers under an axis, thinned out evenly (every one, every second, every fourth) until none
 * touches its neighbour: once for the narrowest width of the plot, in px, and once for the wide one,
 * which holds all of the narrow ones. Zero keeps its number.
 */
export function labelTicks(
  { ticks }: Pick<LinearAxis, 'ticks'>,
  {
    format,
    narrow,
    wide,
    fontSize,
  }: {
    readonly format: (value: number) => string
    readonly narrow: number
    readonly wide: number
    readonly fontSize: number
  },
): readonly TickLabel[] {
  const labels = ticks.map(({ value, at }) => ({ at, text: format(value) }))
  const zero = Math.max(
    0,
    ticks.findIndex(({ value }) => value === 0),
  )
  const keep = (width: number): readonly Omit<TickLabel, 'isWideOnly'>[] => {
    for (let stride = 1; stride < labels.length; stride *= 2) {
      const kept = labels.filter((_, index) => (index - zero) % stride === 0)
      if (!touch(kept, { width, fontSize })) return kept
    }
    return labels.slice(zero, zero + 1)
  }
  const always = new Set(keep(narrow))
  return keep(wide).map((label) => ({ ...label, isWideOnly: !always.has(label) }))
}

function touch(
  labels: readonly Omit<TickLabel, 'isWideOnly'>[],
  { width, fontSize }: { readonly width: number; readonly fontSize: number },
): boolean {
  return labels.some(({ at, text }, index) => {
    const next = labels[index + 1]
    if (!next) return false
    const halves = (measureText(text, { fontSize }) + measureText(next.text, { fontSize })) / 2
    return ((next.at - at) / 100) * width < halves + LABEL_GAP
  })
}
