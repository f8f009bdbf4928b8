import fc from 'fast-check'
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
      weight: 17,
    },
    {
      label: 'Earley 2024',
      participants: 208,
      effect: -3.2,
      interval: { lower: -5.4, upper: -1 },
      weight: 46,
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
        { label: 'Tiny', effect: -2, interval: { lower: -90, upper: 80 }, weight: 1 },
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

describe('the prediction interval', () => {
  const withPrediction = (lower: number, upper: number) =>
    buildForest({
      ...TRIALS,
      pooled: { ...TRIALS.pooled!, predictionInterval: { lower, upper } },
    }).pooled?.prediction

  test('is drawn where it is wider than the diamond', () => {
    const prediction = withPrediction(-6, 0)
    const diamond = buildForest(TRIALS).pooled?.line
    expect(prediction?.line.from).toBeLessThan(diamond?.from ?? 0)
    expect(prediction?.line.to).toBeGreaterThan(diamond?.to ?? 100)
  })

  test('is not drawn where the diamond says the same', () => {
    expect(withPrediction(-4.7, -1.8)).toBeUndefined()
  })

  test('never stretches the axis: it is cut and marked', () => {
    expect(withPrediction(-500, 500)).toEqual({
      line: { from: 0, to: 100 },
      goesOnLeft: true,
      goesOnRight: true,
    })
    const plain = buildForest(TRIALS)
    const wild = buildForest({
      ...TRIALS,
      pooled: { ...TRIALS.pooled!, predictionInterval: { lower: -500, upper: 500 } },
    })
    expect(wild.ticks).toEqual(plain.ticks)
  })
})

test('trials that found exactly the same, with no width at all, still have an axis', () => {
  const same = { effect: 0, interval: { lower: 0, upper: 0 }, weight: 50 }
  const { smallestImportantDifference: _sid, pooled: _pooled, ...rest } = TRIALS
  const shapes = buildForest({
    ...rest,
    trials: [
      { ...same, label: 'a' },
      { ...same, label: 'b' },
    ],
  })
  expect(shapes.trials.map(({ centre }) => centre)).toEqual([50, 50])
  expect(shapes.ticks.length).toBeGreaterThan(1)
  expect(shapes.band).toBeUndefined()
})

test('every shape of any forest lies on its axis, and zero is one of its numbers', () => {
  const finite = fc.double({ min: -1e4, max: 1e4, noNaN: true })
  const trial = fc
    .record({
      effect: finite,
      half: fc.double({ min: 0, max: 1e5, noNaN: true }),
      weight: fc.double({ min: 0.1, max: 100, noNaN: true }),
    })
    .map(({ effect, half, weight }) => ({
      label: 'Trial',
      effect,
      interval: { lower: effect - half, upper: effect + half },
      weight,
    }))
  fc.assert(
    fc.property(
      fc.array(trial, { minLength: 1, maxLength: 20 }),
      fc.option(fc.double({ min: 0.1, max: 100, noNaN: true }), { nil: undefined }),
      (trials, smallestImportantDifference) => {
        const shapes = buildForest({
          trials,
          countedTrials: trials.length,
          scaleName: 'Scale',
          better: 'lower',
          smallestImportantDifference,
        })
        expect(shapes.ticks.some(({ value, at }) => value === 0 && at === shapes.zero)).toBe(true)
        for (const { line, centre, size, goesOnLeft, goesOnRight } of shapes.trials) {
          expect(line.from).toBeGreaterThanOrEqual(0)
          expect(line.to).toBeLessThanOrEqual(100)
          expect(centre).toBeGreaterThanOrEqual(line.from)
          expect(centre).toBeLessThanOrEqual(line.to)
          expect(size).toBeGreaterThanOrEqual(5)
          if (goesOnLeft) expect(line.from).toBe(0)
          if (goesOnRight) expect(line.to).toBe(100)
        }
      },
    ),
    { numRuns: 1000 },
  )
})
