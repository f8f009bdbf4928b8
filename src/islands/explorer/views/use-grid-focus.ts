import { useRef, useState } from 'preact/hooks'
import type { ExplorerForm } from '../form.ts'
import { findTyped } from '../matrix/type-ahead.ts'

/** The cell that Tab leads to; without an outcome the form's name. */
interface Stop {
  readonly form: string | undefined
  readonly outcome?: string | undefined
}

/** Rows and columns: where a key leads, and which way on from there. */
interface Way {
  readonly from: readonly [number, number]
  readonly by: readonly [number, number]
}

/**
 * What the keyboard does in a grid of forms by outcomes: one tab stop, which arrow keys and typed
 * names move. Column 0 holds the names.
 */
export function useGridFocus({
  rows,
  outcomes,
  chosen,
}: {
  readonly rows: readonly ExplorerForm[]
  readonly outcomes: readonly { readonly id: string }[]
  readonly chosen: string | undefined
}) {
  const grid = useRef<HTMLTableElement>(null)
  const [stop, setStop] = useState<Stop>({ form: chosen })
  // Rows change places when another outcome is chosen: the stop goes with its form.
  const findRow = (form: string | undefined) => rows.findIndex(({ id }) => id === form)
  const stopRow = findRow(stop.form)
  const at =
    stopRow < 0
      ? { row: 0, column: 0 }
      : { row: stopRow, column: outcomes.findIndex(({ id }) => id === stop.outcome) + 1 }

  const visit = (row: number, column: number) =>
    setStop({ form: rows[row]?.id, outcome: outcomes[column - 1]?.id })

  /** Goes to a cell, or in steps on to the next that is in sight. */
  function goTo({ from: [row, column], by: [down, along] }: Way): boolean {
    if (rows[row] === undefined || column < 0 || column > outcomes.length) return false
    const cell = grid.current?.querySelector<HTMLElement>(`[data-at="${row}/${column}"]`)
    if (!cell?.offsetParent) return goTo({ from: [row + down, column + along], by: [down, along] })
    visit(row, column)
    cell.focus()
    return true
  }
  function moveFocus(event: KeyboardEvent) {
    const [lastRow, lastColumn] = [rows.length - 1, outcomes.length]
    const ways: Readonly<Record<string, Way>> = {
      ArrowDown: { from: [at.row + 1, at.column], by: [1, 0] },
      ArrowUp: { from: [at.row - 1, at.column], by: [-1, 0] },
      ArrowRight: { from: [at.row, at.column + 1], by: [0, 1] },
      ArrowLeft: { from: [at.row, at.column - 1], by: [0, -1] },
      Home: { from: [event.ctrlKey ? 0 : at.row, 0], by: [0, 1] },
      End: { from: [event.ctrlKey ? lastRow : at.row, lastColumn], by: [0, -1] },
    }
    const typed = findTyped(rows, { event, current: rows[at.row]?.id })
    const way: Way | undefined =
      typed === undefined ? ways[event.key] : { from: [findRow(typed), 0], by: [0, 1] }
    if (way && goTo(way)) event.preventDefault()
  }

  /** What makes an element the cell at a place. */
  const place = (row: number, column: number) => ({
    tabIndex: row === at.row && column === at.column ? 0 : -1,
    'data-at': `${row}/${column}`,
    onFocus: () => visit(row, column),
  })

  return { grid, moveFocus, place, visit }
}
