import { describe, expect, it } from 'vitest'
import { rate, rateBlindedOnly, rateByYear } from '../../../../src/evidence/index.ts'
import { buildBody, buildContrast } from '../build-body.ts'

describe('a rating by year', () => {
  it('goes from a series to a small trial to enough people', () => {
    const body = buildBody([
      buildContrast({ study: 'c', year: 2019, participants: 380 }),
      buildContrast({ study: 'a', year: 1995, designClass: 'uncontrolled', comparison: 'none' }),
      buildContrast({ study: 'b', year: 2008, participants: 60 }),
      buildContrast({ study: 'late', year: 2022, role: 'other' }),
    ])
    const entries = rateByYear(body)
    expect(entries.map(({ year, rating }) => [year, rating.certainty])).toEqual([
      [1995, 'very-low'],
      [2008, 'low'],
      [2019, 'high'],
    ])
    expect(entries.at(-1)!.rating).toEqual(rate(body))
  })

  it('counts a study without a year in every year, and gives it none', () => {
    const body = buildBody([
      buildContrast({ study: 'undated', year: 0 }),
      buildContrast({ study: 'dated', year: 2010 }),
    ])
    expect(rateByYear(body)).toMatchObject([{ year: 2010, rating: { trials: 2 } }])
  })

  it('is empty for a form that nobody tested', () => {
    expect(rateByYear(buildBody([]))).toEqual([])
  })
})

describe('the blinded trials alone', () => {
  const blinded = buildContrast({ study: 'blinded', direction: 'no-clear-difference' })
  const open = buildContrast({
    study: 'open',
    comparison: 'waiting-list',
    blinding: 'open',
    participants: 300,
  })

  it('say what is left of a benefit that open trials found', () => {
    const body = buildBody([blinded, open])
    expect(rate(body).direction).toBe('helps')
    expect(rateBlindedOnly(body)).toMatchObject({ direction: 'not-shown', trials: 1 })
  })

  it('are not set apart where there is nothing to set them apart from', () => {
    expect(rateBlindedOnly(buildBody([blinded]))).toBeUndefined()
    expect(rateBlindedOnly(buildBody([open]))).toBeUndefined()
    expect(rateBlindedOnly(buildBody([]))).toBeUndefined()
  })
})
