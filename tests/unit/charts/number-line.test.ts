import { describe, expect, test } from 'vitest'
import { buildNumberLine, holds } from '../../../src/charts/number-line.ts'

const LINE = {
  unit: 'ng/mL',
  range: [0, 300],
  bands: [
    { label: 'usual', from: 15, to: 150 },
    { label: 'below', to: 75 },
    { label: 'above', from: 200 },
    { label: 'one value', from: 100, to: 100 },
    { label: 'past the end', from: 250, to: 900 },
  ],
} as const

describe('a number line', () => {
  test('draws each band on the same scale, open ends to the edge', () => {
    expect(
      buildNumberLine(LINE).rows.map(
        ({ band, line, isBoundedLeft, isBoundedRight, goesOnRight }) =>
          `${band.label}: ${isBoundedLeft ? '|' : ''}${line.from} to ${line.to}${isBoundedRight ? '|' : ''}${goesOnRight ? ' >' : ''}`,
      ),
    ).toEqual([
      'usual: |5 to 50|',
      'below: 0 to 25|',
      'above: |66.7 to 100 >',
      'one value: |33.3 to 33.3|',
      'past the end: |83.3 to 100 >',
    ])
  })

  test('without a reader’s value says nothing about one', () => {
    const shapes = buildNumberLine(LINE)
    expect(shapes.value).toBeUndefined()
    expect(shapes.rows.every(({ holdsValue }) => holdsValue === undefined)).toBe(true)
  })

  test('marks a reader’s value and the bands that hold it', () => {
    const shapes = buildNumberLine({ ...LINE, value: 60 })
    expect(shapes.value).toEqual({ at: 20, isOutside: false })
    expect(shapes.rows.map(({ holdsValue }) => holdsValue)).toEqual([
      true,
      true,
      false,
      false,
      false,
    ])
  })

  test('puts a value beyond the range on the edge and says so', () => {
    const shapes = buildNumberLine({ ...LINE, value: 800 })
    expect(shapes.value).toEqual({ at: 100, isOutside: true })
    expect(shapes.rows.at(-1)?.holdsValue).toBe(true)
  })

  test('refuses a band that ends before it begins, and a range that does not rise', () => {
    expect(() => buildNumberLine({ ...LINE, bands: [{ label: 'x', from: 9, to: 1 }] })).toThrow(
      RangeError,
    )
    expect(() => buildNumberLine({ ...LINE, range: [5, 5] })).toThrow(RangeError)
  })
})

test('“below 75” does not hold 75, “15 to 150” holds both its ends', () => {
  expect(holds({ to: 75 }, 75)).toBe(false)
  expect(holds({ to: 75 }, 74.9)).toBe(true)
  expect(holds({ from: 75 }, 75)).toBe(false)
  expect([15, 150].map((value) => holds({ from: 15, to: 150 }, value))).toEqual([true, true])
})
