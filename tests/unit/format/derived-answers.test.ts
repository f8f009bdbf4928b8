import { expect, it } from 'vitest'
import { rate } from '../../../src/evidence/index.ts'
import type { Support } from '../../../src/evidence/index.ts'
import {
  describeLevel,
  describePart,
  describeSteadiness,
  listSupports,
} from '../../../src/format/derived-answers.ts'
import { buildPrintedSteps } from '../../../src/format/steps.ts'
import { buildBody, buildContrast } from '../evidence/build-body.ts'

it('trials that leave the same behind stand together', () => {
  const support = (label: string, certainty: 'low' | 'none') => ({
    trial: label,
    studies: [`${label}-2020`],
    label,
    certainty,
    ...(certainty === 'low' && { direction: 'not-shown' as const }),
  })
  const { supports } = listSupports({ certainty: 'moderate' }, [
    support('a', 'low'),
    support('b', 'none'),
    support('c', 'low'),
  ])
  expect(supports).toEqual([
    {
      trials: [
        { study: 'a-2020', label: 'a' },
        { study: 'c-2020', label: 'c' },
      ],
      without: 'low, no benefit shown',
    },
    { trials: [{ study: 'b-2020', label: 'b' }], without: 'untested' },
  ])
})

it('a trial whose loss would raise the level is not said to hold it up', () => {
  const poor: Support = {
    trial: 'a',
    studies: ['a-2020'],
    label: 'a',
    certainty: 'high',
    direction: 'helps',
  }
  expect(listSupports({ certainty: 'low' }, [poor])).toEqual({
    supports: [],
    burdens: [{ trials: [{ study: 'a-2020', label: 'a' }], without: 'high, found better' }],
  })
})

it('a level without a direction is the level alone', () => {
  expect(describeLevel({ certainty: 'none' })).toBe('untested')
  expect(describeLevel({ certainty: 'high', direction: 'helps' })).toBe('high, found better')
})

it('nothing holds up what nobody tested', () => {
  expect(describeSteadiness(rate(buildBody([])))).toMatch(/^Nothing/)
  expect(describeSteadiness(rate(buildBody([buildContrast()])))).toMatch(/^No single study/)
})

it('what was tested and left out is not said to be tested by nobody', () => {
  const rating = rate(buildBody([buildContrast({ withdrawn: 'retracted' })]))
  expect(describeSteadiness(rating)).toBe('Nothing: no study of it is left that counts.')
  expect(buildPrintedSteps(rating).at(-1)?.because).toBe('No study of it is left that counts.')
})

it('a rating by part of the evidence says how much that part is', () => {
  expect(describePart(rate(buildBody([buildContrast()])))).toBe(
    'Low, found better; 1 study, 50 people.',
  )
})
