import type { TableText } from './table-text.ts'

// Drawings say in another way what stands beside them in words.
const SILENT = 'svg, script, style, .take, .take-panel, [aria-hidden="true"]'
const BREAK = '\n'

/** The words of an element; pieces that stand apart on the page stay apart. */
export function readWords(element: Element): string {
  const pieces = [...element.childNodes]
    .flatMap(listWords)
    .join('')
    .split(BREAK)
    .map((piece) => piece.replace(/\s+/g, ' ').trim())
    .filter((piece) => piece !== '')
  return pieces.reduce(
    (text, piece) => text + (text === '' ? '' : /[.:;,?!]$/.test(text) ? ' ' : '; ') + piece,
    '',
  )
}

function listWords(node: Node): string[] {
  if (node instanceof Text) return [node.data.replace(/\s+/g, ' ')]
  if (!(node instanceof Element) || node.matches(SILENT)) return []
  const { display } = getComputedStyle(node)
  if (display === 'none') return []
  const words = [...node.childNodes].flatMap(listWords)
  return /^(inline|contents)/.test(display) ? words : [BREAK, ...words, BREAK]
}

/**
 * The rows of a table that a reader sees, each cell in words; without columns that hold drawings alone. A narrow screen
 * may hide a cell that the table has.
 */
export function readTable(table: HTMLTableElement): TableText {
  const rows = [...table.rows]
    .filter((row) => !row.hidden && row.getAttribute('aria-hidden') !== 'true')
    .map((row) => [...row.cells].filter((cell) => !cell.matches(SILENT)).flatMap(readCell))
  const width = Math.max(0, ...rows.map((row) => row.length))
  const full = rows.map((row) => [...row, ...Array<string>(width - row.length).fill('')])
  const isWorded = (column: number): boolean =>
    full.some((row, index) => index > 0 && row[column] !== '')
  return full.map((row) => row.filter((_, column) => isWorded(column)))
}

function readCell(cell: HTMLTableCellElement): string[] {
  return [readWords(cell), ...Array<string>(cell.colSpan - 1).fill('')]
}
