import { Component } from 'preact'
import type { Certainty } from '../../../evidence/model.ts'
import { afterPaint } from '../after-paint.ts'
import type { ExplorerForm } from '../form.ts'
import type { LateCells } from './late-cells.ts'
import { Mark } from './Mark.tsx'

interface Props {
  /** Its place in the style sheet. */
  readonly place: string
  /** Its own marks, in their order. */
  readonly forms: readonly ExplorerForm[]
  readonly chosen: string | undefined
  /** The mark that Tab leads to. */
  readonly stop: string | undefined
  readonly isLive: boolean
  readonly before?: ReadonlyMap<string, Certainty> | undefined
  readonly found?: ReadonlySet<string> | undefined
  /** Cells out of sight, which may follow a frame behind. */
  readonly late?: LateCells | undefined
}

const waiting = new Map<Element, Cell>()

/** Marks of one strength and mechanism. */
export class Cell extends Component<Props> {
  override shouldComponentUpdate(next: Props): boolean {
    if (isSame(this.props, next) && !waiting.has(this.base as Element)) return false
    if (!next.late?.has(this.base as Element)) return true
    if (waiting.size === 0) afterPaint(() => drawWaiting())
    waiting.set(this.base as Element, this)
    return false
  }

  override render({ place, forms, chosen, stop, isLive, before, found }: Props) {
    waiting.delete(this.base as Element)
    return (
      <div class={`matrix__cell ${place}`} role={isLive ? 'gridcell' : 'cell'}>
        {forms.map((form) => (
          <Mark
            key={form.id}
            form={form}
            isChosen={form.id === chosen}
            tabIndex={isLive ? (form.id === stop ? 0 : -1) : undefined}
            before={before?.get(form.id)}
            lens={found && (found.has(form.id) ? 'found' : 'faded')}
          />
        ))}
      </div>
    )
  }
}

/** Draws the cells that wait: all of them, or those that came into sight. */
export function drawWaiting(isDue: (cell: Element) => boolean = () => true): void {
  for (const [element, cell] of waiting) if (isDue(element)) cell.forceUpdate()
}

/** True where nothing that the cell shows is another one. */
function isSame(now: Props, next: Props): boolean {
  return (
    now.forms.length === next.forms.length &&
    now.chosen === next.chosen &&
    now.stop === next.stop &&
    now.isLive === next.isLive &&
    now.found === next.found &&
    next.forms.every(
      (form, index) =>
        form === now.forms[index] && now.before?.get(form.id) === next.before?.get(form.id),
    )
  )
}
