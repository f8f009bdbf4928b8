import { Component } from 'preact'
import type { ComponentChildren } from 'preact'
import { afterPaint } from './after-paint.ts'

interface Props {
  /** What must not wait: whenever it changes, the part is drawn at once. */
  readonly urgent: unknown
  readonly draw: () => ComponentChildren
}

/**
 * A part that follows a frame behind: what the reader looks at moves first, and what is told of it
 * is worked out once that is painted.
 */
export class AfterPaint extends Component<Props> {
  private isWaiting = false

  override shouldComponentUpdate({ urgent }: Props): boolean {
    if (urgent !== this.props.urgent) return true
    if (!this.isWaiting) {
      this.isWaiting = true
      afterPaint(() => {
        this.isWaiting = false
        this.forceUpdate()
      })
    }
    return false
  }

  override render({ draw }: Props) {
    return draw()
  }
}
