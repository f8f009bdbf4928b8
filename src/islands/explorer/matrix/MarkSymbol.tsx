import { SYMBOL_BOX, symbolPath, symbolSize } from '../../../charts/symbol.ts'
import type { MarkDirection } from '../../../charts/symbol.ts'

const HALF = SYMBOL_BOX / 2

// Sizes go by steps, so hundreds of marks share a few dozen paths.
const paths = new Map<string, string>()

function findPath(direction: MarkDirection, size: number): string {
  const key = `${direction} ${size}`
  const path = paths.get(key) ?? symbolPath(direction, { size, middle: HALF })
  paths.set(key, path)
  return path
}

/** Shape of a direction, sized by people; says nothing to a screen reader, for words stand beside it. */
export function MarkSymbol({
  direction,
  participants,
}: {
  readonly direction: MarkDirection
  readonly participants: number
}) {
  return (
    // No viewBox: the browser would keep a transform of its own for each of hundreds.
    <svg class={direction === 'untested' ? 'symbol symbol--ring' : 'symbol'} aria-hidden="true">
      <path d={findPath(direction, symbolSize({ participants }))} />
    </svg>
  )
}
