import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { buildFunnel, describeFunnel } from '../../../src/charts/funnel.ts'
import { rate } from '../../../src/evidence/index.ts'
import { makeBody, makeContrast } from './synthetic-body.ts'

const makeTrials = (count: number, standardError: (index: number) => number) =>
  makeBody(
    Array.from({ length: count }, (_, index) =>
      makeContrast(index, {
        // The smaller a trial, the larger its effect: what missing trials leave behind.
        reported: {
          estimate: -1 - 2 * standardError(index) + (index % 2) * 0.1,
          standardError: standardError(index),
        },
      }),
    ),
  )

describe('a funnel plot', () => {
  test('is drawn from ten trials on', () => {
    const nine = makeTrials(9, (index) => 0.5 + index / 5)
    const ten = makeTrials(10, (index) => 0.5 + index / 5)
    expect(describeFunnel(rate(nine), nine)).toBeUndefined()
    expect(describeFunnel(rate(ten), ten)?.trials).toHaveLength(10)
  })

  test('tells a lopsided funnel by Egger’s test', () => {
    const body = makeTrials(12, (index) => 0.5 + index / 5)
    expect(describeFunnel(rate(body), body)?.egger?.p).toBeLessThan(0.01)
  })

  test('has no test where all trials are as precise', () => {
    const body = makeTrials(10, () => 1)
    expect(describeFunnel(rate(body), body)?.egger).toBeUndefined()
  })

  test('has no test where all trials are as precise but for rounding', () => {
    const body = makeTrials(10, (index) => 1 + index * 1e-15)
    expect(describeFunnel(rate(body), body)?.egger).toBeUndefined()
  })

  test('stands on its pooled effect, precise trials on top, everything within the plot', () => {
    const finite = fc.double({ min: -50, max: 50, noNaN: true })
    const error = fc.double({ min: 1e-3, max: 30, noNaN: true })
    fc.assert(
      fc.property(
        fc.array(fc.record({ effect: finite, standardError: error }), {
          minLength: 1,
          maxLength: 30,
        }),
        finite,
        (trials, estimate) => {
          const data = { trials: trials.map((trial) => ({ ...trial, label: 'Trial' })), estimate }
          const shapes = buildFunnel(data)
          expect(shapes.feet.left).toBeLessThanOrEqual(shapes.tip)
          expect(shapes.feet.right).toBeGreaterThanOrEqual(shapes.tip)
          expect(Math.abs((shapes.feet.left + shapes.feet.right) / 2 - shapes.tip)).toBeLessThan(
            0.11,
          )
          for (const { x, y, trial } of shapes.points) {
            expect(shapes.effects.domain.lower).toBeLessThanOrEqual(trial.effect + 1e-9)
            expect(shapes.effects.domain.upper).toBeGreaterThanOrEqual(trial.effect - 1e-9)
            expect(shapes.standardErrors.domain.upper).toBeGreaterThanOrEqual(
              trial.standardError * (1 - 1e-12),
            )
            for (const place of [x, y]) {
              expect(place).toBeGreaterThanOrEqual(0)
              expect(place).toBeLessThanOrEqual(100)
            }
          }
        },
      ),
      { numRuns: 1000 },
    )
  })

  test('no trial is nothing to draw', () => {
    expect(() => buildFunnel({ trials: [], estimate: 0 })).toThrow(RangeError)
  })
})
