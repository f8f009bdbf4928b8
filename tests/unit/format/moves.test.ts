import { describe, expect, test } from 'vitest'
import type { Rating } from '../../../src/evidence/model.ts'
import { describeSupports } from '../../../src/format/derived-words.ts'
import {
  countMoves,
  describeEnds,
  describeFundingLimit,
  describeRemainder,
  describeScenario,
  describeStepChange,
  describeUnknownFunding,
} from '../../../src/format/moves.ts'

const rating = (changes: Partial<Rating>) =>
  ({
    trials: 1,
    participants: 64,
    participantsIncomplete: false,
    basis: 'randomised',
    ...changes,
  }) as Rating

describe('what remains', () => {
  test.each([
    [{}, '64 people in 1 trial remain'],
    [{ participantsIncomplete: true, trials: 2 }, 'at least 64 people in 2 trials remain'],
    [{ basis: 'uncontrolled' }, '64 people in 1 study remain'],
    [{ participants: 0 }, '1 trial remains'],
    [{ trials: 0, participants: 0 }, 'no trial is left'],
  ] as const)('%j: %s', (changes, words) => {
    expect(describeRemainder(rating(changes))).toBe(words)
  })
})

describe('trials that do not say who paid', () => {
  test.each([
    [0, 3, ''],
    [1, 3, ', 1 of which does not say who paid'],
    [2, 3, ', 2 of which do not say who paid'],
    [3, 3, ', none of which says who paid'],
    [1, 1, ', which does not say who paid'],
  ])('%i of %i', (unknown, trials, words) => {
    expect(describeUnknownFunding(unknown, { trials })).toBe(words)
  })

  test('the limit is told with its numbers', () => {
    expect(describeFundingLimit({ unknown: 1200, trials: 1300 })).toContain(
      '1,200 of 1,300 studies on this question do not say',
    )
    expect(describeFundingLimit({ unknown: 1, trials: 4 })).toContain(
      '1 of 4 studies on this question does not say',
    )
    expect(describeFundingLimit({ unknown: 0, trials: 4 })).toBe(
      'Each study on this question says who paid.',
    )
  })
})

test('a step that counts differently names both counts', () => {
  const step = { domain: 'imprecision', before: -1, after: -2 } as const
  expect(describeStepChange(step)).toBe('Imprecision takes 2 levels, not 1')
  expect(describeStepChange({ ...step, after: 0 })).toBe(
    'Imprecision takes no level, where it took 1',
  )
  expect(describeStepChange({ ...step, before: 0, after: -1 })).toBe(
    'Imprecision takes 1 level, not none',
  )
})

test('the ends of a move name only what changed', () => {
  const before = { certainty: 'moderate', direction: 'helps' } as const
  expect(describeEnds(before, { ...before, certainty: 'low' })).toEqual(['moderate', 'low'])
  expect(describeEnds(before, { ...before, direction: 'not-shown' })).toEqual([
    'found better',
    'no benefit shown',
  ])
  expect(describeEnds(before, { certainty: 'none', direction: 'untested' })).toEqual([
    'moderate, found better',
    'untested',
  ])
})

test('a scenario reads as the start of a sentence', () => {
  expect(
    describeScenario({ presets: ['no-industry'], until: 2012, off: ['Cho 2016'], sid: 5 }),
  ).toBe(
    'Without industry funding, as it stood in 2012, without Cho 2016, if 5 points count as noticeable',
  )
  expect(countMoves({ moved: 1, all: 34 })).toBe('1 of 34 ratings changes')
  expect(countMoves({ moved: 0, all: 34 })).toBe('no rating changes')
})

describe('what holds a rating up', () => {
  const support = (label: string, certainty: Rating['certainty']) =>
    ({ trial: label, studies: [label], label, certainty, direction: 'helps' }) as const
  test('names the trials by what their loss would leave', () => {
    const supports = [
      support('Cho 2016', 'low'),
      support('Wu 2019', 'low'),
      support('Li 2020', 'very-low'),
    ]
    expect(describeSupports(supports, { certainty: 'moderate', trials: 5 })).toBe(
      'Without Cho 2016 or Wu 2019: low. Without Li 2020: very low.',
    )
  })
  test('does not call untested what weaker studies still say without its one trial', () => {
    const withLess = (certainty: Rating['certainty']) =>
      describeSupports([support('Wali 2019', certainty)], { certainty: 'low', trials: 1 })
    expect(withLess('very-low')).toBe('Without Wali 2019: very low.')
    expect(withLess('none')).toBe('Its one trial: without it, untested.')
  })
  test('says so where no single trial does', () => {
    expect(describeSupports([], { certainty: 'low', trials: 3 })).toMatch(/No single trial/)
  })
  test('says nothing of an untested form', () => {
    expect(describeSupports([], { certainty: 'none', trials: 0 })).toBe('')
  })
})
