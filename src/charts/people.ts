/** A group of people, some of whom something happens to. */
export interface PeopleGroup {
  readonly label: string
  /** How many of `of`. */
  readonly count: number
}

/** Icons in a row. */
const PEOPLE_IN_A_ROW = 20

/** A block of whole icons, in icons from the top left. */
export interface IconBlock {
  readonly column: number
  readonly row: number
  readonly columns: number
  readonly rows: number
}

/** An icon array, in icons from the top left. */
export interface PeopleShapes {
  /** Icons of those it happens to, and of the others; each as up to three blocks. */
  readonly affected: readonly IconBlock[]
  readonly others: readonly IconBlock[]
  readonly columns: number
  readonly rows: number
}

/**
 * An icon array, row by row from the top left: the affected first.
 *
 * @param of whole number of people in all; 100 unless told, 1,000 for rare events
 * @throws RangeError where `count` is no whole number from 0 to `of`, or `of` does not fill its rows
 */
export function buildPeople({
  count,
  of = 100,
}: {
  readonly count: number
  readonly of?: number
}): PeopleShapes {
  if (!Number.isInteger(count) || count < 0 || count > of || of <= 0) {
    throw new RangeError(`buildPeople: expected a whole number from 0 to ${of}, received ${count}`)
  }
  if (of % PEOPLE_IN_A_ROW !== 0) {
    throw new RangeError(`buildPeople: expected a multiple of ${PEOPLE_IN_A_ROW}, received ${of}`)
  }
  return {
    affected: fill(0, count),
    others: fill(count, of),
    columns: PEOPLE_IN_A_ROW,
    rows: of / PEOPLE_IN_A_ROW,
  }
}

/** Blocks that hold the icons from `start` up to, not including, `end`. */
function fill(start: number, end: number): readonly IconBlock[] {
  const blocks: IconBlock[] = []
  let next = start
  while (next < end) {
    const column = next % PEOPLE_IN_A_ROW
    const row = Math.floor(next / PEOPLE_IN_A_ROW)
    const wholeRows = column === 0 ? Math.floor((end - next) / PEOPLE_IN_A_ROW) : 0
    const columns = wholeRows > 0 ? PEOPLE_IN_A_ROW : Math.min(PEOPLE_IN_A_ROW - column, end - next)
    blocks.push({ column, row, columns, rows: Math.max(1, wholeRows) })
    next += columns * Math.max(1, wholeRows)
  }
  return blocks
}
