import { expect, test } from 'vitest'
import { MARK_DIRECTIONS, SYMBOL_BOX, symbolPath, symbolSize } from '../../../src/charts/symbol.ts'

test('more people never make a smaller mark', () => {
  const sizes = [0, 8, 30, 64, 200, 446, 600, 5000].map((participants) =>
    symbolSize({ participants }),
  )
  expect(sizes).toEqual(sizes.toSorted((a, b) => a - b))
  expect(sizes.at(0)).toBeGreaterThanOrEqual(8)
})

test('the largest mark of every shape fits its box', () => {
  const size = symbolSize({ participants: 1e6 })
  for (const direction of MARK_DIRECTIONS) {
    const numbers =
      symbolPath(direction, { size })
        .match(/-?\d+(\.\d+)?/g)
        ?.map(Number) ?? []
    // The longest run in a path is the bar's or the circle's full width.
    expect(Math.max(...numbers.map(Math.abs))).toBeLessThanOrEqual(SYMBOL_BOX)
  }
})

test('every direction has a shape of its own, and untested shares the circle as a ring', () => {
  const shapes = MARK_DIRECTIONS.map((direction) => symbolPath(direction, { size: 10 }))
  expect(new Set(shapes).size).toBe(MARK_DIRECTIONS.length - 1)
  expect(symbolPath('untested', { size: 10 })).toBe(symbolPath('not-shown', { size: 10 }))
})

test('a symbol around another point is the same one moved, so that no transform is needed', () => {
  for (const direction of MARK_DIRECTIONS) {
    const [, x = '', y = '', shape] =
      /^M(-?[\d.]+) (-?[\d.]+)([lhva].*z)$/.exec(symbolPath(direction, { size: 10 })) ?? []
    const [, movedX = '', movedY = '', movedShape] =
      /^M(-?[\d.]+) (-?[\d.]+)([lhva].*z)$/.exec(symbolPath(direction, { size: 10, middle: 12 })) ??
      []
    expect(Number(movedX)).toBeCloseTo(Number(x) + 12)
    expect(Number(movedY)).toBeCloseTo(Number(y) + 12)
    expect(movedShape).toBe(shape)
  }
})
