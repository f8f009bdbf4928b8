import { describe, expect, test } from 'vitest'
import { buildDayCurve } from '../../../src/charts/day-curve.ts'

const night = { peak: { from: 0, to: 1 }, trough: { from: 9, to: 11 }, start: 12 }

/** Points of the path, with the height from 0 at the bottom. */
function readPoints(path: string): { at: number; height: number }[] {
  return path
    .slice(1)
    .split('L')
    .map((point) => {
      const [at = NaN, y = NaN] = point.split(' ').map(Number)
      return { at, height: 100 - y }
    })
}

describe('the curve of a day', () => {
  test('is highest in the middle of the peak and lowest in the middle of the low', () => {
    const { path, peak, trough } = buildDayCurve(night)
    const points = readPoints(path)
    const byHeight = [...points].sort((a, b) => b.height - a.height)
    expect(byHeight[0]?.at).toBeCloseTo(peak.middle, 0)
    expect(byHeight.at(-1)?.at).toBeCloseTo(trough.middle, 0)
  })

  test('rises all the way from the low to the peak, across the left edge of the day', () => {
    const { path, peak } = buildDayCurve(night)
    const rising = readPoints(path).filter(({ at }) => at <= peak.middle)
    expect(rising.map(({ height }) => height)).toEqual(
      rising.map(({ height }) => height).toSorted((a, b) => a - b),
    )
  })

  test('a window that passes midnight stays in one piece', () => {
    const { peak } = buildDayCurve({ ...night, peak: { from: 23, to: 1 } })
    expect(peak).toEqual({ from: 45.8, to: 54.2, middle: 50 })
  })

  test('the hours under it start and end with the first hour of the day', () => {
    expect(buildDayCurve(night).ticks.map(({ hour }) => hour)).toEqual([12, 18, 0, 6, 12])
  })

  test('a window that the day would cut in two is refused, and an hour that is none', () => {
    expect(() => buildDayCurve({ ...night, trough: { from: 11, to: 13 } })).toThrow(
      /cuts the window/,
    )
    expect(() => buildDayCurve({ ...night, peak: { from: 25, to: 26 } })).toThrow(/from 0 to 24/)
  })

  test('a peak and a low with one middle are refused: no line leads from one to the other', () => {
    const peak = { from: 20, to: 22 }
    expect(() => buildDayCurve({ ...night, peak, trough: { from: 19, to: 23 } })).toThrow(
      /same middle/,
    )
  })
})
