import type { StudyRow } from './_study-rows.ts'

/** Rows on one page of the list: with more of them a telephone takes seconds to lay the page out. */
const MOST_ROWS = 400

/** Where the rows of the other pages stand for the filters of the first one. */
export const LIST_PATH = '/studies/list.json'

export interface StudyPage {
  /** From 1. */
  readonly number: number
  readonly path: string
  /** "2019–2021", of the rows that it holds. */
  readonly years: string
  readonly rows: readonly StudyRow[]
}

/** The rows in their order, cut into pages; one page where all rows fit on it. */
export function splitPages(
  rows: readonly StudyRow[],
  most: number = MOST_ROWS,
): readonly [StudyPage, ...StudyPage[]] {
  const first = toPage(rows.slice(0, most), 1)
  const others = Array.from({ length: Math.max(Math.ceil(rows.length / most) - 1, 0) }, (_, at) =>
    toPage(rows.slice((at + 1) * most, (at + 2) * most), at + 2),
  )
  return [first, ...others]
}

function toPage(rows: readonly StudyRow[], number: number): StudyPage {
  const path = number === 1 ? '/studies/' : `/studies/page/${String(number)}/`
  return { number, path, years: describeYears(rows), rows }
}

function describeYears(rows: readonly StudyRow[]): string {
  const years = rows.flatMap(({ year }) => year ?? [])
  if (years.length === 0) return 'no year'
  const [from, to] = [Math.min(...years), Math.max(...years)]
  return from === to ? String(from) : `${String(from)}–${String(to)}`
}
