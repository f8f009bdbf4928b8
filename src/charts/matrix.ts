import type { Certainty, MechanismLevel } from '../evidence/model.ts'
import { MECHANISM_LEVELS } from '../evidence/model.ts'
import { MARK_DIRECTIONS, SYMBOL_BOX, symbolSize } from './symbol.ts'
import type { MarkDirection } from './symbol.ts'
import { measureLongestWord, measureText, wrapLabel } from './text-width.ts'

/** What the matrix needs to know of a form. */
export interface MatrixForm {
  readonly id: string
  readonly name: string
  readonly certainty: Certainty
  readonly mechanism: MechanismLevel
  readonly direction: MarkDirection
  readonly participants: number
}

/** Columns from left to right: untested is a lane apart, then from weakest to strongest. */
export const MATRIX_COLUMNS: readonly Certainty[] = ['none', 'very-low', 'low', 'moderate', 'high']

/** All lengths in px. */
const FONT_SIZE = 15
const LINE_HEIGHT = 20
const MARK_PADDING = 4
const LABEL_GAP = 4
const CELL_PADDING = 4
const ROW_HEADER_WIDTH = 100
const LEAST_ROW_HEIGHT = 88
/** Room for the column's head: its word and four circles. */
const LEAST_COLUMN_WIDTH = 82

const MARK_OVERHEAD = SYMBOL_BOX + LABEL_GAP + 2 * CELL_PADDING + 2 * MARK_PADDING

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

export interface MatrixCell<Form extends MatrixForm = MatrixForm> {
  readonly certainty: Certainty
  readonly mechanism: MechanismLevel
  readonly marks: readonly MatrixMark<Form>[]
}

export interface MatrixColumn {
  readonly certainty: Certainty
  readonly x: number
  readonly width: number
}

export interface MatrixRow {
  readonly mechanism: MechanismLevel
  readonly y: number
  readonly height: number
}

export interface EvidenceMatrix<Form extends MatrixForm = MatrixForm> {
  readonly columns: readonly MatrixColumn[]
  readonly rows: readonly MatrixRow[]
  readonly cells: readonly MatrixCell<Form>[]
  readonly width: number
  readonly height: number
}

/** Order of marks within a cell: direction, then most people, then name. The same each time. */
export function compareMarks(a: MatrixForm, b: MatrixForm): number {
  return (
    MARK_DIRECTIONS.indexOf(a.direction) - MARK_DIRECTIONS.indexOf(b.direction) ||
    b.participants - a.participants ||
    (a.name < b.name ? -1 : a.name > b.name ? 1 : 0)
  )
}

/** The forms of one cell, in their order. Empty where nothing has that strength and mechanism. */
export function selectCell<Form extends MatrixForm>(
  forms: readonly Form[],
  { certainty, mechanism }: { readonly certainty: Certainty; readonly mechanism: MechanismLevel },
): readonly Form[] {
  return forms
    .filter((form) => form.certainty === certainty && form.mechanism === mechanism)
    .sort(compareMarks)
}

/**
 * Shares `extra` px out evenly, none getting more than it has use for; what nobody has use for is
 * shared alike. Small wants are met first, so that most labels fit on one line.
 */
function shareOut(wants: readonly number[], extra: number): readonly number[] {
  const shares = wants.map(() => 0)
  let left = extra
  const rising = wants
    .map((want, index) => ({ want, index }))
    .sort((a, b) => a.want - b.want || a.index - b.index)
  rising.forEach(({ want, index }, rank) => {
    const share = Math.min(want, left / (rising.length - rank))
    shares[index] = share
    left -= share
  })
  return shares.map((share) => share + left / wants.length)
}

/**
 * Column widths in px that together fill `width`. Each column gets what its longest word needs,
 * and the rest goes where labels would otherwise wrap. Below the sum of the longest words all
 * columns shrink in proportion.
 */
export function layOutColumns(
  forms: readonly MatrixForm[],
  { width }: { readonly width: number },
): readonly MatrixColumn[] {
  const needs = MATRIX_COLUMNS.map((certainty) => {
    const names = forms.filter((form) => form.certainty === certainty).map(({ name }) => name)
    const widest = (measure: typeof measureText) =>
      Math.max(
        LEAST_COLUMN_WIDTH,
        ...names.map((name) => MARK_OVERHEAD + measure(name, { fontSize: FONT_SIZE })),
      )
    return { certainty, least: widest(measureLongestWord), most: widest(measureText) }
  })
  const available = width - ROW_HEADER_WIDTH
  const least = needs.reduce((total, need) => total + need.least, 0)
  const shares = shareOut(
    needs.map((need) => need.most - need.least),
    Math.max(0, available - least),
  )
  const scale = Math.min(1, available / least)

  let x = ROW_HEADER_WIDTH
  return needs.map((need, index) => {
    const column = {
      certainty: need.certainty,
      x,
      width: need.least * scale + (shares[index] ?? 0),
    }
    x += column.width
    return column
  })
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
      let y = rowTop + CELL_PADDING
      const marks = selectCell(forms, { certainty: column.certainty, mechanism }).map((form) => {
        const labelWidth = column.width - MARK_OVERHEAD
        const lines = wrapLabel(form.name, { fontSize: FONT_SIZE, width: labelWidth })
        const mark = {
          form,
          size: symbolSize(form),
          x: column.x + CELL_PADDING,
          y,
          width: column.width - 2 * CELL_PADDING,
          height: Math.max(SYMBOL_BOX, lines.length * LINE_HEIGHT) + 2 * MARK_PADDING,
          lines,
          labelX: column.x + CELL_PADDING + MARK_PADDING + SYMBOL_BOX + LABEL_GAP,
        }
        y += mark.height
        return mark
      })
      rowBottom = Math.max(rowBottom, y + CELL_PADDING)
      cells.push({ certainty: column.certainty, mechanism, marks })
    }
    rows.push({ mechanism, y: rowTop, height: rowBottom - rowTop })
    rowTop = rowBottom
  }
  return { columns, rows, cells, width, height: rowTop }
}
