import type { RefObject } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import type { ExplorerForm } from '../form.ts'
import { fitColumns } from './columns.ts'
import { measurePlaces, travel } from './travel.ts'
import type { Places } from './travel.ts'

/**
 * Whenever the forms are placed anew, fits the columns to their names and lets the marks travel.
 * What the reader saw is measured before anything of the new picture is drawn.
 */
export function useTravel(
  root: RefObject<HTMLElement>,
  {
    placed,
    settled,
    built,
  }: {
    readonly placed: readonly ExplorerForm[]
    /** The same forms by our rating. */
    readonly settled: readonly ExplorerForm[]
    readonly built: readonly ExplorerForm[]
  },
): void {
  const drawn = useRef(placed)
  const from = useRef<Places>()
  const findMatrix = () => root.current?.querySelector('.matrix')
  if (placed !== drawn.current) {
    drawn.current = placed
    const matrix = findMatrix()
    from.current = matrix ? measurePlaces(matrix) : undefined
  }
  useLayoutEffect(() => {
    fitColumns(placed, { settled, built })
    const matrix = findMatrix()
    if (matrix && from.current) travel(matrix, from.current)
    from.current = undefined
  }, [placed])
}
