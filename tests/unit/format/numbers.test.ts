import { describe, expect, it } from 'vitest'
import {
  formatCount,
  formatDay,
  formatFixed,
  formatInterval,
  formatNumber,
  formatQuantity,
  setMinus,
} from '../../../src/format/numbers.ts'

describe('numbers as readers see them', () => {
  it('writes a true minus sign, so that a screen reader and a line break treat it as one', () => {
    expect(formatNumber(-3.24)).toBe('−3.2')
    expect(formatFixed(-3)).toBe('−3.0')
  })

  it('never writes minus nought', () => {
    expect(formatNumber(-0.04)).toBe('0')
    expect(formatFixed(-0.04)).toBe('0.0')
  })

  it('keeps one decimal in intervals, so that columns line up', () => {
    expect(formatInterval({ lower: -4.68, upper: 1 })).toBe('−4.7 to 1.0')
  })

  it('groups thousands', () => {
    expect(formatCount(10234)).toBe('10,234')
  })

  it('says one trial, two trials and no trials', () => {
    expect([0, 1, 2].map((count) => formatQuantity(count, 'trial'))).toEqual([
      '0 trials',
      '1 trial',
      '2 trials',
    ])
    expect(formatQuantity(1, 'person', 'people')).toBe('1 person')
  })

  it('sets a minus where a printed figure has a hyphen, and leaves ranges and names alone', () => {
    expect(setMinus('change -10.3 against -1.14 (-2 to 3), p=-1')).toBe(
      'change −10.3 against −1.14 (−2 to 3), p=−1',
    )
    expect(setMinus('weeks 12-14 in RLS-6')).toBe('weeks 12-14 in RLS-6')
  })

  it('writes a day in words, whatever the time zone of the build', () => {
    expect(formatDay('2026-11-01')).toBe('1 November 2026')
  })
})
