import type { RefObject } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import type { ExplorerForm } from '../form.ts'
import { drawWaiting } from './Cell.tsx'
import { fitColumns } from './columns.ts'
import { findLateCells, isBelowWindow, measurePlaces, travel } from './travel.ts'
import type { Places } from './travel.ts'

const NONE: ReadonlySet<Element> = new Set()

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
): ReadonlySet<Element> {
  const drawn = useRef({ placed, shown })
  const from = useRef<Places>()
  const findMatrix = () => root.current?.querySelector('.matrix')
  let late = NONE
  if (shown !== drawn.current.shown) {
    const matrix = findMatrix()
    const isPlacedAnew = placed !== drawn.current.placed
    if (isPlacedAnew) from.current = matrix ? measurePlaces(matrix) : undefined
    if (matrix) late = findLateCells(matrix)
    drawn.current = { placed, shown }
  }
  useLayoutEffect(() => {
    fitColumns(placed, { settled, built })
    // What the change has brought into sight belongs to the same picture.
    drawWaiting((cell) => !isBelowWindow(cell))
    const matrix = findMatrix()
    if (matrix && from.current) travel(matrix, from.current)
    from.current = undefined
  }, [placed, shown])
  return late
}
