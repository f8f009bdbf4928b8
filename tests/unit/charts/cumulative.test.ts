import { describe, expect, test } from 'vitest'
import {
  buildCertaintyStairs,
  describeCumulativeForest,
  findStandingSince,
  placeCertainty,
} from '../../../src/charts/cumulative.ts'
import type { YearRating } from '../../../src/evidence/index.ts'
import { rate } from '../../../src/evidence/index.ts'
import type { Contrast } from '../../../src/evidence/model.ts'
import { OUTCOME, makeBody, makeContrast } from './synthetic-body.ts'

function rateUntil(contrasts: readonly Contrast[]): readonly YearRating[] {
  return contrasts.map(({ year }) => ({
    year,
    rating: rate(makeBody(contrasts.filter((contrast) => contrast.year <= year))),
  }))
}

const POOLED = rateUntil([
  makeContrast(1),
  makeContrast(2, { reported: { estimate: -4, standardError: 2 } }),
  makeContrast(3, { reported: { estimate: -3, standardError: 0.5 } }),
])

describe('the pooled effect by year', () => {
  const data = describeCumulativeForest(POOLED, { outcome: OUTCOME })

  test('leaves out the years before there was one', () => {
    expect(data?.trials.map(({ label, participants }) => [label, participants])).toEqual([
      ['2002', 40],
      ['2003', 80],
    ])
    expect(data?.trials[0]?.effect).toBe(-4)
  })

  test('is nothing where no year has one', () => {
    expect(describeCumulativeForest(POOLED.slice(0, 1), { outcome: OUTCOME })).toBeUndefined()
    expect(describeCumulativeForest([], { outcome: OUTCOME })).toBeUndefined()
  })
})

describe('certainty by year', () => {
  test('stands further right the surer it is', () => {
    const places = (['none', 'very-low', 'low', 'moderate', 'high'] as const).map(placeCertainty)
    expect(places).toEqual([0, 12.5, 37.5, 62.5, 87.5])
  })

  test('is a stair in which each year starts where the one before ended', () => {
    const stairs = buildCertaintyStairs(POOLED)
    expect(stairs.map(({ from }) => from)).toEqual([
      undefined,
      ...stairs.map(({ at }) => at).slice(0, -1),
    ])
    expect(stairs.map(({ isLast }) => isLast)).toEqual([false, false, true])
  })

  test('says since when it has been what it is', () => {
    const history = (certainties: readonly ('low' | 'moderate')[]) =>
      certainties.map((certainty, index) => ({
        year: 2000 + index,
        rating: { ...POOLED[0]!.rating, certainty },
      }))
    expect(findStandingSince(history(['low', 'moderate', 'low', 'low']))).toEqual({
      year: 2002,
      certainty: 'low',
      isFromStart: false,
    })
    expect(findStandingSince(history(['low', 'low']))).toMatchObject({
      year: 2000,
      isFromStart: true,
    })
    expect(findStandingSince([])).toBeUndefined()
  })
})
