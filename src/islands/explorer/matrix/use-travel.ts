import type { RefObject } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import type { ExplorerForm } from '../form.ts'
import { afterPaint } from '../after-paint.ts'
import { drawWaiting } from './Cell.tsx'
import { fitColumns } from './columns.ts'
import { findCellsBelow, findLateCells, hold, letGo } from './late-cells.ts'
import type { LateCells } from './late-cells.ts'
import { arrive, depart, enter, travel } from './travel.ts'
import type { Departure } from './travel.ts'

const NONE: LateCells = new Map()

/**
 * Whenever the forms are placed anew, fits the columns to their names and lets the marks travel.
 * What the reader saw is measured before anything of the new picture is drawn.
 *
 * @returns cells out of sight, which may be drawn a frame later
 */
export function useTravel(
  root: RefObject<HTMLElement>,
  {
    placed,
    shown,
    settled,
    built,
  }: {
    readonly placed: readonly ExplorerForm[]
    /** Those that the filters let through. */
    readonly shown: readonly ExplorerForm[]
    /** The same forms by our rating. */
    readonly settled: readonly ExplorerForm[]
    readonly built: readonly ExplorerForm[]
  },
): LateCells {
  const drawn = useRef({ placed, shown })
  const from = useRef<Departure>()
  const findMatrix = () => root.current?.querySelector<HTMLElement>('.matrix')
  const late = useRef(NONE)
  late.current = NONE
  if (shown !== drawn.current.shown) {
    const matrix = findMatrix()
    if (matrix) {
      const change = { before: drawn.current.shown, after: shown }
      late.current = findLateCells(matrix, change)
      if (placed !== drawn.current.placed) from.current = depart(matrix, change, late.current)
    }
    drawn.current = { placed, shown }
  }
  // A matrix that was out of view for a time is another one.
  useLayoutEffect(() => {
    const matrix = findMatrix()
    if (matrix) fitColumns(matrix, { placed, settled, built })
  })
  useLayoutEffect(() => {
    const matrix = findMatrix()
    const departure = from.current
    from.current = undefined
    if (departure) arrive()
    const isMoving = matrix && departure && enter(matrix, departure, late.current)
    hold(late.current)
    // What the change has brought into sight belongs to the same picture.
    let below: LateCells | undefined
    const isDue = (cell: Element) => !(below ??= matrix ? findCellsBelow(matrix) : NONE).has(cell)
    drawWaiting(isDue)
    letGo(isDue)
    if (late.current.size > 0) afterPaint(() => letGo())
    if (isMoving) travel(matrix, departure)
  }, [placed, shown])
  return late.current
}
