import { describe, expect, it } from 'vitest'
import { rate } from '../../../../src/evidence/index.ts'
import { buildBody, buildContrast, buildPrinted } from '../build-body.ts'

const reasons = (rating: ReturnType<typeof rate>) =>
  Object.fromEntries(rating.leftOut.map(({ contrast, because }) => [contrast, because]))

describe('what counts in a rating', () => {
  it('is the strongest kind of study there is; the others are left out with a reason', () => {
    const rating = rate(
      buildBody([
        buildContrast({ study: 'trial' }),
        buildContrast({ study: 'cohort', designClass: 'controlled', comparison: 'usual-care' }),
        buildContrast({ study: 'series', designClass: 'uncontrolled', comparison: 'none' }),
        buildContrast({ study: 'rival', comparison: 'head-to-head' }),
        buildContrast({ study: 'later', role: 'other' }),
        buildContrast({ study: 'elsewhere', population: 'dialysis' }),
      ]),
    )
    expect(rating.counted).toEqual(['trial/row/form'])
    expect(rating.basis).toBe('randomised')
    expect(reasons(rating)).toEqual({
      'cohort/row/form': 'Not randomised, and a randomised trial sets the rating.',
      'series/row/form': 'No comparison group, and controlled studies set the rating.',
      'rival/row/form':
        'Compared with a treatment that may itself work: shown under the rating, not counted in it.',
      'later/row/form': 'Another time or measure of a study whose main row counts.',
      'elsewhere/row/form': 'In another group of people, which has a rating of its own.',
    })
  })

  it('counts companion papers of one trial once, whichever file comes first', () => {
    const first = buildContrast({ study: 'paper', trial: 'one', participants: 40 })
    const companion = buildContrast({ study: 'companion', trial: 'one', participants: 30 })
    for (const contrasts of [
      [first, companion],
      [companion, first],
    ]) {
      const rating = rate(buildBody(contrasts))
      expect(rating.counted).toEqual(['paper/row/form'])
      expect(rating.trials).toBe(1)
      expect(rating.participants).toBe(40)
    }
  })

  it('is nothing for a form that nobody tested, which has no direction', () => {
    expect(rate(buildBody([]))).toMatchObject({
      certainty: 'none',
      counted: [],
      steps: [],
      trials: 0,
    })
    expect(rate(buildBody([])).direction).toBeUndefined()
  })

  it('calls a form tested, at very low certainty, that was compared with other treatments only', () => {
    const rating = rate(
      buildBody([buildContrast({ comparison: 'head-to-head', participants: 900 })]),
    )
    expect(rating).toMatchObject({
      certainty: 'very-low',
      basis: 'head-to-head',
      direction: 'not-shown',
    })
    expect(rating.steps.map(({ domain }) => domain)).toEqual(['start'])
  })

  it('lets a comparison group without randomisation go before a randomised head-to-head', () => {
    const rating = rate(
      buildBody([
        buildContrast({ study: 'rival', comparison: 'head-to-head' }),
        buildContrast({ study: 'cohort', designClass: 'controlled', comparison: 'usual-care' }),
      ]),
    )
    expect(rating.counted).toEqual(['cohort/row/form'])
  })

  it('shows nothing from a series without comparison, however many got better', () => {
    const series = buildContrast({
      designClass: 'uncontrolled',
      comparison: 'none',
      participants: 5000,
    })
    expect(rate(buildBody([series]))).toMatchObject({
      certainty: 'very-low',
      direction: 'not-shown',
    })
  })

  it('says when a study gives no number of people', () => {
    const rating = rate(buildBody([buildContrast({ participants: undefined })]))
    expect(rating).toMatchObject({ participants: 0, participantsIncomplete: true })
  })
})

