import { expect, test } from 'vitest'
import { getLibrary } from '../../../src/collections/queries.ts'
import { foldText, selectStudies } from '../../../src/islands/studies/rows.ts'
import { START_STATE } from '../../../src/islands/studies/state.ts'
import { listMoreWords } from '../../../src/pages/studies/_more-words.ts'
import { buildStudyRows } from '../../../src/pages/studies/_study-rows.ts'

test('what a row shows is not said again, nor a word twice, nor one that stands inside another', () => {
  expect(
    listMoreWords('García PJ, Trials of iron: a trial in iron deficiency.', 'Garcia 2020 A trial'),
  ).toBe('pj trials of iron in deficiency')
  expect(listMoreWords('', 'Garcia 2020')).toBe('')
})

test('every author and every title finds its study, pasted whole', async () => {
  const library = await getLibrary()
  const rows = buildStudyRows(library)
  const entries = rows.map(({ id, label, year, kind, population, riskOfBias, finding, more }) => ({
    id,
    name: label,
    text: foldText(
      [label, year, finding, kind, population, `risk of bias ${riskOfBias}`, more].join(' '),
    ),
    tags: { kind: [], who: [], about: [], rated: [] },
  }))
  const missed = [...library.studies.values()].flatMap(({ id, citation }) =>
    [...(citation.authors ?? []), citation.title ?? ''].filter(
      (q) => !selectStudies(entries, { ...START_STATE, q }).some((entry) => entry.id === id),
    ),
  )
  expect(rows.length).toBeGreaterThan(200)
  expect(missed).toEqual([])
})
