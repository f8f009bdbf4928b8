import { describe, expect, it } from 'vitest'
import { findOptimalInformationSize, rate, type Contrast } from '../../../../src/evidence/index.ts'
import { buildBody, buildContrast, buildPrinted, SEVERITY } from '../build-body.ts'

function step(contrasts: readonly Contrast[], domain: string, body = buildBody(contrasts)) {
  return rate(body).steps.find((taken) => taken.domain === domain)!
}
const trial = (study: string, changes: Partial<Contrast> = {}) =>
  buildContrast({ study, ...changes })

describe('risk of bias', () => {
  it.each([
    [49, 0],
    [50, -1],
    [74, -1],
    [75, -2],
  ])('takes away what %i of 100 people in high-risk studies ask for: %i', (people, change) => {
    const contrasts = [
      trial('a', { riskOfBias: 'high', participants: people }),
      trial('b', { riskOfBias: 'unclear', participants: 100 - people }),
    ]
    expect(step(contrasts, 'risk-of-bias').change).toBe(change)
  })

  it('weighs pooled studies by their precision, not by their people', () => {
    const contrasts = [
      buildPrinted('precise', [-4, -5, -3], { riskOfBias: 'high', participants: 10 }),
      buildPrinted('vague', [-4, -14, 6], { participants: 500 }),
    ]
    expect(step(contrasts, 'risk-of-bias').change).toBe(-2)
  })

  it('takes two levels when nobody was blinded and people rated themselves', () => {
    const open = { blinding: 'open', riskOfBias: 'some' } as const
    expect(step([trial('a', open), trial('b', open)], 'risk-of-bias')).toMatchObject({
      change: -2,
      because: 'In every study people knew what they got and rated themselves.',
    })
    const measured = { ...open, isSelfRated: false }
    expect(step([trial('a', open), trial('b', measured)], 'risk-of-bias').change).toBe(0)
  })
})

describe('inconsistency', () => {
  it('is not asked of one study', () => {
    expect(step([trial('a')], 'inconsistency').change).toBe(0)
  })

  it.each([
    [24, 0],
    [25, -1],
  ])('takes away what %i of 100 people in dissenting studies ask for: %i', (people, change) => {
    const contrasts = [
      trial('a', { participants: 100 - people }),
      trial('b', { participants: people, direction: 'no-clear-difference' }),
    ]
    expect(step(contrasts, 'inconsistency').change).toBe(change)
  })

  it('does not count a study without a clear direction as dissenting', () => {
    const contrasts = [trial('a'), trial('b'), trial('c', { direction: 'unclear' })]
    expect(step(contrasts, 'inconsistency').change).toBe(0)
  })

  it('takes two levels from a pool whose studies exclude each other', () => {
    const contrasts = [
      buildPrinted('a', [-10, -11, -9]),
      buildPrinted('b', [0, -1, 1]),
      buildPrinted('c', [-5, -6, -4]),
    ]
    expect(step(contrasts, 'inconsistency').change).toBe(-2)
  })

  it('takes one level when a next study could find benefit or harm', () => {
    const contrasts = [
      buildPrinted('a', [-7, -10.4, -3.6]),
      buildPrinted('b', [-1, -4.4, 2.4]),
      buildPrinted('c', [-4, -7.4, -0.6]),
    ]
    expect(step(contrasts, 'inconsistency')).toMatchObject({ change: -1 })
  })

  it('takes one level by I² alone where a common effect gives no prediction interval', () => {
    const contrasts = [
      buildPrinted('a', [-7, -10.4, -3.6]),
      buildPrinted('b', [-1, -4.4, 2.4]),
      buildPrinted('c', [-4, -7.4, -0.6]),
    ]
    const { steps } = rate(buildBody(contrasts), { heterogeneity: 'common-effect' })
    expect(steps.find(({ domain }) => domain === 'inconsistency')).toMatchObject({
      change: -1,
      because: 'I² is 66%, and a common effect says nothing of where a next study would lie.',
    })
  })

  it('says that others could not be pooled where one study alone is the pool', () => {
    const contrasts = [
      buildPrinted('a', [-4, -6, -2], { participants: 60 }),
      trial('b', { direction: 'worse', participants: 30 }),
    ]
    expect(step(contrasts, 'inconsistency')).toMatchObject({
      change: 0,
      because:
        'Only one of the 2 studies could be pooled, and one alone cannot disagree with itself.',
    })
  })
})