describe('what is pooled in a rating', () => {
  const figures = buildPrinted('figures', [-4, -6, -2], { participants: 50 })

  it('is pooled when rows with figures hold half of the people', () => {
    const words = (participants: number) => buildContrast({ study: 'words', participants })
    expect(rate(buildBody([figures, words(50)])).effect).toMatchObject({ k: 1, participants: 50 })
    expect(rate(buildBody([figures, words(51)])).effect).toBeUndefined()
  })

  it('shows one study with its interval as printed and no heterogeneity', () => {
    const { effect } = rate(buildBody([buildPrinted('a', [-2.5, -5.93, 1.02])]))
    expect(effect).toMatchObject({ estimate: -2.5, interval: { lower: -5.93, upper: 1.02 } })
    expect(effect?.tau2).toBeUndefined()
  })

  it('says when final values and changes are mixed', () => {
    const final = { ...figures, valueKind: 'final' } as const
    const change = buildPrinted('b', [-4, -6, -2], { valueKind: 'change' })
    expect(rate(buildBody([final, change])).effect?.mixesFinalAndChange).toBe(true)
    expect(rate(buildBody([final])).effect?.mixesFinalAndChange).toBe(false)
  })

  it('says of each row where its figures come from, and flags a crossover read from its arms', () => {
    const arm = { n: 40, mean: 10, standardDeviation: 4 }
    const arms = { treatment: { ...arm, mean: 6 }, control: arm }
    const crossover = buildContrast({ study: 'c', scale: 'points', isCrossover: true, arms })
    const { effect } = rate(buildBody([figures, crossover]))
    expect(effect?.intervalMethod).toBe('wald')
    expect(rate(buildBody([figures])).effect?.intervalMethod).toBeUndefined()
    expect(effect?.weights).toMatchObject([
      { contrast: 'c/row/form', source: 'arms-of-crossover', isCrossover: true },
      { contrast: 'figures/row/form', source: 'reported-interval', isCrossover: false },
    ])
  })

  it('says that nothing can be told about missing studies where all are equally precise', () => {
    const rows = Array.from({ length: 10 }, (_, i) =>
      buildPrinted(`s${String(i)}`, [-4 - i / 10, -6 - i / 10, -2 - i / 10]),
    )
    const step = rate(buildBody(rows)).steps.find(({ domain }) => domain === 'publication-bias')
    expect(step).toMatchObject({ change: 0 })
    expect(step?.because).toContain('equally precise')
  })

  it('leaves a flagged row out of the pool and keeps it among what counts', () => {
    const flagged = { ...buildPrinted('b', [-40, -41, -39]), doNotPool: 'beyond the scale' }
    const rating = rate(buildBody([figures, flagged]))
    expect(rating.counted).toHaveLength(2)
    expect(rating.effect?.weights.map(({ contrast }) => contrast)).toEqual(['figures/row/form'])
  })
})

describe('a scenario', () => {
  const body = buildBody([
    buildContrast({ study: 'old', year: 1999, riskOfBias: 'high' }),
    buildContrast({ study: 'sold', year: 2010, industryFunding: 'yes', riskOfBias: 'unclear' }),
    buildContrast({
      study: 'open',
      year: 2024,
      comparison: 'waiting-list',
      industryFunding: 'unknown',
    }),
  ])
  const counted = (scenario: Parameters<typeof rate>[1]) =>
    rate(body, scenario).counted.map((id) => id.split('/')[0])

  it.each([
    [{}, ['old', 'sold', 'open']],
    [{ off: ['old'] }, ['sold', 'open']],
    [{ untilYear: 2010 }, ['old', 'sold']],
    [{ excludeHighRisk: true }, ['sold', 'open']],
    [{ excludeIndustry: true }, ['old', 'open']],
    [{ blindedOnly: true }, ['old', 'sold']],
  ])('of %j counts %j', (scenario, expected) => {
    expect(counted(scenario)).toEqual(expected)
  })

  it('changes the smallest important difference of direction and imprecision', () => {
    const printed = buildBody([buildPrinted('a', [0, -4, 4], { participants: 500 })])
    expect(rate(printed).direction).toBe('not-shown')
    expect(rate(printed, { smallestImportantDifference: 5 }).direction).toBe('no-difference')
    expect(() => rate(printed, { smallestImportantDifference: 0 })).toThrow(
      'rate: smallestImportantDifference must be above 0, received 0',
    )
  })

  it('drops a recorded judgement whose studies were all switched off', () => {
    const judgements = [
      { domain: 'imprecision', change: -2, because: 'One odd study.', studies: ['old'] },
    ] as const
    const judged = { ...body, judgements }
    const decidedBy = (off: string[]) =>
      rate(judged, { off }).steps.find(({ domain }) => domain === 'imprecision')?.decidedBy
    expect(decidedBy([])).toBe('recorded')
    expect(decidedBy(['old'])).toBe('computed')
  })
})
