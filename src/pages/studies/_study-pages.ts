import { splitPages } from '../_list-pages.ts'
import type { StudyRow } from '../../islands/studies/study-row.ts'

/** Where the rows of the other pages stand for the filters of the first one. */
export const LIST_PATH = '/studies/list.json'

/** All studies in their order, cut into pages. */
export const splitStudies = (rows: readonly StudyRow[], most?: number) =>
  splitPages(rows, { path: '/studies/', describe: describeYears, most })

function describeYears(rows: readonly StudyRow[]): string {
  const years = rows.flatMap(({ year }) => year ?? [])
  if (years.length === 0) return 'no year'
  const [from, to] = [Math.min(...years), Math.max(...years)]
  return from === to ? String(from) : `${String(from)}–${String(to)}`
}
