import { formatCount, formatQuantity } from '../../../format/numbers.ts'
import { href } from '../../../format/href.ts'
import { CERTAINTY_WORDS, DIRECTION_WORDS, MECHANISM_WORDS } from '../../../format/words.ts'
import { describeMark, describeSize } from '../form.ts'
import type { ExplorerForm } from '../form.ts'
import { orderForms } from '../matrix/movement.ts'
import { MarkSymbol } from '../matrix/MarkSymbol.tsx'
import type { Engine } from '../scenario/engine.ts'
import { askAbout } from '../scenario/question.ts'
import type { Question } from '../scenario/question.ts'
import { useGridFocus } from './use-grid-focus.ts'

interface Props {
  readonly engine: Engine
  readonly question: Question
  readonly forms: readonly ExplorerForm[]
  readonly chosen: string | undefined
  readonly onChoose: (form: string, outcome: string, event: MouseEvent) => void
}

/**
 * Every form against every outcome: how sure, what was found, in how many trials and people. The
 * roles are written out, for browsers forget them where the style sheet turns rows into blocks.
 */
export function OutcomeGrid({ engine, question, forms, chosen, onChoose }: Props) {
  const rows = orderForms(forms)
  const { outcomes } = engine.evidence
  const { grid, moveFocus, place, visit } = useGridFocus({ rows, outcomes, chosen })

  return (
    <table class="outcome-grid" role="grid" ref={grid} onKeyDown={moveFocus}>
      <caption class="visually-hidden">
        Treatments by outcome: strength, what the trials found, trials and people
      </caption>
      <thead role="rowgroup">
        <tr role="row">
          <th role="columnheader" scope="col">
            Treatment
          </th>
          {outcomes.map(({ id, shortName }) => (
            <th
              key={id}
              role="columnheader"
              scope="col"
              aria-current={id === question.outcome ? 'true' : undefined}
            >
              {shortName}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((form, row) => (
          <tr key={form.id} role="row">
            <th role="rowheader" scope="row">
              <a
                class="outcome-grid__name"
                href={href(`/interventions/${form.page}/`)}
                aria-label={describeMark(form)}
                aria-current={form.id === chosen ? 'true' : undefined}
                {...place(row, 0)}
                data-form={form.id}
                data-certainty={form.certainty}
                data-mechanism={form.mechanism}
                data-direction={form.direction}
              >
                {form.name}
              </a>
              <span class="outcome-grid__mechanism">{MECHANISM_WORDS[form.mechanism].word}</span>
            </th>
            {outcomes.map(({ id, shortName }, index) => {
              const placed = engine.placeForm(form.id, askAbout(question, id))
              return (
                <td
                  key={id}
                  role="gridcell"
                  class={placed?.certainty === 'none' ? 'outcome-grid__cell--none' : undefined}
                >
                  {placed && (
                    <button
                      type="button"
                      class="outcome-grid__cell"
                      aria-label={`${shortName}: ${describeCell(placed)}`}
                      {...place(row, index + 1)}
                      data-certainty={placed.certainty}
                      onClick={(event) => {
                        visit(row, index + 1)
                        onChoose(form.id, id, event)
                      }}
                    >
                      <Cell form={placed} outcome={shortName} />
                    </button>
                  )}
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Cell({ form, outcome }: { readonly form: ExplorerForm; readonly outcome: string }) {
  if (form.certainty === 'none') return <span class="outcome-grid__none">○</span>
  const people =
    form.participants > 0 ? ` · ${form.isAtLeast ? '≥ ' : ''}${formatCount(form.participants)}` : ''
  return (
    <>
      <MarkSymbol direction={form.direction} participants={form.participants} />
      <span>
        <span class="outcome-grid__outcome">{outcome} </span>
        <b>{CERTAINTY_WORDS[form.certainty].word}</b>
        <span class="outcome-grid__size">{`${formatQuantity(form.trials, 'trial')}${people}`}</span>
      </span>
    </>
  )
}

function describeCell(form: ExplorerForm): string {
  if (form.direction === 'untested') return 'untested'
  return [
    `${CERTAINTY_WORDS[form.certainty].word} certainty`,
    DIRECTION_WORDS[form.direction].word,
    describeSize(form),
  ].join(', ')
}
