import { describe, expect, it } from 'vitest'
import type { Contrast, Rating } from '../../../src/evidence/model.ts'
import { buildEffectRows } from '../../../src/format/effect-rows.ts'
import { buildPrintedSteps } from '../../../src/format/steps.ts'

const RATING: Rating = {
  form: 'tablets',
  outcome: 'pain',
  population: 'adults',
  certainty: 'low',
  direction: 'helps',
  steps: [
    {
      domain: 'start',
      change: 4,
      because: 'two randomised trials',
      decidedBy: 'computed',
      studies: [],
    },
    {
      domain: 'imprecision',
      change: -2,
      because: 'few people',
      decidedBy: 'computed',
      studies: [],
    },
    {
      domain: 'publication-bias',
      change: 0,
      because: 'all registered trials are out',
      decidedBy: 'recorded',
      overruled: { change: -1, because: 'sponsor-run trials only' },
      studies: ['a-2020'],
    },
  ],
  counted: ['a-2020/0/tablets'],
  leftOut: [{ contrast: 'b-2010/0/tablets', because: 'compared with another treatment' }],
  trials: 1,
  participants: 64,
  participantsIncomplete: false,
}

const CONTRAST: Contrast = {
  id: 'a-2020/0/tablets',
  study: 'a-2020',
  trial: 'a-2020',
  label: 'A 2020',
  year: 2020,
  form: 'tablets',
  outcome: 'pain',
  population: 'adults',
  designClass: 'randomised',
  isCrossover: false,
  comparison: 'placebo',
  blinding: 'double',
  isSelfRated: true,
  riskOfBias: 'some',
  industryFunding: 'no',
  participants: 64,
  role: 'primary',
  measure: 'pain score',
  better: 'lower',
  direction: 'better',
  directionBasis: 'mean change −4 against −1',
}

const LEFT_OUT: Contrast = {
  ...CONTRAST,
  id: 'b-2010/0/tablets',
  study: 'b-2010',
  label: 'B 2010',
  year: 2010,
  comparison: 'head-to-head',
  participants: undefined,
}

describe('the steps of a rating', () => {
  it('read as a sum that ends at the level', () => {
    expect(buildPrintedSteps(RATING).map(({ change, name }) => `${change} ${name}`)).toEqual([
      '4 Start',
      '−2 Imprecision',
      '0 Unpublished trials',
      '= 2 Low',
    ])
  })

  it('can be all of them, or only those that change something', () => {
    const untouched = { ...RATING.steps[0]!, domain: 'upgrade' as const, change: 0 }
    const rating = { ...RATING, steps: [...RATING.steps, untouched] }
    const names = (detail: 'every' | 'changes') =>
      buildPrintedSteps(rating, detail).map(({ name }) => name)
    expect(names('every')).toContain('Upgrade')
    // A step that a person overruled says something, although it takes nothing away.
    expect(names('changes')).toEqual(['Start', 'Imprecision', 'Unpublished trials', 'Low'])
  })

  it('say which ones a person judged', () => {
    expect(buildPrintedSteps(RATING).map(({ isRecorded }) => isRecorded)).toEqual([
      false,
      false,
      true,
      false,
    ])
  })

  it('say why the end is not the sum where the sum falls below very low', () => {
    const [first, second] = RATING.steps
    const steps = [first!, { ...second!, change: -4 }]
    expect(buildPrintedSteps({ ...RATING, certainty: 'very-low', steps }).at(-1)).toMatchObject({
      change: '= 1',
      because: 'What was tested never falls below very low.',
    })
  })

  it('say that nobody has tested it where there is nothing to add up', () => {
    expect(buildPrintedSteps({ ...RATING, certainty: 'none', steps: [] })).toMatchObject([
      {
        change: '= 0',
        name: 'Untested',
        because: 'Nobody has tested it for this in these people.',
      },
    ])
  })

  it('show what the rule alone would have said where a person overruled it', () => {
    expect(buildPrintedSteps(RATING)[2]?.overruled).toBe(
      'The rule alone gives −1: sponsor-run trials only',
    )
  })
})

describe('the studies under a rating', () => {
  it('stand with those that count first, and say why the others do not', () => {
    const rows = buildEffectRows([LEFT_OUT, CONTRAST], RATING)
    expect(rows.map(({ label, isCounted, because }) => [label, isCounted, because])).toEqual([
      ['A 2020', true, undefined],
      ['B 2010', false, 'compared with another treatment'],
    ])
  })

  it('print the direction and what it rests on where nothing is pooled', () => {
    expect(buildEffectRows([CONTRAST], RATING)[0]).toMatchObject({
      finding: 'better',
      basis: 'mean change −4 against −1',
    })
  })

  it('print the difference and its interval where it is pooled', () => {
    const pooled: Rating = {
      ...RATING,
      effect: {
        estimate: -3,
        interval: { lower: -5, upper: -1 },
        k: 1,
        participants: 64,
        weights: [
          {
            contrast: CONTRAST.id,
            effect: -3.04,
            variance: 1,
            interval: { lower: -5, upper: -1 },
            weightPercent: 100,
          },
        ],
        isImportant: false,
        mixesFinalAndChange: false,
      },
    }
    expect(buildEffectRows([CONTRAST], pooled)[0]).toMatchObject({ finding: '−3.0 (−5.0 to −1.0)' })
  })

  it('give both groups only where both are known', () => {
    const arms = {
      treatment: { n: 30, mean: -8.2, standardDeviation: 5 },
      control: { n: 34, mean: -4, standardDeviation: 6.25 },
    }
    const [row] = buildEffectRows([{ ...CONTRAST, weeks: 6, valueKind: 'change', arms }], RATING)
    expect(row).toMatchObject({
      measure: 'pain score, week 6, change',
      arms: { treatment: '−8.2 (5), 30', control: '−4 (6.25), 34' },
    })
    expect(buildEffectRows([CONTRAST], RATING)[0]?.arms).toBeUndefined()
  })

  it('do not invent a number of people', () => {
    expect(buildEffectRows([LEFT_OUT], RATING)[0]?.people).toBe('size of the groups not known')
  })
})
