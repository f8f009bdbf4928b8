import { SYMBOL_BOX, symbolPath, symbolSize } from '../../../charts/symbol.ts'
import type { MarkDirection } from '../../../charts/symbol.ts'

const HALF = SYMBOL_BOX / 2

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
      <path d={symbolPath(direction, symbolSize({ participants }), HALF)} />
    </svg>
  )
}
