import { describe, expect, it } from 'vitest'
import {
  findChiSquareQuantile,
  findChiSquareUpperP,
} from '../../../../src/evidence/distributions/chi-square.ts'
import { findNormalP, findNormalQuantile } from '../../../../src/evidence/distributions/normal.ts'
import { findTP, findTQuantile } from '../../../../src/evidence/distributions/student-t.ts'

describe('distribution functions', () => {
  it('give the critical values of printed tables', () => {
    expect(findNormalQuantile(0.975)).toBeCloseTo(1.959963985, 9)
    expect(findTQuantile(0.975, { df: 1 })).toBeCloseTo(12.7062047364, 8)
    expect(findTQuantile(0.975, { df: 30 })).toBeCloseTo(2.0422724563, 8)
    expect(findChiSquareQuantile(0.95, { df: 4 })).toBeCloseTo(9.487729037, 8)
  })

  it('go back from a quantile to its p', () => {
    expect(findNormalP(1.959963984540054)).toBeCloseTo(0.05, 14)
    expect(findTP(-2.0422724563012373, { df: 30 })).toBeCloseTo(0.05, 12)
    expect(findChiSquareUpperP(9.487729036781154, { df: 4 })).toBeCloseTo(0.05, 12)
  })

  it('keep very small p apart from 0', () => {
    expect(findNormalP(20)).toBeGreaterThan(0)
    expect(findChiSquareUpperP(500, { df: 12 })).toBeGreaterThan(0)
    expect(findChiSquareUpperP(0, { df: 12 })).toBe(1)
  })
})
