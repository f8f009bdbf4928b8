import { describe, expect, test } from 'vitest'
import type { Contrast, Outcome, Rating } from '../../../../../src/evidence/model.ts'
import {
  describeSteps,
  detailRating,
} from '../../../../../src/islands/explorer/panel/form-detail.ts'

const RATING: Rating = {
  form: 'iron-infusion',
  outcome: 'severity',
  population: 'adults',
  certainty: 'moderate',
  direction: 'helps',
  steps: [
    {
      domain: 'start',
      change: 4,
      because: 'Two randomised trials.',
      decidedBy: 'computed',
      studies: [],
    },
    { domain: 'risk-of-bias', change: 0, because: 'Low.', decidedBy: 'computed', studies: [] },
    {
      domain: 'imprecision',
      change: -1,
      because: 'Few people.',
      decidedBy: 'computed',
      studies: [],
    },
  ],
  counted: ['b', 'a', 'c'],
  leftOut: [],
  trials: 3,
  participants: 172,
  participantsIncomplete: true,
  effect: {
    estimate: -3,
    interval: { lower: -5, upper: -1 },
    k: 2,
    participants: 64,
    weights: [
      {
        contrast: 'b',
        effect: -2,
        variance: 1,
        interval: { lower: -4, upper: 0 },
        weightPercent: 60,
      },
      {
        contrast: 'a',
        effect: -4,
        variance: 2,
        interval: { lower: -7, upper: -1 },
        weightPercent: 40,
      },
    ],
    isImportant: false,
    mixesFinalAndChange: false,
  },
}
const contrast = (id: string, year: number, participants?: number) =>
  ({ id, label: `Trial ${id}`, year, ...(participants && { participants }) }) as Contrast
const OUTCOME: Outcome = {
  id: 'severity',
  name: 'Severity',
  scale: { id: 'scale', name: 'the scale', better: 'lower', smallestImportantDifference: 3 },
}

test('the sum shows the start, what moved it and the result, and nothing that did not move it', () => {
  expect(describeSteps(RATING).map(({ change }) => change)).toEqual(['4', '−1', '= 3'])
})

test('an untested form has no sum', () => {
  expect(describeSteps({ ...RATING, certainty: 'none' })).toEqual([])
})

describe('the panel of a pooled form', () => {
  const contrasts = [contrast('b', 2020), contrast('a', 2016, 64), contrast('c', 2021)]
  const detail = detailRating({
    rating: RATING,
    ours: RATING,
    statement: 'It likely helps.',
    contrasts,
    outcome: OUTCOME,
  })

  test('draws its trials by year, and the pooled effect with a least number of people', () => {
    expect(detail.forest?.trials.map(({ label }) => label)).toEqual(['Trial a', 'Trial b'])
    expect(detail.forest?.pooled).toMatchObject({ estimate: -3, participants: 64, isAtLeast: true })
  })

  test('says that more trials count than can be drawn', () => {
    expect(detail.forest?.countedTrials).toBe(3)
  })

  test('keeps a trial that the reader switched off in the list, with the reason', () => {
    const without = {
      ...RATING,
      counted: ['b', 'c'],
      leftOut: [{ contrast: 'a', because: 'Switched off.' }],
    }
    const { trials } = detailRating({
      rating: without,
      ours: RATING,
      statement: '',
      contrasts,
      outcome: OUTCOME,
    })
    expect(trials.map(({ label, because }) => [label, because])).toEqual([
      ['Trial b', undefined],
      ['Trial a', 'Switched off.'],
      ['Trial c', undefined],
    ])
  })
})
