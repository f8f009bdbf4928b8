import fc from 'fast-check'
import { expect, test } from 'vitest'
import { buildPeople } from '../../../src/charts/people.ts'
import type { IconBlock } from '../../../src/charts/people.ts'

function listIcons(blocks: readonly IconBlock[]): readonly number[] {
  return blocks.flatMap(({ column, row, columns, rows }) =>
    Array.from({ length: rows * columns }, (_, index) => {
      const x = column + (index % columns)
      return (row + Math.floor(index / columns)) * 20 + x
    }),
  )
}

test('every person is drawn once, and as many affected as there are', () => {
  fc.assert(
    fc.property(
      fc
        .constantFrom(100, 1000)
        .chain((of) => fc.record({ of: fc.constant(of), count: fc.integer({ min: 0, max: of }) })),
      ({ of, count }) => {
        const { affected, others } = buildPeople({ count, of })
        expect(listIcons(affected).toSorted((a, b) => a - b)).toEqual(
          Array.from({ length: count }, (_, index) => index),
        )
        expect(listIcons(others)).toHaveLength(of - count)
        expect(new Set([...listIcons(affected), ...listIcons(others)]).size).toBe(of)
      },
    ),
    { numRuns: 1000 },
  )
})

test('half a person, too many people and rows that do not fill are refused', () => {
  expect(() => buildPeople({ count: 0.5 })).toThrow(RangeError)
  expect(() => buildPeople({ count: 101 })).toThrow(RangeError)
  expect(() => buildPeople({ count: -1 })).toThrow(RangeError)
  expect(() => buildPeople({ count: 1, of: 30 })).toThrow(RangeError)
})
