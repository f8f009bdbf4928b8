import { expect, test } from 'vitest'
import {
  findReach,
  nameScenario,
  narrowScenario,
  OURS,
} from '../../../../../src/islands/explorer/scenario/narrow-scenario.ts'
import { buildBody, buildContrast } from '../../../evidence/build-body.ts'

const REACH = findReach(
  buildBody([
    buildContrast({ study: 'a-2010', year: 2010, industryFunding: 'yes' }),
    buildContrast({ study: 'b-2015', year: 2015, comparison: 'sham' }),
  ]),
)

test('what cannot change a body is dropped from the scenario', () => {
  expect(
    narrowScenario(
      { off: ['z-1999'], untilYear: 2015, excludeHighRisk: true, blindedOnly: true },
      REACH,
    ),
  ).toEqual({})
})

test('what can is kept', () => {
  const scenario = {
    off: ['a-2010'],
    untilYear: 2014,
    excludeIndustry: true,
    heterogeneity: 'paule-mandel',
    smallestImportantDifference: 5,
  } as const
  expect(narrowScenario({ ...scenario, off: ['a-2010', 'z-1999'] }, REACH)).toEqual(scenario)
})

test('a scenario that cannot change a body bears the name of our own rating, any other does not', () => {
  expect(nameScenario(narrowScenario({ untilYear: 2015, off: ['z-1999'] }, REACH))).toBe(OURS)
  const names = [2012, 2013].map((untilYear) => nameScenario(narrowScenario({ untilYear }, REACH)))
  expect(new Set([OURS, ...names]).size).toBe(3)
})
