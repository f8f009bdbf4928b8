import type { Certainty, MechanismLevel } from '../evidence/model.ts'
import { MECHANISM_LEVELS } from '../evidence/model.ts'
import {
  CELL_PADDING,
  countSubcolumns,
  FONT_SIZE,
  LABEL_GAP,
  layOutColumns,
  MARK_OVERHEAD,
  MARK_PADDING,
  MATRIX_COLUMNS,
  ROW_HEADER_WIDTH,
} from './matrix-columns.ts'
import type { MatrixColumn, MatrixForm } from './matrix-columns.ts'
import { MARK_DIRECTIONS, SYMBOL_BOX, symbolSize } from './symbol.ts'
import { wrapLabel } from './text-width.ts'

export { countSubcolumns, keepColumns, layOutColumns, MATRIX_COLUMNS } from './matrix-columns.ts'
export type { MatrixColumn, MatrixForm } from './matrix-columns.ts'

/** In px. */
const LINE_HEIGHT = 20
/** Above and below a label: one line is as high as a symbol with its room. */
const LABEL_PADDING = (SYMBOL_BOX + 2 * MARK_PADDING - LINE_HEIGHT) / 2
const LEAST_ROW_HEIGHT = 88

/** A form in its cell, every place in px from the top left of the matrix. */
export interface MatrixMark<Form extends MatrixForm = MatrixForm> {
  readonly form: Form
  /** Side of the square with the symbol's area. */
  readonly size: number
  /** The mark's own box: symbol and label, at least 24 px high. */
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  /** The label as it wraps, and its left edge. */
  readonly lines: readonly string[]
  readonly labelX: number
}

/** The forms of one certainty and one mechanism, in their order. */
export interface MatrixCell<Form extends MatrixForm = MatrixForm> {
  readonly certainty: Certainty
  readonly mechanism: MechanismLevel
  readonly marks: readonly MatrixMark<Form>[]
}

/** The row of one mechanism, in px from the top of the matrix. */
export interface MatrixRow {
  readonly mechanism: MechanismLevel
  readonly y: number
  readonly height: number
}

/** The whole matrix, in px. */
export interface EvidenceMatrix<Form extends MatrixForm = MatrixForm> {
  readonly columns: readonly MatrixColumn[]
  readonly rows: readonly MatrixRow[]
  readonly cells: readonly MatrixCell<Form>[]
  readonly width: number
  readonly height: number
}

const rankOf = ({ rankedBy, participants }: MatrixForm) => rankedBy ?? participants

/** Order of marks within a cell: direction, then most people, then name. The same each time. */
export function compareMarks(a: MatrixForm, b: MatrixForm): number {
  return (
    MARK_DIRECTIONS.indexOf(a.direction) - MARK_DIRECTIONS.indexOf(b.direction) ||
    rankOf(b) - rankOf(a) ||
    (a.name < b.name ? -1 : a.name > b.name ? 1 : 0)
  )
}

// The same forms are asked for cell by cell, and again by whatever draws or walks the matrix.
const cellsOf = new WeakMap<readonly MatrixForm[], ReadonlyMap<string, readonly MatrixForm[]>>()

function sortIntoCells(forms: readonly MatrixForm[]): ReadonlyMap<string, readonly MatrixForm[]> {
  const known = cellsOf.get(forms)
  if (known) return known
  // No `Map.groupBy`: this runs in browsers older than it.
  const cells = new Map<string, MatrixForm[]>()
  for (const form of forms) {
    const place = `${form.certainty}/${form.mechanism}`
    const cell = cells.get(place)
    if (cell) cell.push(form)
    else cells.set(place, [form])
  }
  for (const cell of cells.values()) cell.sort(compareMarks)
  cellsOf.set(forms, cells)
  return cells
}

/** The forms of one cell, in their order. Empty where nothing has that strength and mechanism. */
export function selectCell<Form extends MatrixForm>(
  forms: readonly Form[],
  { certainty, mechanism }: { readonly certainty: Certainty; readonly mechanism: MechanismLevel },
): readonly Form[] {
  return (sortIntoCells(forms).get(`${certainty}/${mechanism}`) ?? []) as readonly Form[]
}

/**
 * Fills columns one after another with boxes in their order, none higher than it must be: the
 * least height at which all fit. Gives each box its column and its distance from the top, as the
 * browser does with balanced columns.
 */
function balanceColumns(
  heights: readonly number[],
  { count }: { readonly count: number },
): {
  readonly places: readonly { readonly column: number; readonly y: number }[]
  readonly height: number
} {
  const fill = (limit: number) => {
    let [column, y] = [0, 0]
    return heights.map((height) => {
      if (y > 0 && y + height > limit) [column, y] = [column + 1, 0]
      const place = { column, y }
      y += height
      return place
    })
  }
  const bottoms = (places: readonly { readonly y: number }[]) =>
    places.map(({ y }, index) => y + (heights[index] ?? 0))
  const total = heights.reduce((sum, height) => sum + height, 0)
  let limit = Math.max(total / count, 0, ...heights)
  let places = fill(limit)
  while (places.some(({ column }) => column >= count)) {
    limit += 1
    places = fill(limit)
  }
  return { places, height: Math.max(0, ...bottoms(places)) }
}

/**
 * The evidence matrix at a width: strength across, mechanism down, every mark at its place with
 * its name wrapped beside it. No two boxes overlap and no line leaves its column, at any width and
 * for any number of forms; a row is as high as its fullest cell.
 *
 * @throws RangeError where `width` leaves no room for the columns.
 */
export function buildEvidenceMatrix<Form extends MatrixForm>(
  forms: readonly Form[],
  { width }: { readonly width: number },
): EvidenceMatrix<Form> {
  if (!(width > ROW_HEADER_WIDTH + MATRIX_COLUMNS.length * MARK_OVERHEAD)) {
    throw new RangeError(
      `buildEvidenceMatrix: expected a width with room for labels, received ${width}`,
    )
  }
  const columns = layOutColumns(forms, { width })
  const rows: MatrixRow[] = []
  const cells: MatrixCell<Form>[] = []
  let rowTop = 0
  for (const mechanism of MECHANISM_LEVELS) {
    let rowBottom = rowTop + LEAST_ROW_HEIGHT
    for (const column of columns) {
      const cell = selectCell(forms, { certainty: column.certainty, mechanism })
      const count = countSubcolumns(cell, column)
      const width = (column.width - 2 * CELL_PADDING) / count
      const labels = cell.map((form) =>
        wrapLabel(form.name, {
          fontSize: FONT_SIZE,
          width: width - MARK_OVERHEAD + 2 * CELL_PADDING,
        }),
      )
      const heights = labels.map((lines) => lines.length * LINE_HEIGHT + 2 * LABEL_PADDING)
      const { places, height } = balanceColumns(heights, { count })
      const marks = cell.map((form, index) => {
        const place = places[index] ?? { column: 0, y: 0 }
        const x = column.x + CELL_PADDING + place.column * width
        return {
          form,
          size: symbolSize(form),
          x,
          y: rowTop + CELL_PADDING + place.y,
          width,
          height: heights[index] ?? 0,
          lines: labels[index] ?? [],
          labelX: x + MARK_PADDING + SYMBOL_BOX + LABEL_GAP,
        }
      })
      rowBottom = Math.max(rowBottom, rowTop + height + 2 * CELL_PADDING)
      cells.push({ certainty: column.certainty, mechanism, marks })
    }
    rows.push({ mechanism, y: rowTop, height: rowBottom - rowTop })
    rowTop = rowBottom
  }
  return { columns, rows, cells, width, height: rowTop }
}
