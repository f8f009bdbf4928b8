import { expect, it } from 'vitest'
import { describeReach } from '../../../src/format/study-reach.ts'
import type { StudyFeatures } from '../../../src/format/study-reach.ts'

const TRIAL: StudyFeatures = {
  kind: 'rct',
  blinding: 'double',
  comparisons: ['placebo'],
  isSelfRated: true,
  people: 500,
  fewPeople: 400,
  isOtherPeople: false,
  industryFunding: 'no',
  readAs: 'full-text',
}
const limits = (changes: Partial<StudyFeatures>): string[] =>
  describeReach({ ...TRIAL, ...changes })
    .filter(({ may }) => !may)
    .map(({ text }) => text)

it('a large blinded trial against placebo, read in full, has no limit that its record shows', () => {
  expect(limits({})).toEqual([])
  expect(describeReach(TRIAL)).toHaveLength(4)
})

it('each weak point is told', () => {
  expect(limits({ people: 35 })[0]).toMatch(/^35 people took part; below 400/)
  expect(limits({ people: undefined })[0]).toMatch(/not known/)
  expect(limits({ blinding: 'open' })[0]).toMatch(/rated themselves/)
  expect(limits({ comparisons: ['waiting-list'] })[0]).toMatch(/hoping for relief/)
  expect(limits({ durationWeeks: 1 })[0]).toBe(
    'It lasted one week, and says little of what comes after.',
  )
  expect(limits({ otherGroup: 'people on dialysis' })[0]).toMatch(/people on dialysis/)
  expect(limits({ industryFunding: 'yes' })[0]).toMatch(/Industry/)
  expect(limits({ readAs: 'abstract' })[0]).toMatch(/full text/)
})

it('size, blinding and comparison are no matter where nothing was given to anybody', () => {
  expect(limits({ kind: 'cross-sectional', people: 20, blinding: 'open' })).toHaveLength(1)
})

it('every kind of study has something that it may not show, but a trial', async () => {
  const { STUDY_KINDS } = await import('../../../src/collections/schemas/study.ts')
  const open = STUDY_KINDS.filter((kind) => limits({ kind }).length === 0)
  expect(open).toEqual(['rct'])
})
