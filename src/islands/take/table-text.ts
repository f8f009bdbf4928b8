import { writeCsvLines } from '../../format/csv.ts'

/** A table as texts, row by row; every row has as many cells as the others. */
export type TableText = readonly (readonly string[])[]

// As the pages print numbers: grouped by thousands, with a true minus sign.
const PRINTED_NUMBER = /^[−-]?(\d+|\d{1,3}(,\d{3})+)(\.\d+)?$/
// A spreadsheet takes a file for UTF-8 if it begins with this mark.
const BYTE_ORDER_MARK = '\uFEFF'

/** With a tab between cells, as spreadsheets and word processors take a table from the clipboard. */
export function writeTabs(table: TableText): string {
  return table.map((row) => row.map((cell) => cell.replace(/\s+/g, ' ')).join('\t')).join('\n')
}

/** As CSV for a spreadsheet, an empty line between tables; a cell that holds a number alone becomes one. */
export function writeTablesCsv(tables: readonly TableText[]): string {
  const lines = tables.map((table) => writeCsvLines(table.map((row) => row.map(readNumber))))
  return BYTE_ORDER_MARK + lines.join('\r\n')
}

function readNumber(cell: string): string | number {
  return PRINTED_NUMBER.test(cell) ? Number(cell.replace('−', '-').replaceAll(',', '')) : cell
}
