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
const CELL_BORDER = 1
const ROW_HEADER_WIDTH = 100
const LEAST_ROW_HEIGHT = 88
/** Room for the column's head: its word and four circles. */
const LEAST_COLUMN_WIDTH = 82

/** From this many marks on a cell may stand in columns of its own, each at least this wide. */
const FULL_CELL = 13
const LEAST_SUBCOLUMN_WIDTH = 152
/** More columns than this in one cell would break the reading down a strength. */
const MOST_SUBCOLUMNS = 3

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

/** True where a cell holds so many marks that it should stand in columns of its own. */
export function isFullCell(marks: readonly unknown[]): boolean {
  return marks.length >= FULL_CELL
}

/** Columns that the marks of a cell stand in, in a cell of `width` px. */
function countSubcolumns(marks: readonly unknown[], { width }: { readonly width: number }): number {
  if (!isFullCell(marks)) return 1
  const room = width - 2 * CELL_PADDING - CELL_BORDER
  return Math.max(1, Math.floor(room / LEAST_SUBCOLUMN_WIDTH))
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

/** Columns that the fullest cell of a strength has use for. */
function countWantedSubcolumns(inColumn: readonly MatrixForm[]): number {
  const fullest = Math.max(
    0,
    ...MECHANISM_LEVELS.map(
      (level) => inColumn.filter(({ mechanism }) => mechanism === level).length,
    ),
  )
  return fullest < FULL_CELL ? 1 : Math.min(MOST_SUBCOLUMNS, Math.ceil(fullest / FULL_CELL) + 1)
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
    const inColumn = forms.filter((form) => form.certainty === certainty)
    const names = inColumn.map(({ name }) => name)
    const widest = (measure: typeof measureText) =>
      Math.max(
        LEAST_COLUMN_WIDTH,
        ...names.map((name) => MARK_OVERHEAD + measure(name, { fontSize: FONT_SIZE })),
      )
    const most = widest(measureText)
    return {
      certainty,
      least: widest(measureLongestWord),
      most: Math.max(most, countWantedSubcolumns(inColumn) * LEAST_SUBCOLUMN_WIDTH),
    }
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
      const cell = selectCell(forms, { certainty: column.certainty, mechanism })
      const count = countSubcolumns(cell, column)
      const width = (column.width - 2 * CELL_PADDING) / count
      const labels = cell.map((form) =>
        wrapLabel(form.name, {
          fontSize: FONT_SIZE,
          width: width - MARK_OVERHEAD + 2 * CELL_PADDING,
        }),
      )
      const heights = labels.map(
        (lines) => Math.max(SYMBOL_BOX, lines.length * LINE_HEIGHT) + 2 * MARK_PADDING,
      )
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
