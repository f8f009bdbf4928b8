/** A stretch of the day in hours from 0 to 24; one that passes midnight ends before it starts. */
export interface DayWindow {
  readonly from: number
  readonly to: number
}

/** A day drawn from left to right; every position is in percent of the drawing. */
export interface DayCurve {
  /** Path through the middle of both windows, for a box of 100 by 100. */
  readonly path: string
  readonly peak: PlacedWindow
  readonly trough: PlacedWindow
  readonly ticks: readonly { readonly hour: number; readonly at: number }[]
}

/** A window in percent of the width. */
export interface PlacedWindow {
  readonly from: number
  readonly to: number
  readonly middle: number
}

const DAY = 24
/** Hours between two numbers under the curve: five of them fit a phone. */
const TICK_HOURS = 6
/** Quarters of an hour make the line smooth at any width. */
const STEP_HOURS = 0.25

/**
 * A day that starts and ends at `start`, with one high and one low. The line is half a cosine wave from the middle
 * of one window to the middle of the other: it joins what was measured and claims no height.
 *
 * @param start hour at the left edge; both windows must lie within the day that follows it
 * @throws RangeError for an hour outside 0 to 24, a window that the day cuts in two, or two windows with one middle
 */
export function buildDayCurve({
  peak,
  trough,
  start,
}: {
  readonly peak: DayWindow
  readonly trough: DayWindow
  readonly start: number
}): DayCurve {
  const high = placeWindow(peak, start)
  const low = placeWindow(trough, start)
  if (high.middle === low.middle) {
    throw new RangeError(`buildDayCurve: peak and trough have the same middle, ${high.middle}%`)
  }
  const points = Array.from({ length: DAY / STEP_HOURS + 1 }, (_, index) => {
    const at = (index * STEP_HOURS * 100) / DAY
    return `${round(at)} ${round(100 - heightAt(at, { high: high.middle, low: low.middle }))}`
  })
  return {
    path: `M${points.join('L')}`,
    peak: high,
    trough: low,
    ticks: Array.from({ length: DAY / TICK_HOURS + 1 }, (_, index) => ({
      hour: (start + index * TICK_HOURS) % DAY,
      at: (index * TICK_HOURS * 100) / DAY,
    })),
  }
}

function placeWindow({ from, to }: DayWindow, start: number): PlacedWindow {
  for (const hour of [from, to, start]) {
    if (!(hour >= 0 && hour <= DAY)) {
      throw new RangeError(`buildDayCurve: expected an hour from 0 to 24, received ${hour}`)
    }
  }
  const left = (((from - start + DAY) % DAY) * 100) / DAY
  const right = left + (((to - from + DAY) % DAY) * 100) / DAY
  if (right > 100) {
    throw new RangeError(`buildDayCurve: the day from ${start} cuts the window ${from} to ${to}`)
  }
  return { from: round(left), to: round(right), middle: round((left + right) / 2) }
}

/** Height from 0 at the low to 100 at the high. */
function heightAt(at: number, { high, low }: { readonly high: number; readonly low: number }) {
  const rise = (high - low + 100) % 100
  const sinceLow = (at - low + 100) % 100
  const share = sinceLow <= rise ? sinceLow / rise : 1 - (sinceLow - rise) / (100 - rise)
  return 50 - 50 * Math.cos(Math.PI * share)
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
