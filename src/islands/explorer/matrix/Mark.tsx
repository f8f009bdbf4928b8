import { href } from '../../format/href.ts'
import { describeMark } from './form.ts'
import type { ExplorerForm } from './form.ts'
import { MarkSymbol } from './MarkSymbol.tsx'

interface Props {
  readonly form: ExplorerForm
  readonly isChosen: boolean
  /** Left out: in the page's own tab order, as long as no script runs. */
  readonly tabIndex: 0 | -1 | undefined
}

/** One form on the matrix: a link to its page, which the live matrix opens in the panel instead. */
export function Mark({ form, isChosen, tabIndex }: Props) {
  return (
    <a
      class="mark"
      href={href(`/interventions/${form.page}/`)}
      aria-label={describeMark(form)}
      aria-current={isChosen ? 'true' : undefined}
      tabIndex={tabIndex}
      data-form={form.id}
      data-certainty={form.certainty}
      data-mechanism={form.mechanism}
      data-direction={form.direction}
    >
      <MarkSymbol direction={form.direction} participants={form.participants} />
      <span class="mark__name">{form.name}</span>
    </a>
  )
}
