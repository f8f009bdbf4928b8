/** Rows on one page of a list: with more of them a telephone takes seconds to lay the page out. */
const MOST_ROWS = 400

export interface ListPage<Row> {
  /** From 1. */
  readonly number: number
  readonly path: string
  /** What its rows reach over: "2019–2021". */
  readonly span: string
  readonly rows: readonly Row[]
}

/** The rows in their order, cut into pages; one page, at the list's own `path`, where all rows fit on it. */
export function splitPages<Row>(
  rows: readonly Row[],
  {
    path,
    describe,
    most = MOST_ROWS,
  }: {
    readonly path: string
    readonly describe: (rows: readonly Row[]) => string
    readonly most?: number | undefined
  },
): readonly [ListPage<Row>, ...ListPage<Row>[]] {
  const toPage = (own: readonly Row[], number: number): ListPage<Row> => ({
    number,
    path: number === 1 ? path : `${path}page/${String(number)}/`,
    span: describe(own),
    rows: own,
  })
  const others = Array.from({ length: Math.max(Math.ceil(rows.length / most) - 1, 0) }, (_, at) =>
    toPage(rows.slice((at + 1) * most, (at + 2) * most), at + 2),
  )
  return [toPage(rows.slice(0, most), 1), ...others]
}

/** Which of all rows a page holds, for a line such as "401 to 800 of 2,000". */
export function countPlaces<Row>(
  pages: readonly ListPage<Row>[],
  page: ListPage<Row>,
): { readonly from: number; readonly to: number } {
  const before = pages
    .slice(0, page.number - 1)
    .reduce((sum, earlier) => sum + earlier.rows.length, 0)
  return { from: before + 1, to: before + page.rows.length }
}
