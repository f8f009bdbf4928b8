import { Component } from 'preact'
import type { Certainty } from '../../../evidence/model.ts'
import { href } from '../../../format/href.ts'
import { CERTAINTY_WORDS } from '../../../format/words.ts'
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
}

const PROPS = ['form', 'isChosen', 'tabIndex', 'before', 'lens'] as const

/** One form on the matrix: a link to its page, which the live matrix opens in the panel instead. */
export class Mark extends Component<Props> {
  /** Hundreds of marks stay as they are when a few move. */
  override shouldComponentUpdate(next: Props): boolean {
    return PROPS.some((prop) => next[prop] !== this.props[prop])
  }

  override render({ form, isChosen, tabIndex, before, lens }: Props) {
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
