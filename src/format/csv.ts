const NEEDS_QUOTES = /["\r\n,]/
// A spreadsheet takes a text that begins with one of these for a formula.
const LOOKS_LIKE_FORMULA = /^[=+\-@\t\r]/

type Cell = string | number | boolean | undefined

/**
 * A table as RFC 4180 asks: CRLF after every line, quotes where needed. Numbers keep every digit, a truth is TRUE or FALSE
 * (as R, Python and spreadsheets read it), what is undefined is an empty cell. A text that a spreadsheet would run as a
 * formula gets an apostrophe before it; numbers, the negative ones too, stay as they are.
 *
 * @throws RangeError for a number that is not finite
 */
export function writeCsv(
  columns: readonly { readonly name: string }[],
  rows: readonly Readonly<Record<string, Cell>>[],
): string {
  return writeCsvLines([
    columns.map(({ name }) => name),
    ...rows.map((row) => columns.map(({ name }) => row[name])),
  ])
}

/** Lines of cells, the line of names among them, by the same rules. */
export function writeCsvLines(lines: readonly (readonly Cell[])[]): string {
  return lines.map((cells) => `${cells.map(writeCell).join(',')}\r\n`).join('')
}

function writeCell(value: Cell): string {
  if (value === undefined) return ''
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE'
  if (typeof value === 'number') {
    if (!Number.isFinite(value))
      throw new RangeError(`writeCsv: expected a finite number, received ${value}`)
    return String(value)
  }
  const text = LOOKS_LIKE_FORMULA.test(value) ? `'${value}` : value
  return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
