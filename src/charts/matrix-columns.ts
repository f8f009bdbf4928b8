import { CERTAINTY_LEVELS, MECHANISM_LEVELS } from '../evidence/model.ts'
import type { Certainty, MechanismLevel } from '../evidence/model.ts'
import { SYMBOL_BOX } from './symbol.ts'
import type { MarkDirection } from './symbol.ts'
import { measureLongestWord, measureText } from './text-width.ts'

/** What the matrix needs to know of a form. */
export interface MatrixForm {
  readonly id: string
  readonly name: string
  readonly certainty: Certainty
  readonly mechanism: MechanismLevel
  readonly direction: MarkDirection
  readonly participants: number
  /** People by whom the mark is ranked in its cell, where those are not its own: marks that stay keep their order. */
  readonly rankedBy?: number
}

/** Columns from left to right: untested is a lane apart, then from weakest to strongest. */
export const MATRIX_COLUMNS: readonly Certainty[] = CERTAINTY_LEVELS.toReversed()

/** Size of a label, in px. */
export const FONT_SIZE = 15
/** Room around a mark, in px. */
export const MARK_PADDING = 4
/** From symbol to label, in px. */
export const LABEL_GAP = 4
/** Room around the marks of a cell, in px. */
export const CELL_PADDING = 4
const CELL_BORDER = 1
/** Width of the mechanism words, in px. */
export const ROW_HEADER_WIDTH = 100
/** Room for the column's head: its word and four circles. */
const LEAST_COLUMN_WIDTH = 82

/** From this many marks on a cell may stand in columns of its own, each at least this wide. */
const FULL_CELL = 13
const LEAST_SUBCOLUMN_WIDTH = 152
/** More columns than this in one cell would break the reading down a strength. */
const MOST_SUBCOLUMNS = 3

/** What a mark needs beside its label, in px. */
export const MARK_OVERHEAD = SYMBOL_BOX + LABEL_GAP + 2 * CELL_PADDING + 2 * MARK_PADDING

/** The column of one certainty, in px from the left edge of the matrix. */
export interface MatrixColumn {
  readonly certainty: Certainty
  readonly x: number
  readonly width: number
}

/** Columns that the marks of a cell stand in, in a cell of `width` px. */
export function countSubcolumns(
  marks: readonly unknown[],
  { width }: { readonly width: number },
): number {
  if (marks.length < FULL_CELL) return 1
  const room = width - 2 * CELL_PADDING - CELL_BORDER
  return Math.max(1, Math.floor(room / LEAST_SUBCOLUMN_WIDTH))
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

/** Width that the fullest cell of a strength has use for; 0 where one column will do. */
function measureSubcolumns(inColumn: readonly MatrixForm[]): number {
  const counts = MECHANISM_LEVELS.map(
    (level) => inColumn.filter(({ mechanism }) => mechanism === level).length,
  )
  const fullest = Math.max(0, ...counts)
  if (fullest < FULL_CELL) return 0
  const columns = Math.min(MOST_SUBCOLUMNS, Math.ceil(fullest / FULL_CELL) + 1)
  return columns * LEAST_SUBCOLUMN_WIDTH + 2 * CELL_PADDING + CELL_BORDER
}

/** Width in px of the narrowest column that breaks no word of a form's name. */
function measureLeastWidth({ name }: Pick<MatrixForm, 'name'>): number {
  return MARK_OVERHEAD + measureLongestWord(name, { fontSize: FONT_SIZE })
}

const layouts = new WeakMap<readonly MatrixForm[], Map<number, readonly MatrixColumn[]>>()

/**
 * Column widths in px that together fill `width`. Each column gets what its longest word needs,
 * and the rest goes where labels would otherwise wrap. Below the sum of the longest words all
 * columns shrink in proportion.
 */
export function layOutColumns(
  forms: readonly MatrixForm[],
  { width }: { readonly width: number },
): readonly MatrixColumn[] {
  // Asked for again with every change of what counts.
  const known = layouts.get(forms)
  const columns = known?.get(width) ?? computeColumns(forms, { width })
  layouts.set(forms, (known ?? new Map()).set(width, columns))
  return columns
}

function computeColumns(
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
      most: Math.max(most, measureSubcolumns(inColumn)),
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

/** What a column cannot do without: its longest word, and the columns within its fullest cell, in px. */
function measureUse(
  inColumn: readonly MatrixForm[],
  { width }: { readonly width: number },
): number {
  const parts = MECHANISM_LEVELS.map((level) =>
    countSubcolumns(
      inColumn.filter(({ mechanism }) => mechanism === level),
      { width },
    ),
  )
  const most = Math.max(...parts)
  return Math.max(
    LEAST_COLUMN_WIDTH,
    ...inColumn.map(measureLeastWidth),
    most > 1 ? most * LEAST_SUBCOLUMN_WIDTH + 2 * CELL_PADDING + CELL_BORDER : 0,
  )
}

/**
 * The same columns for forms some of which stand in another one now. Where a form that came would
 * have to break a word, its column takes the room from the one that can best spare it, and all
 * others stay as they are. Undefined where none can.
 */
export function keepColumns(
  columns: readonly MatrixColumn[],
  {
    forms,
    settled,
  }: { readonly forms: readonly MatrixForm[]; readonly settled: readonly MatrixForm[] },
): readonly MatrixColumn[] | undefined {
  const known = new Set(settled)
  const rooms = columns.map((column) => {
    const inColumn = forms.filter(({ certainty }) => certainty === column.certainty)
    const came = inColumn.filter((form) => !known.has(form))
    const lack = Math.max(0, ...came.map(measureLeastWidth).map((least) => least - column.width))
    return { column, inColumn, lack }
  })
  const lack = rooms.reduce((total, room) => total + room.lack, 0)
  if (lack === 0) return columns
  const [giver] = rooms
    .filter((room) => room.lack === 0)
    .map(({ column, inColumn }) => ({ column, spare: column.width - measureUse(inColumn, column) }))
    .sort((a, b) => b.spare - a.spare)
  if (!giver || giver.spare < lack) return undefined
  let x = ROW_HEADER_WIDTH
  return rooms.map(({ column, lack: own }) => {
    const width = column.width + own - (column === giver.column ? lack : 0)
    const kept = { ...column, x, width }
    x += width
    return kept
  })
}
