import { Component } from 'preact'
import type { Certainty } from '../../../evidence/model.ts'
import { href } from '../../../format/href.ts'
import { CERTAINTY_WORDS } from '../../../format/words.ts'
import { afterPaint } from '../after-paint.ts'
import { describeMark } from '../form.ts'
import type { ExplorerForm } from '../form.ts'
import { MarkSymbol } from './MarkSymbol.tsx'

interface Props {
  readonly form: ExplorerForm
  readonly isChosen: boolean
  /** Left out: in the page's own tab order, as long as no script runs. */
  readonly tabIndex: 0 | -1 | undefined
  /** Its strength by our rating, where the reader's scenario gives it another. */
  readonly before?: Certainty | undefined
  /** What the lens makes of it; left out where no lens is on. */
  readonly lens?: 'found' | 'faded' | undefined
  /** Hundreds stand beside it: that others move comes before its own size and words. */
  readonly isInCrowd: boolean
}

const URGENT = ['isChosen', 'tabIndex', 'before', 'lens'] as const

/** Marks that stay in their cell with another size or other words, drawn once those that move are painted. */
const waiting = new Set<Mark>()

function drawWaiting(): void {
  for (const mark of waiting) mark.forceUpdate()
}

/** One form on the matrix: a link to its page, which the live matrix opens in the panel instead. */
export class Mark extends Component<Props> {
  /** Hundreds of marks stay as they are when a few move. */
  override shouldComponentUpdate(next: Props): boolean {
    if (URGENT.some((prop) => next[prop] !== this.props[prop])) return true
    if (next.form === this.props.form) return false
    if (!next.isInCrowd) return true
    if (waiting.size === 0) afterPaint(drawWaiting)
    waiting.add(this)
    return false
  }

  override componentWillUnmount(): void {
    waiting.delete(this)
  }

  override render({ form, isChosen, tabIndex, before, lens }: Props) {
    waiting.delete(this)
    return (
      <a
        class={lens ? `mark mark--${lens}` : 'mark'}
        href={href(`/interventions/${form.page}/`)}
        aria-label={describeMark(form, before)}
        aria-current={isChosen ? 'true' : undefined}
        tabIndex={tabIndex}
        data-form={form.id}
        data-certainty={form.certainty}
        data-mechanism={form.mechanism}
        data-direction={form.direction}
        data-reference={form.isReference}
      >
        <MarkSymbol direction={form.direction} participants={form.participants} />
        <span class="mark__name">
          {form.name}
          {form.isReference && <span class="mark__note">prescription</span>}
          {before && <span class="mark__before">was {CERTAINTY_WORDS[before].word}</span>}
        </span>
      </a>
    )
  }
}
