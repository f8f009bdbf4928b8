import { expect, test } from 'vitest'
import type { Library } from '../../../src/collections/library.ts'
import {
  getBody,
  getClaimsAbout,
  getContrasts,
  getGuidelinePositions,
  getRatedForms,
  getStrata,
  getStudiesAbout,
} from '../../../src/collections/queries.ts'
import { readFixture } from '../../content/read-fixture.ts'

async function readSound(): Promise<Library> {
  const { library } = await readFixture('sound')
  if (library === undefined) throw new Error('the sound fixture has a problem')
  return library
}

const question = { outcome: 'attacks', population: 'adults' }

test('a body of evidence carries its scale, its smallest difference and its recorded judgement', async () => {
  const body = getBody(await readSound(), { form: 'walking', ...question })
  expect(body.outcome.scale).toMatchObject({ smallestImportantDifference: 3, standardDeviation: 8 })
  expect(body.judgements).toMatchObject([{ domain: 'publication-bias', change: -1 }])
  expect(body.contrasts.map(({ label }) => label)).toEqual(['Smith 2020'])
})

test('taking a study away changes the rating by itself', async () => {
  const library = await readSound()
  const without: Library = { ...library, studies: new Map() }
  const [rated] = getRatedForms(library, question)
  const [untested] = getRatedForms(without, question)
  expect(rated?.rating.certainty).not.toBe('none')
  expect(untested?.rating).toMatchObject({ certainty: 'none', trials: 0 })
  expect(untested?.statement).not.toBe(rated?.statement)
})

test('a form nobody tested in a population has no contrasts there and no stratum', async () => {
  const library = await readSound()
  expect(getContrasts(library, { form: 'walking', population: 'pregnancy' })).toEqual([])
  expect(getStrata(library, 'walking')).toEqual([])
})

test('an intervention lists its studies, its claims and what guidelines say', async () => {
  const library = await readSound()
  expect(getStudiesAbout(library, 'walking').map(({ id }) => id)).toEqual(['smith-2020-walking'])
  expect(getClaimsAbout(library, 'walking').map(({ id }) => id)).toEqual(['walking-cures'])
  const [position] = getGuidelinePositions(library, 'walking')
  expect(position?.recommendations.map(({ wording }) => wording)).toEqual(['May be tried.'])
})

test('an id that nobody knows is refused', async () => {
  const library = await readSound()
  expect(() => getBody(library, { form: 'flying', ...question })).toThrow(RangeError)
})

test('a reference mark is left out of the rated forms unless it is asked for', async () => {
  const library = await readSound()
  const [id, walking] = [...library.interventions][0]!
  const marked: Library = {
    ...library,
    interventions: new Map(library.interventions).set(id, { ...walking, isReference: true }),
  }
  const names = (forms: ReturnType<typeof getRatedForms>) => forms.map((form) => form.id)
  const own = walking.forms.map((form) => form.id)
  expect(names(getRatedForms(library, question))).toEqual(expect.arrayContaining(own))
  expect(names(getRatedForms(marked, question))).not.toEqual(expect.arrayContaining(own))
  const all = getRatedForms(marked, { ...question, withReferences: true })
  expect(all.filter(({ isReference }) => isReference).map((form) => form.id)).toEqual(own)
})
