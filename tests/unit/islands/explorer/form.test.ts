import { expect, test } from 'vitest'
import { describeMark } from '../../../../src/islands/explorer/form.ts'
import type { ExplorerForm } from '../../../../src/islands/explorer/form.ts'

const INFUSION: ExplorerForm = {
  id: 'iron-infusion',
  name: 'Iron infusion',
  certainty: 'moderate',
  mechanism: 'established',
  direction: 'helps',
  participants: 446,
  trials: 4,
  isAtLeast: false,
  kind: 'supplement',
  page: 'iron',
  givenBy: ['clinician'],
  needsBloodTest: true,
}

test('the name of a mark says its whole position', () => {
  expect(describeMark(INFUSION)).toBe(
    'Iron infusion: moderate certainty, found better, mechanism established, 446 people in 4 trials',
  )
})

test('a number that a trial left open is called a least number', () => {
  expect(describeMark({ ...INFUSION, isAtLeast: true, trials: 1 })).toContain(
    'at least 446 people in 1 trial',
  )
})

test('an untested form claims no certainty, no finding and no people', () => {
  const untested = { certainty: 'none', direction: 'untested', participants: 0, trials: 0 } as const
  expect(describeMark({ ...INFUSION, ...untested, name: 'Pendant', mechanism: 'none' })).toBe(
    'Pendant: untested, mechanism none',
  )
})

test('a size that nobody printed is called not known, never nought', () => {
  const unknown = { isAtLeast: true, participants: 0, trials: 1 } as const
  expect(describeMark({ ...INFUSION, ...unknown })).toContain(
    'size of the groups not known, 1 trial',
  )
})

test('a mark that a scenario moved says where it stood', () => {
  expect(describeMark({ ...INFUSION, certainty: 'low' }, 'moderate')).toContain(
    'Iron infusion: low certainty, was moderate, found better',
  )
})
