import { expect, test } from 'vitest'
import { buildRangeRows } from '../../../src/charts/range-rows.ts'

const scale = { domain: { from: 0, to: 300 }, ticks: [300, 0, 75] }

test('ranges and numbers stand where the scale puts them', () => {
  expect(buildRangeRows([{ from: 75, to: 150 }], scale)).toEqual({
    rows: [{ from: 25, to: 50 }],
    ticks: [
      { value: 0, at: 0 },
      { value: 75, at: 25 },
      { value: 300, at: 100 },
    ],
  })
})

test('a range that reaches past the scale is refused, for it would be drawn too short', () => {
  expect(() => buildRangeRows([{ from: 75, to: 400 }], scale)).toThrow(/received 400/)
})

test('a range that does not rise is refused', () => {
  expect(() => buildRangeRows([{ from: 75, to: 75 }], scale)).toThrow(/75 to 75/)
})
