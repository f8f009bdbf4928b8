import { expect, it } from 'vitest'
import type { Library } from '../../../src/collections/library.ts'
import {
  buildFindingRows,
  buildFormBodies,
  buildFormSections,
  listUnmeasured,
} from '../../../src/pages/interventions/_form-bodies.ts'
import { listJudged } from '../../../src/pages/method/_method-facts.ts'
import { listRatings } from '../../../src/pages/studies/_study-ratings.ts'
import { buildReach } from '../../../src/pages/studies/_study-reach.ts'
import { readFixture } from '../../content/read-fixture.ts'

async function readSound(): Promise<Library> {
  const { library } = await readFixture('sound')
  if (library === undefined) throw new Error('the sound fixture has a problem')
  return library
}

it('a form has a body for all that was measured, with what holds it up and what would move it', async () => {
  const bodies = buildFormBodies(await readSound(), 'walking')
  expect(bodies.map(({ anchor, isOpening }) => [anchor, isOpening])).toEqual([
    ['attacks-adults', true],
  ])
  const [{ answers, years } = bodies[0]!] = bodies
  expect(answers.supports).toEqual([
    { trials: [{ study: 'smith-2020-walking', label: 'Smith 2020' }], without: 'untested' },
  ])
  expect(answers.next).toMatch(/\bpeople\b/)
  expect(years.map(({ year }) => year)).toEqual([2020])
})

it('the opening question stands there although nobody looked at it, and gives no line of findings', async () => {
  const library: Library = { ...(await readSound()), studies: new Map() }
  const bodies = buildFormBodies(library, 'walking')
  expect(bodies).toHaveLength(1)
  expect(buildFindingRows(bodies, { path: '', defaultPopulation: 'adults' })).toEqual([])
  expect(listUnmeasured(library, bodies)).toEqual([])
})

it('an intervention leads to the page of each form, and each finding to its section there', async () => {
  const library = await readSound()
  const [section] = buildFormSections(library, library.interventions.get('walking')!)
  expect(section?.path).toBe('/interventions/walking/walking/')
  expect(section?.findings.map(({ address }) => address)).toEqual([
    '/interventions/walking/walking/#attacks-adults',
  ])
  expect(section?.gap).toMatch(/\.$/)
})

it('a study says which rating it counts in, and loses that when it is withdrawn', async () => {
  const library = await readSound()
  expect(listRatings(library, 'smith-2020-walking')).toMatchObject([
    {
      path: '/interventions/walking/walking/#attacks-adults',
      isCounted: true,
      note: 'The effect in points is its own.',
    },
  ])
  const study = { ...library.studies.get('smith-2020-walking')!, withdrawn: 'Retracted.' }
  const withdrawn: Library = { ...library, studies: new Map([[study.id, study]]) }
  expect(listRatings(withdrawn, study.id)).toMatchObject([
    { isCounted: false, note: 'Counts no longer: Retracted.' },
  ])
})

it('a study tells its limits from its own record', async () => {
  const library = await readSound()
  const texts = buildReach(library, library.studies.get('smith-2020-walking')!).map(
    ({ text }) => text,
  )
  expect(texts).toContainEqual(expect.stringMatching(/^46 people took part; below 400/))
  expect(texts).toContainEqual(expect.stringMatching(/full text/))
})

it('the Method page lists every step that a person judged', async () => {
  expect(listJudged(await readSound())).toMatchObject([
    { domain: 'Unpublished trials', recorded: '−1', path: expect.stringContaining('/walking/') },
  ])
})
