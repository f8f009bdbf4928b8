import { useRef, useState } from 'preact/hooks'
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
import { findTyped } from '../matrix/type-ahead.ts'

interface Props {
  readonly engine: Engine
  readonly question: Question
  readonly forms: readonly ExplorerForm[]
  readonly chosen: string | undefined
  readonly onChoose: (form: string, outcome: string) => void
}

/** Every form against every outcome: how sure, what was found, in how many trials and people. */
export function OutcomeGrid({ engine, question, forms, chosen, onChoose }: Props) {
  const table = useRef<HTMLTableElement>(null)
  const [stop, setStop] = useState({ row: 0, column: 0 })
  const rows = orderForms(forms)
  const { outcomes } = engine.evidence
  const at = { row: Math.min(stop.row, rows.length - 1), column: stop.column }
  const tabIndex = (row: number, column: number) =>
    row === at.row && column === at.column ? 0 : -1

  function goTo(row: number, column: number) {
    setStop({ row, column })
    table.current?.querySelector<HTMLElement>(`[data-at="${row}/${column}"]`)?.focus()
  }
  function moveFocus(event: KeyboardEvent) {
    const [lastRow, lastColumn] = [rows.length - 1, outcomes.length]
    const targets: Readonly<Record<string, readonly [number, number]>> = {
      ArrowDown: [at.row + 1, at.column],
      ArrowUp: [at.row - 1, at.column],
      ArrowRight: [at.row, at.column + 1],
      ArrowLeft: [at.row, at.column - 1],
      Home: event.ctrlKey ? [0, 0] : [at.row, 0],
      End: event.ctrlKey ? [lastRow, lastColumn] : [at.row, lastColumn],
    }
    const typed = findTyped(rows, { event, current: rows[at.row]?.id })
    const [row, column] =
      typed === undefined
        ? (targets[event.key] ?? [-1, -1])
        : [rows.findIndex(({ id }) => id === typed), 0]
    if (row < 0 || row > lastRow || column < 0 || column > lastColumn) return
    event.preventDefault()
    goTo(row, column)
  }

  return (
    <table class="outcome-grid" role="grid" ref={table} onKeyDown={moveFocus}>
      <caption class="visually-hidden">
        Treatments by outcome: strength, what the trials found, trials and people
      </caption>
      <thead>
        <tr>
          <th scope="col">Treatment</th>
          {outcomes.map(({ id, shortName }) => (
            <th key={id} scope="col" aria-current={id === question.outcome ? 'true' : undefined}>
              {shortName}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((form, row) => (
          <tr key={form.id}>
            <th scope="row">
              <a
                class="outcome-grid__name"
                href={href(`/interventions/${form.page}/`)}
                aria-label={describeMark(form)}
                aria-current={form.id === chosen ? 'true' : undefined}
                tabIndex={tabIndex(row, 0)}
                data-at={`${row}/0`}
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
              const column = index + 1
              return (
                <td
                  key={id}
                  class={placed?.certainty === 'none' ? 'outcome-grid__cell--none' : undefined}
                >
                  {placed && (
                    <button
                      type="button"
                      class="outcome-grid__cell"
                      aria-label={`${shortName}: ${describeCell(placed)}`}
                      tabIndex={tabIndex(row, column)}
                      data-at={`${row}/${column}`}
                      data-certainty={placed.certainty}
                      onFocus={() => setStop({ row, column })}
                      onClick={() => onChoose(form.id, id)}
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
