import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { buildClockCurve } from '../../../src/charts/clock-curve.ts'

const range = [0, 10] as const

describe('a curve over the day', () => {
  test('runs from noon to noon, so that midnight is in the middle', () => {
    const { points, hours } = buildClockCurve(
      [
        { hour: 0, value: 10 },
        { hour: 18, value: 5 },
        { hour: 6, value: 0 },
      ],
      { range },
    )
    expect(points).toEqual([
      { x: 25, y: 50, index: 1 },
      { x: 50, y: 0, index: 0 },
      { x: 75, y: 100, index: 2 },
    ])
    expect(hours.map(({ hour }) => hour)).toEqual([12, 18, 0, 6, 12])
  })

  test('shows no peak that is not a point: handles stay between neighbours', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(
          fc.record({
            hour: fc.integer({ min: 0, max: 47 }).map((half) => half / 2),
            value: fc.double({ min: 0, max: 10, noNaN: true }),
          }),
          { minLength: 2, maxLength: 12, selector: ({ hour }) => hour },
        ),
        (given) => {
          const { path, points } = buildClockCurve(given, { range })
          const heights = path
            .split(/[MC]/)
            .slice(1)
            .map((part) =>
              part
                .split(' ')
                .filter((_, index) => index % 2 === 1)
                .map(Number),
            )
          for (const [index, [first, second, end]] of heights.slice(1).entries()) {
            const bounds = [points[index]!.y, points[index + 1]!.y]
            for (const height of [first, second, end]) {
              expect(height).toBeGreaterThanOrEqual(Math.min(...bounds) - 0.11)
              expect(height).toBeLessThanOrEqual(Math.max(...bounds) + 0.11)
            }
          }
        },
      ),
      { numRuns: 1000 },
    )
  })

  test('refuses one point, two at one hour, and a value outside its range', () => {
    expect(() => buildClockCurve([{ hour: 1, value: 1 }], { range })).toThrow(RangeError)
    expect(() =>
      buildClockCurve(
        [
          { hour: 1, value: 1 },
          { hour: 1, value: 2 },
        ],
        { range },
      ),
    ).toThrow(RangeError)
    expect(() =>
      buildClockCurve(
        [
          { hour: 1, value: 1 },
          { hour: 2, value: 11 },
        ],
        { range },
      ),
    ).toThrow(RangeError)
  })
})
