import { expect, test } from 'vitest'
import { buildCountBars } from '../../../src/charts/count-bars.ts'

test('bars keep their order and proportion, the longest fills the width', () => {
  const { total, bars } = buildCountBars([
    { label: 'supported', count: 10 },
    { label: 'untested', count: 0 },
    { label: 'overstated', count: 40 },
  ])
  expect(total).toBe(50)
  expect(bars.map(({ item, bar }) => [item.label, bar.to])).toEqual([
    ['supported', 25],
    ['untested', 0],
    ['overstated', 100],
  ])
})

test('the parts of one bar follow one another and fill it', () => {
  const { bars } = buildCountBars([1, 1, 1].map((count) => ({ label: 'a', count })))
  expect(bars.map(({ part }) => part)).toEqual([
    { from: 0, to: 33.3 },
    { from: 33.3, to: 66.7 },
    { from: 66.7, to: 100 },
  ])
})

test('nothing counted is an empty figure, not a division by nought', () => {
  expect(buildCountBars([])).toEqual({ total: 0, bars: [] })
  expect(buildCountBars([{ label: 'a', count: 0 }]).bars[0]?.bar.to).toBe(0)
})

test('a count that is no count is refused', () => {
  expect(() => buildCountBars([{ label: 'a', count: -1 }])).toThrow(RangeError)
  expect(() => buildCountBars([{ label: 'a', count: 1.5 }])).toThrow(RangeError)
})
