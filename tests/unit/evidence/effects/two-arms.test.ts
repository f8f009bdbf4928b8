import { describe, expect, it } from 'vitest'
import {
  logOddsRatio,
  logRiskRatio,
  meanDifference,
  standardisedMeanDifference,
} from '../../../../src/evidence/index.ts'

const arms = (treatment: [number, number], control: [number, number]) => ({
  treatment: { events: treatment[0], n: treatment[1] },
  control: { events: control[0], n: control[1] },
})

describe('effects from two arms', () => {
  it('give the odds ratio as the product of the crossed cells', () => {
    const { effect, variance } = logOddsRatio(arms([12, 40], [20, 50]))
    expect(Math.exp(effect)).toBeCloseTo((12 * 30) / (28 * 20), 12)
    expect(variance).toBeCloseTo(1 / 12 + 1 / 28 + 1 / 20 + 1 / 30, 12)
  })

  it('add half an event to each cell of a study with an empty one', () => {
    const oddsRatio = logOddsRatio(arms([0, 10], [5, 10]))
    expect(Math.exp(oddsRatio.effect)).toBeCloseTo((0.5 * 5.5) / (10.5 * 5.5), 12)
    const riskRatio = logRiskRatio(arms([0, 10], [5, 10]))
    expect(Math.exp(riskRatio.effect)).toBeCloseTo(0.5 / 11 / (5.5 / 11), 12)
    expect(riskRatio.variance).toBeCloseTo(1 / 0.5 - 1 / 11 + 1 / 5.5 - 1 / 11, 12)
  })

  it('correct an arm in which everybody had the event as well', () => {
    expect(Number.isFinite(logOddsRatio(arms([10, 10], [5, 10])).effect)).toBe(true)
  })

  it('say which function was called with which value when a call makes no sense', () => {
    expect(() => logRiskRatio(arms([11, 10], [5, 10]))).toThrow(
      new RangeError(
        'logRiskRatio: events must lie between 0 and n, received {"events":11,"n":10}',
      ),
    )
    const arm = { n: 20, mean: 1, standardDeviation: 2 }
    expect(() =>
      meanDifference({ treatment: { ...arm, standardDeviation: 0 }, control: arm }),
    ).toThrow('meanDifference: standardDeviation must be above 0, received 0')
    expect(() => standardisedMeanDifference({ treatment: { ...arm, n: 1 }, control: arm })).toThrow(
      'standardisedMeanDifference: n must be 2 or more, received 1',
    )
  })
})
