import tCdf from '@stdlib/stats-base-dists-t-cdf'
import tQuantile from '@stdlib/stats-base-dists-t-quantile'
import { describe, expect, it } from 'vitest'
import {
  findChiSquareQuantile,
  findChiSquareUpperP,
} from '../../../../src/evidence/distributions/chi-square.ts'
import { findNormalP, findNormalQuantile } from '../../../../src/evidence/distributions/normal.ts'
import { NORMAL_80, NORMAL_975 } from '../../../../src/evidence/distributions/normal-values.ts'
import { RULES } from '../../../../src/evidence/index.ts'
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

describe('the normal values that a rating needs', () => {
  it('are those of the library', () => {
    expect(NORMAL_975).toBeCloseTo(findNormalQuantile(0.975), 14)
    expect(NORMAL_80).toBeCloseTo(findNormalQuantile(0.8), 14)
    expect(findNormalP(NORMAL_975)).toBeCloseTo(0.05, 15)
  })

  it('are at the probabilities that the rules of imprecision print', () => {
    const { confidence, power } = RULES.imprecision
    expect(findNormalQuantile(confidence.value)).toBeCloseTo(NORMAL_975, 14)
    expect(findNormalQuantile(power.value)).toBeCloseTo(NORMAL_80, 14)
  })
})

describe("Student's t in closed form", () => {
  const DEGREES = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 15, 20, 29, 30, 31, 60, 99, 206, 400, 1999]
  const expectClose = (received: number, library: number, tolerance: number) =>
    expect(Math.abs(received - library)).toBeLessThanOrEqual(tolerance * Math.abs(library))

  it.each(DEGREES)(
    'has the p of the library for %i degrees of freedom, far into the tail',
    (df) => {
      for (const t of [0.01, 0.3, 1, 1.49, 1.5, 1.51, 2, 3, 5, 8, 15, 40]) {
        expectClose(findTP(t, { df }), 2 * tCdf(-t, df), 1e-11)
        expect(findTP(-t, { df })).toBe(findTP(t, { df }))
      }
    },
  )

  it.each(DEGREES)('has the quantiles of the library for %i degrees of freedom', (df) => {
    for (const p of [0.6, 0.9, 0.95, 0.975, 0.995, 0.9995, 1 - 1e-6, 1 - 1e-9]) {
      expectClose(findTQuantile(p, { df }), tQuantile(p, df), 1e-12)
      expectClose(findTQuantile(1 - p, { df }), -findTQuantile(p, { df }), 1e-6)
    }
  })

  it('agrees with what has a formula of its own: one and two degrees of freedom', () => {
    expect(findTQuantile(0.975, { df: 1 })).toBeCloseTo(Math.tan(0.475 * Math.PI), 12)
    expect(findTQuantile(0.975, { df: 2 })).toBeCloseTo(0.95 / Math.sqrt((1 - 0.95 ** 2) / 2), 13)
  })

  it('ends where it must, and comes to an end where nothing is left of the tail', () => {
    expect(findTP(0, { df: 5 })).toBe(1)
    expect(findTP(Infinity, { df: 5 })).toBe(0)
    expect(findTP(40, { df: 10_000 })).toBeLessThan(1e-280)
    expect(findTQuantile(0.5, { df: 5 })).toBe(0)
    expect(findTQuantile(1, { df: 5 })).toBe(Infinity)
    expect(findTQuantile(1.2, { df: 5 })).toBeNaN()
  })

  it.each([0, -1, 2.5, NaN])('does not take %d degrees of freedom', (df) => {
    expect(() => findTP(2, { df })).toThrow(RangeError)
    expect(() => findTQuantile(0.975, { df })).toThrow(RangeError)
  })
})
