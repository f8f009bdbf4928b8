import { describe, expect, test } from 'vitest'
import { buildForest } from '../../../src/charts/forest.ts'
import type { ForestData } from '../../../src/charts/forest.ts'

const TRIALS: ForestData = {
  trials: [
    {
      label: 'Cho 2016',
      participants: 64,
      effect: -4,
      interval: { lower: -7.5, upper: -0.6 },
      weightPercent: 17,
    },
    {
      label: 'Earley 2024',
      participants: 208,
      effect: -3.2,
      interval: { lower: -5.4, upper: -1 },
      weightPercent: 46,
    },
  ],
  pooled: {
    estimate: -3.2,
    interval: { lower: -4.7, upper: -1.8 },
    participants: 272,
    isAtLeast: false,
  },
  countedTrials: 2,
  scaleName: 'Severity scale',
  better: 'lower',
  smallestImportantDifference: 3,
}

describe('a forest plot', () => {
  const shapes = buildForest(TRIALS)

  test('places lower effects further left, and zero on the axis', () => {
    const [first, second] = shapes.trials
    expect(first?.centre).toBeLessThan(second?.centre ?? 0)
    expect(shapes.zero).toBeGreaterThan(second?.centre ?? 100)
    expect(shapes.ticks.map(({ value }) => value)).toContain(0)
  })

  test('shades from no difference to the smallest one that people notice, on the good side', () => {
    expect(shapes.band?.to).toBe(shapes.zero)
    expect(shapes.band?.from).toBeLessThan(shapes.zero)
    const higher = buildForest({ ...TRIALS, better: 'higher' })
    expect(higher.band?.from).toBe(higher.zero)
    expect(higher.betterSide).toBe('right')
  })

  test('draws areas in proportion to weights', () => {
    const [first, second] = shapes.trials
    const ratio = ((first?.size ?? 0) / (second?.size ?? 1)) ** 2
    expect(ratio).toBeCloseTo(17 / 46, 1)
  })

  test('keeps every shape on the axis and marks an interval that goes on', () => {
    const wild = buildForest({
      ...TRIALS,
      trials: [
        ...TRIALS.trials,
        { label: 'Tiny', effect: -2, interval: { lower: -90, upper: 80 }, weightPercent: 1 },
      ],
    })
    const tiny = wild.trials.at(-1)
    expect(tiny?.line).toEqual({ from: 0, to: 100 })
    expect([tiny?.goesOnLeft, tiny?.goesOnRight]).toEqual([true, true])
    expect(wild.trials[0]?.goesOnLeft).toBe(false)
  })
})

test('one trial has no pooled line', () => {
  const { pooled: _, ...single } = TRIALS
  expect(buildForest(single).pooled).toBeUndefined()
})

test('no trial is nothing to draw', () => {
  expect(() => buildForest({ ...TRIALS, trials: [] })).toThrow(RangeError)
})
