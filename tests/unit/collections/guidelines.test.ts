import { expect, test } from 'vitest'
import {
  findDisagreements,
  findRatingDifferences,
  getGuidelineGrid,
} from '../../../src/collections/queries.ts'
import type { Guideline, Library, Recommendation } from '../../../src/collections/queries.ts'
import { readFixture } from '../../content/read-fixture.ts'

const POSITION = {
  topic: 'walking',
  forms: ['walking'],
  interventions: ['walking'],
  population: 'adults',
  group: 'adults',
  direction: 'for',
  strength: 'strong',
  grade: 'strong',
  wording: 'Walk.',
  readAs: 'abstract',
} as const satisfies Recommendation

async function readWith(
  guidelines: Readonly<Record<string, Partial<Guideline> & { recommendations: Recommendation[] }>>,
): Promise<Library> {
  const { library } = await readFixture('sound')
  const [first] = library?.guidelines.values() ?? []
  if (!library || !first) throw new RangeError('the sound fixture has no guideline')
  return {
    ...library,
    guidelines: new Map(
      Object.entries(guidelines).map(([id, guideline]) => [id, { ...first, id, ...guideline }]),
    ),
  }
}

test('the grid holds a row for each form that a body speaks of, the newest body first', async () => {
  const library = await readWith({
    old: { year: 2001, recommendations: [POSITION] },
    new: { year: 2020, recommendations: [POSITION, { ...POSITION, direction: 'none' }] },
    silent: { year: 2021, recommendations: [] },
  })
  const grid = getGuidelineGrid(library)
  expect(grid.guidelines.map(({ id }) => id)).toEqual(['new', 'old'])
  expect(grid.groups.map(({ id, rows }) => [id, rows.map((row) => row.id)])).toEqual([
    ['rated', ['walking']],
  ])
  expect(grid.groups[0]?.rows[0]?.positions.get('new')?.map(({ place }) => place)).toEqual([1, 2])
})

test('a body that speaks of other people or of goods stays out of the grid', async () => {
  const library = await readWith({
    goods: { isAboutCondition: false, recommendations: [POSITION] },
  })
  expect(getGuidelineGrid(library)).toEqual({ guidelines: [], groups: [] })
})

test('two bodies disagree only about the same people', async () => {
  const against = { ...POSITION, direction: 'against' } as const
  const alike = await readWith({
    one: { recommendations: [POSITION] },
    two: { recommendations: [against] },
  })
  expect(findDisagreements(alike)).toHaveLength(1)
  const apart = await readWith({
    one: { recommendations: [POSITION] },
    two: { recommendations: [{ ...against, group: 'pregnancy' }] },
  })
  expect(findDisagreements(apart)).toEqual([])
})

test('a recommendation for people in whom nobody tested it is told as untested', async () => {
  const library = await readWith({
    one: { recommendations: [{ ...POSITION, group: 'pregnancy' }] },
  })
  const [difference] = findRatingDifferences(library)
  expect(difference?.kind).toBe('untested')
  expect(difference?.rating.population).toBe('pregnancy')
})

test('a strong grade over a low certainty names the steps that took our rating down', async () => {
  const library = await readWith({ one: { recommendations: [POSITION] } })
  const [difference] = findRatingDifferences(library)
  expect(['certainty', 'direction']).toContain(difference?.kind)
  expect(difference?.causes.length).toBeGreaterThan(0)
  expect(difference?.causes.every(({ change, domain }) => domain === 'start' || change < 0)).toBe(
    true,
  )
})

test('a weak word without a grade over our own benefit is no difference', async () => {
  const library = await readWith({
    one: { recommendations: [{ ...POSITION, direction: 'none', grade: 'none' }] },
  })
  expect(findRatingDifferences(library)).toEqual([])
})