describe('imprecision', () => {
  it('knows how many people one adequate trial needs', () => {
    // 2 x (1.96 + 0.8416)^2 x (8 / 3)^2 = 111.6 per arm.
    expect(
      findOptimalInformationSize({ standardDeviation: 8, smallestImportantDifference: 3 }),
    ).toBe(224)
    expect(findOptimalInformationSize({ smallestImportantDifference: 3 })).toBeUndefined()
  })

  it.each([
    ['neither no difference nor the smallest important one', [-6, -8, -4], 300, 0],
    ['the smallest important difference', [-4, -6, -2], 300, -1],
    ['no difference', [-1, -2.5, 0.5], 300, -1],
    ['both', [-2, -5, 1], 300, -2],
    ['neither, but too few people', [-6, -8, -4], 200, -1],
    ['neither, but far too few people', [-6, -8, -4], 111, -2],
  ] as const)('of an interval that holds %s', (_, printed, participants, change) => {
    expect(step([buildPrinted('a', printed, { participants })], 'imprecision').change).toBe(change)
  })

  it.each([
    [111, -2],
    [112, -1],
    [399, -1],
    [400, 0],
  ])('of a body in words with %i people is %i', (participants, change) => {
    expect(step([trial('a', { participants })], 'imprecision').change).toBe(change)
  })

  it('takes 400 people as the measure where the size of an adequate trial is not known', () => {
    const outcome = { id: 'severity', name: 'Severity' }
    const change = (participants: number) => {
      const contrasts = [trial('a', { participants })]
      return step(contrasts, 'imprecision', buildBody(contrasts, { outcome })).change
    }
    expect([199, 200, 399, 400].map(change)).toEqual([-2, -1, -1, 0])
  })
})

describe('people that are not known', () => {
  const unknown = { participants: undefined }
  const because = (contrasts: readonly Contrast[]) => step(contrasts, 'imprecision').because

  it('makes the number in words a least number, which the true one may pass', () => {
    expect(because([trial('a', { participants: 300 }), trial('b', unknown)])).toBe(
      'At least 300 people took part, fewer than 400, as far as is known.',
    )
    expect(because([trial('a', { participants: 400 }), trial('b', unknown)])).toBe(
      'At least 400 people took part, 400 or more.',
    )
    expect(because([trial('a', unknown)])).toMatch(/is not known/)
  })

  it('makes the number in a pool a least number', () => {
    const pooled = [
      buildPrinted('a', [-6, -8, -4], { participants: 150 }),
      buildPrinted('b', [-6, -8, -4], unknown),
    ]
    expect(because(pooled)).toMatch(
      /; at least 150 people took part, fewer than the 224 .*, as far as is known\.$/,
    )
  })

  it('is not said of those in trials that stay out of the pool: they are not counted', () => {
    const pooled = buildPrinted('a', [-6, -8, -4], { participants: 150 })
    expect(because([pooled, trial('b', { participants: 100 })])).toMatch(
      /; 150 people took part in the pooled trials, fewer than the 224 /,
    )
    expect(because([pooled])).toMatch(/; 150 people took part, fewer than the 224 /)
  })
})

describe('publication bias', () => {
  it("takes one level when Egger's test over ten studies says that small ones report otherwise", () => {
    const contrasts = Array.from({ length: 10 }, (_, i) => {
      const error = 0.5 + i * 0.3
      const effect = -1 - 3 * error + (i % 2) * 0.2
      return buildPrinted(`s${i}`, [effect, effect - 2 * error, effect + 2 * error])
    })
    expect(step(contrasts, 'publication-bias')).toMatchObject({
      change: -1,
      because:
        "Egger's test over 10 studies gives p < 0.001: small studies report other effects than large ones.",
    })
    expect(step(contrasts.slice(1), 'publication-bias').change).toBe(0)
  })
})

describe('indirectness', () => {
  it('takes one level when a combined question rests on one special group', async () => {
    const { suggestIndirectness } =
      await import('../../../../src/evidence/certainty/indirectness.ts')
    const rows = (special: number) => [
      { contrast: trial('a', { population: 'dialysis' }), people: special },
      { contrast: trial('b'), people: 100 - special },
    ]
    const population = { id: 'adults', name: 'Adults', isDefault: true }
    expect(suggestIndirectness({ rows: rows(75), population }).change).toBe(-1)
    expect(suggestIndirectness({ rows: rows(74), population }).change).toBe(0)
    const dialysis = { id: 'dialysis', name: 'Dialysis', isDefault: false }
    expect(suggestIndirectness({ rows: rows(100), population: dialysis }).change).toBe(0)
  })
})

describe('the outcome fixture', () => {
  it('pools on its own scale only', () => {
    const contrasts = [buildPrinted('a', [-4, -6, -2], { scale: 'other' })]
    expect(rate(buildBody(contrasts, { outcome: SEVERITY })).effect).toBeUndefined()
  })

  it('pools no row whose good side is the other one, which would turn it upside down', () => {
    const upright = buildPrinted('a', [-4, -6, -2])
    const turned = buildPrinted('b', [4, 2, 6], { better: 'higher' })
    expect(rate(buildBody([upright, turned])).effect?.weights).toMatchObject([
      { contrast: 'a/row/form' },
    ])
  })
})
