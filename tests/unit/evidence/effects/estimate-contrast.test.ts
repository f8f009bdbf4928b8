import { describe, expect, it } from 'vitest'
import { estimateContrast, reportedContrast } from '../../../../src/evidence/index.ts'
import { buildContrast } from '../build-body.ts'

describe('the effect of one study', () => {
  it('comes from a printed 95% interval, which is kept as printed', () => {
    const contrast = buildContrast({
      reported: { estimate: -2.5, interval: { lower: -5.93, upper: 1.02 }, p: 0.163 },
    })
    const estimate = estimateContrast(contrast)
    expect(estimate).toMatchObject({
      isPoolable: true,
      effect: -2.5,
      source: 'reported-interval',
      interval: { lower: -5.93, upper: 1.02 },
    })
    expect(estimate.isPoolable && Math.sqrt(estimate.variance)).toBeCloseTo(1.773, 3)
  })

  it('comes from an exact p through the t distribution of two arms', () => {
    // Cochrane Handbook 6.5.2.3 works this example: MD 3.8, p = 0.008, 25 and 22 people; t = 2.78, SE = 1.37.
    const estimate = reportedContrast({
      estimate: 3.8,
      p: 0.008,
      sizes: { treatment: 25, control: 22 },
    })
    expect('variance' in estimate && Math.sqrt(estimate.variance)).toBeCloseTo(1.37, 2)
    expect('interval' in estimate && estimate.interval.lower).toBeGreaterThan(0)
  })

  it('takes the spread of the arms before an exact p, and says so', () => {
    const contrast = buildContrast({
      arms: {
        treatment: { n: 32, mean: -11.9, standardDeviation: 8.04 },
        control: { n: 32, mean: -7.88, standardDeviation: 5.89 },
      },
      reported: { estimate: -4.02, p: 0.03, sizes: { treatment: 32, control: 32 } },
    })
    const estimate = estimateContrast(contrast)
    expect(estimate).toMatchObject({ source: 'arms' })
    expect(estimate.isPoolable && estimate.variance).toBeCloseTo(
      8.04 ** 2 / 32 + 5.89 ** 2 / 32,
      12,
    )
  })

  it('flags a crossover trial whose arms ignore that people were compared with themselves', () => {
    const arm = { n: 20, mean: 10, standardDeviation: 4 }
    const contrast = buildContrast({ isCrossover: true, arms: { treatment: arm, control: arm } })
    expect(estimateContrast(contrast)).toMatchObject({ source: 'arms-of-crossover' })
  })

  it('reads the p of a crossover trial by the people themselves, who are in both arms', () => {
    const reported = { estimate: -3, p: 0.03, sizes: { treatment: 16, control: 16 } }
    const estimate = estimateContrast(buildContrast({ isCrossover: true, reported }))
    // t with 15 degrees of freedom at p = 0.03 is 2.397 in printed tables.
    expect(estimate.isPoolable && 3 / Math.sqrt(estimate.variance)).toBeCloseTo(2.397, 3)
  })

  it('keeps every digit of a very small p, and takes none from one too small to tell', () => {
    const read = (p: number) =>
      reportedContrast({ estimate: -3, p, sizes: { treatment: 2, control: 2 } })
    // With two degrees of freedom a small p is 1 / t squared.
    const small = read(1e-12)
    expect('variance' in small && small.variance).toBeCloseTo(9e-12, 20)
    expect(read(1e-320)).toEqual({ because: 'no spread can be taken from the printed p' })
  })

  it.each([
    [
      'an interval without an end',
      { reported: { estimate: -9, interval: { lower: -Infinity, upper: 1 } } },
      'the printed interval does not hold its estimate',
    ],
    [
      'a standard error without an end',
      { reported: { estimate: -9, standardError: Infinity } },
      'the printed standard error is not above 0',
    ],
    [
      'a reason to leave it unpooled',
      { doNotPool: 'scores beyond the scale' },
      'scores beyond the scale',
    ],
    [
      'an interval that does not hold its estimate',
      { reported: { estimate: -9, interval: { lower: -5, upper: 1 } } },
      'the printed interval does not hold its estimate',
    ],
    ['no spread', { reported: { estimate: -9 } }, 'the difference was printed without any spread'],
    [
      'a p without the sizes of the arms',
      { reported: { estimate: -9, p: 0.02 } },
      'the printed p comes without the sizes of the arms',
    ],
    ['no figures', {}, 'the study gives no mean with its spread for both arms'],
  ])('is not guessed where there is %s', (_, changes, because) => {
    expect(estimateContrast(buildContrast(changes))).toEqual({ isPoolable: false, because })
  })

  it('does not turn to the arms when the printed interval contradicts its estimate', () => {
    const arm = { n: 20, mean: 10, standardDeviation: 4 }
    const contrast = buildContrast({
      arms: { treatment: arm, control: arm },
      reported: { estimate: -9, interval: { lower: -5, upper: 1 } },
    })
    expect(estimateContrast(contrast).isPoolable).toBe(false)
  })
})
