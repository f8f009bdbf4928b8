import { formatNumber } from '../../format/numbers.ts'
import { describeResults, describeStatement } from './describe-results.ts'
import type { Statement } from './describe-results.ts'
import { drawOwnMarks } from './draw-value.ts'
import type { DrawnLine } from './draw-value.ts'
import { meets } from './limits.ts'
import type { Limits } from './limits.ts'
import { readResults, readUsual } from './read-boxes.ts'
import type { ResultBoxes } from './read-boxes.ts'

/** A section of the page for one group of people. */
interface GroupPart {
  readonly id: string
  readonly section: HTMLElement
  readonly statements: readonly (Statement & {
    readonly verdict: HTMLElement
    readonly item: HTMLElement
  })[]
}

export interface NumberLineParts extends ResultBoxes {
  readonly form: HTMLFormElement
  readonly status: HTMLElement
  readonly line: DrawnLine
  readonly groups: readonly GroupPart[]
  /** Sentences that are said of some values only. */
  readonly notes: readonly { readonly element: HTMLElement; readonly limits: Limits }[]
}

// Long enough for a number to be typed before a screen reader hears of it.
const PAUSE_MS = 400

/** Places a reader's results on the line and holds them against every statement. What is typed stays in the page. */
export function startNumberLine(parts: NumberLineParts): void {
  const { form, status, line, groups, notes, measured } = parts
  let timer: ReturnType<typeof setTimeout> | undefined

  function update(): void {
    clearTimeout(timer)
    const results = readResults(parts)
    const own = results.value
    const isEmpty = own === undefined && results.second === undefined
    const chosen = new FormData(form).get('group')
    for (const { id, section, statements } of groups) {
      section.hidden = !isEmpty && id !== chosen && id !== ''
      for (const statement of statements) {
        const { judgement, words } = describeStatement(statement, results, measured)
        statement.verdict.textContent = words
        statement.verdict.hidden = words === ''
        statement.item.dataset['judgement'] = judgement
      }
    }
    for (const { element, limits } of notes)
      element.toggleAttribute('data-asked', own !== undefined && meets(limits, own))
    drawOwnMarks(line, {
      value: own,
      group: String(chosen),
      name: `yours ${formatNumber(own ?? 0)}`,
      usual: readUsual(parts),
    })
    const mine = groups.find(({ id }) => id === chosen)
    const told = describeResults(mine?.statements ?? [], results, measured)
    if (status.textContent !== told) status.textContent = told
    form.dataset['state'] = isEmpty ? 'empty' : 'placed'
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault()
    update()
  })
  // The boxes are emptied after this event.
  form.addEventListener('reset', () => setTimeout(update))
  form.addEventListener('change', update)
  form.addEventListener('input', () => {
    clearTimeout(timer)
    timer = setTimeout(update, PAUSE_MS)
  })
  // A browser may bring typed numbers back with the page.
  update()
}
