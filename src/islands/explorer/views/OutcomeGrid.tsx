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

/** The cell that Tab leads to; without an outcome the form's name. */
interface Stop {
  readonly form: string | undefined
  readonly outcome?: string | undefined
}

/** Rows and columns: where a key leads, and which way on from there. */
interface Way {
  readonly from: readonly [number, number]
  readonly by: readonly [number, number]
}

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
  const table = useRef<HTMLTableElement>(null)
  const [stop, setStop] = useState<Stop>({ form: chosen })
  const rows = orderForms(forms)
  const { outcomes } = engine.evidence
  // Rows change places when another outcome is chosen: the stop goes with its form.
  const findRow = (form: string | undefined) => rows.findIndex(({ id }) => id === form)
  const stopRow = findRow(stop.form)
  const at =
    stopRow < 0
      ? { row: 0, column: 0 }
      : { row: stopRow, column: outcomes.findIndex(({ id }) => id === stop.outcome) + 1 }
  const tabIndex = (row: number, column: number) =>
    row === at.row && column === at.column ? 0 : -1

  /** Goes to a cell, or in steps on to the next that is in sight. */
  function goTo({ from: [row, column], by: [down, along] }: Way): boolean {
    const form = rows[row]
    if (form === undefined || column < 0 || column > outcomes.length) return false
    const cell = table.current?.querySelector<HTMLElement>(`[data-at="${row}/${column}"]`)
    if (!cell?.offsetParent) return goTo({ from: [row + down, column + along], by: [down, along] })
    setStop({ form: form.id, outcome: outcomes[column - 1]?.id })
    cell.focus()
    return true
  }
  function moveFocus(event: KeyboardEvent) {
    const [lastRow, lastColumn] = [rows.length - 1, outcomes.length]
    const ways: Readonly<Record<string, Way>> = {
      ArrowDown: { from: [at.row + 1, at.column], by: [1, 0] },
      ArrowUp: { from: [at.row - 1, at.column], by: [-1, 0] },
      ArrowRight: { from: [at.row, at.column + 1], by: [0, 1] },
      ArrowLeft: { from: [at.row, at.column - 1], by: [0, -1] },
      Home: { from: [event.ctrlKey ? 0 : at.row, 0], by: [0, 1] },
      End: { from: [event.ctrlKey ? lastRow : at.row, lastColumn], by: [0, -1] },
    }
    const typed = findTyped(rows, { event, current: rows[at.row]?.id })
    const way: Way | undefined =
      typed === undefined ? ways[event.key] : { from: [findRow(typed), 0], by: [0, 1] }
    if (way && goTo(way)) event.preventDefault()
  }

  return (
    <table class="outcome-grid" role="grid" ref={table} onKeyDown={moveFocus}>
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
                tabIndex={tabIndex(row, 0)}
                data-at={`${row}/0`}
                data-form={form.id}
                data-certainty={form.certainty}
                data-mechanism={form.mechanism}
                data-direction={form.direction}
                onFocus={() => setStop({ form: form.id })}
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
                  role="gridcell"
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
                      onFocus={() => setStop({ form: form.id, outcome: id })}
                      onClick={(event) => {
                        setStop({ form: form.id, outcome: id })
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
