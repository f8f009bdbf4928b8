import { expect, test } from 'vitest'
import { splitStudies } from '../../../src/pages/studies/_study-pages.ts'
import type { StudyRow } from '../../../src/islands/studies/study-row.ts'

function makeRows(years: readonly (number | undefined)[]): readonly StudyRow[] {
  return years.map((year, index) => ({
    id: `study-${String(index)}`,
    label: `Study ${String(index)}`,
    year,
    kind: 'Randomised trial',
    people: 20,
    population: 'Adults',
    riskOfBias: '',
    biasRank: undefined,
    finding: 'Nothing.',
    more: '',
    kinds: ['rct', 'trials'],
    who: 'adults',
    about: [],
    isRated: false,
  }))
}

test('a list of hundreds is one page at the address of the list', () => {
  const rows = makeRows(Array.from({ length: 400 }, () => 2020))
  expect(splitStudies(rows)).toEqual([{ number: 1, path: '/studies/', span: '2020', rows }])
  expect(splitStudies([])).toEqual([{ number: 1, path: '/studies/', span: 'no year', rows: [] }])
})

test('a longer one is cut into pages that hold every row once, in order, and name their years', () => {
  const rows = makeRows([2026, 2025, 2024, 2024, 2020, 2019, undefined])
  const pages = splitStudies(rows, 3)
  expect(pages.flatMap((page) => page.rows)).toEqual(rows)
  expect(pages.map(({ path, span }) => [path, span])).toEqual([
    ['/studies/', '2024–2026'],
    ['/studies/page/2/', '2019–2024'],
    ['/studies/page/3/', 'no year'],
  ])
})
