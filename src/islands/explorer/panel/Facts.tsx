import type { ComponentChildren } from 'preact'
import { describeSupports } from '../../../format/derived-words.ts'
import { href } from '../../../format/href.ts'
import { describeGap } from '../filters/lens.ts'
import { describeSize } from '../form.ts'
import type { ExplorerForm } from '../form.ts'
import type { DerivedAnswers, FormNotes } from './form-detail.ts'

interface Props {
  readonly form: ExplorerForm
  readonly answers: DerivedAnswers | undefined
  readonly notes: FormNotes | undefined
}

/** What else is to be known of a form and its rating, each in a line. */
export function Facts({ form, answers, notes }: Props) {
  const size = describeSize(form)
  const supports = answers && describeSupports(answers.supports, form)
  return (
    <dl class="panel__facts">
      {size !== '' && <Fact name="Tested in">{size}</Fact>}
      <Fact name="Story and proof">{describeGap(form).words}</Fact>
      {supports && <Fact name="Holds it up">{supports}</Fact>}
      {answers && <Fact name="Would move it">{answers.next.because}</Fact>}
      {notes?.harms && <Fact name="Harms">{notes.harms}</Fact>}
      {notes && notes.guidelines.length > 0 && (
        <Fact name="Guidelines">
          {notes.guidelines.map(({ id, label, says }, index) => (
            <span key={id}>
              {index > 0 && ' · '}
              <a href={href(`/guidelines/#${id}`)}>{label}</a> {says}
            </span>
          ))}
        </Fact>
      )}
    </dl>
  )
}

function Fact({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <div class="panel__fact-row">
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
