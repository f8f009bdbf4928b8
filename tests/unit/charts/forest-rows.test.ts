import fc from 'fast-check'
import { expect, test } from 'vitest'
import { placeLabel } from '../../../src/charts/forest-rows.ts'

test('the label of a band stays over the plot wherever the band lies', () => {
  const percent = fc.double({ min: 0, max: 100, noNaN: true })
  fc.assert(
    fc.property(percent, percent, fc.integer({ min: 1, max: 100 }), (a, b, labelPercent) => {
      const { at, anchor } = placeLabel(
        { from: Math.min(a, b), to: Math.max(a, b) },
        { labelPercent },
      )
      const share = { start: 0, middle: 0.5, end: 1 }[anchor]
      const left = at - labelPercent * share
      expect(left).toBeGreaterThanOrEqual(-0.1)
      expect(left + labelPercent).toBeLessThanOrEqual(100.1)
    }),
    { numRuns: 1000 },
  )
})

test('a label stands over the middle of its band where it has room', () => {
  expect(placeLabel({ from: 40, to: 60 }, { labelPercent: 60 })).toEqual({
    at: 50,
    anchor: 'middle',
  })
  expect(placeLabel({ from: 70, to: 100 }, { labelPercent: 60 })).toEqual({
    at: 100,
    anchor: 'end',
  })
  expect(placeLabel({ from: 0, to: 10 }, { labelPercent: 60 })).toEqual({ at: 0, anchor: 'start' })
})
