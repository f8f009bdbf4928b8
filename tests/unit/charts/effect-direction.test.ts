import { describe, expect, test } from 'vitest'
import {
  buildDirectionMark,
  findUnpooled,
  tallyDirections,
} from '../../../src/charts/effect-direction.ts'
import { rate } from '../../../src/evidence/index.ts'
import { makeBody, makeContrast } from './synthetic-body.ts'

describe('the mark of a study', () => {
  test('has a shape of its own for each direction, and nobody-says is an open ring', () => {
    const marks = (['better', 'worse', 'no-clear-difference', 'unclear'] as const).map(
      (direction) => buildDirectionMark({ direction, participants: 40 }),
    )
    expect(new Set(marks.map(({ path, isOpen }) => `${path} ${isOpen}`)).size).toBe(4)
    expect(marks.map(({ lane }) => lane)).toEqual([
      'better',
      'worse',
      'no-clear-difference',
      'no-clear-difference',
    ])
    expect(marks.map(({ isOpen }) => isOpen)).toEqual([false, false, false, true])
  })

  test('grows with its people, and a number that nobody gives is drawn smallest', () => {
    const widths = [undefined, 0, 40, 400].map((participants) => {
      const { path } = buildDirectionMark({ direction: 'better', participants })
      return Math.max(...(path.match(/-?\d+(\.\d+)?/g) ?? []).map(Number))
    })
    expect(widths[0]).toBe(widths[1])
    expect(widths).toEqual(widths.toSorted((a, b) => a - b))
    expect(widths[3]).toBeGreaterThan(widths[2]!)
  })
})

test('studies that count without figures are drawn by year, pooled and left-out ones are not', () => {
  const body = makeBody([
    makeContrast(9),
    makeContrast(1, { reported: { estimate: -4, standardError: 1 } }),
    makeContrast(2, { reported: { estimate: -3, standardError: 1 } }),
    makeContrast(3, { role: 'other' }),
    makeContrast(4, { direction: 'worse' }),
  ])
  expect(findUnpooled(rate(body), body.contrasts).map(({ contrast }) => contrast.label)).toEqual([
    'Trial 4',
    'Trial 9',
  ])
})

test('the tally names every direction that was found, with at least its people', () => {
  expect(
    tallyDirections([
      { direction: 'worse', participants: 10 },
      { direction: 'better', participants: 30 },
      { direction: 'better' },
    ]),
  ).toEqual([
    { direction: 'better', studies: 2, people: 30, isAtLeast: true },
    { direction: 'worse', studies: 1, people: 10, isAtLeast: false },
  ])
  expect(tallyDirections([])).toEqual([])
})
