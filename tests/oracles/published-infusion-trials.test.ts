import { describe, expect, it } from 'vitest'
import { getBody, getContrasts } from '../../src/collections/queries.ts'
import { estimateContrast, poolRandomEffects, rate } from '../../src/evidence/index.ts'
import { readProjectWith } from '../content/read-fixture.ts'

const { library } = await readProjectWith({})
if (library === undefined) throw new Error('content/ has a problem')

const rows = ['iron-infusion', 'iron-by-mouth'].flatMap((form) =>
  getContrasts(library, { form, population: 'adults' }),
)

/** What one study found at one week on the 0 to 40 scale, from its published record. */
function estimateOf(study: string, weeks: number) {
  const row = rows.find(
    (contrast) => contrast.study === study && contrast.weeks === weeks && contrast.scale === 'irls',
  )
  if (!row) throw new Error(`${study} has no such row at week ${String(weeks)}`)
  const estimate = estimateContrast(row)
  if (!estimate.isPoolable) throw new Error(`${study}: ${estimate.because}`)
  return estimate
}

const COMMON = [
  estimateOf('cho-2016-fcm', 6),
  estimateOf('cho-2018-fcm-500mg', 6),
  estimateOf('earley-2024-fcm', 6),
]
const pool = (estimates: typeof COMMON) =>
  poolRandomEffects(estimates, { heterogeneity: 'dersimonian-laird', interval: 'wald' })!

/**
 * The hand computation made while the evidence was gathered: -3.62 (-5.11 to -2.12), I2 0%, "five infusion trials". Which five is
 * not written down, and only four have figures that are published here. Two readings of it can be rebuilt.
 */
const BY_HAND = { estimate: -3.62, lower: -5.11, upper: -2.12 }

describe('the published infusion trials outside dialysis and anaemia, DerSimonian-Laird and Wald', () => {
  it.each([
    [
      'the four infusion trials, the largest European one at week 12',
      [...COMMON, estimateOf('trenkwalder-2017-fcm', 12)],
    ],
    [
      'the four infusion trials, that one at its primary week 4, and one trial of tablets',
      [...COMMON, estimateOf('trenkwalder-2017-fcm', 4), estimateOf('wang-2009-oral-iron', 12)],
    ],
  ])('%s: within 0.1 point of the hand computation', (_, estimates) => {
    const { estimate, interval, i2 } = pool(estimates)
    expect(Math.abs(estimate - BY_HAND.estimate)).toBeLessThan(0.1)
    expect(Math.abs(interval.lower - BY_HAND.lower)).toBeLessThan(0.1)
    expect(Math.abs(interval.upper - BY_HAND.upper)).toBeLessThan(0.1)
    expect(i2).toBe(0)
  })

  it('the rows that the rating counts, every trial at its primary time, give less: -3.26 (-4.76 to -1.76)', () => {
    const { estimate, interval } = pool([...COMMON, estimateOf('trenkwalder-2017-fcm', 4)])
    expect(estimate).toBeCloseTo(-3.26, 2)
    expect(interval.lower).toBeCloseTo(-4.76, 2)
    expect(interval.upper).toBeCloseTo(-1.76, 2)
  })

  it('the opening rating pools those rows, and loses one level because its interval holds the smallest difference', () => {
    const question = { form: 'iron-infusion', outcome: 'severity', population: 'adults' }
    const rating = rate(getBody(library, question))
    expect(rating).toMatchObject({ certainty: 'moderate', direction: 'helps' })
    expect(rating.effect?.k).toBe(4)
    expect(rating.effect?.estimate).toBeCloseTo(-3.26, 2)
    expect(rating.steps.find(({ domain }) => domain === 'imprecision')?.change).toBe(-1)
  })
})
