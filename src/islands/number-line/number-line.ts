import { formatNumber } from '../../format/numbers.ts'
import { describeResults, describeStatement } from './describe-results.ts'
import type { Measured, Statement } from './describe-results.ts'
import { drawOwnMarks } from './draw-value.ts'
import type { DrawnLine } from './draw-value.ts'
import { meets } from './limits.ts'
import type { Limits } from './limits.ts'
import { readNumber } from './read-number.ts'
import type { Reading } from './read-number.ts'

/** A section of the page for one group of people. */
interface GroupPart {
  readonly id: string
  readonly section: HTMLElement
  readonly statements: readonly (Statement & {
    readonly verdict: HTMLElement
    readonly item: HTMLElement
  })[]
}

export interface NumberLineParts {
  readonly form: HTMLFormElement
  readonly value: HTMLInputElement
  readonly unit: HTMLSelectElement
  readonly second: HTMLInputElement
  readonly usualFrom: HTMLInputElement
  readonly usualTo: HTMLInputElement
  readonly status: HTMLElement
  readonly line: DrawnLine
  readonly groups: readonly GroupPart[]
  /** Sentences that are said of some values only. */
  readonly notes: readonly { readonly element: HTMLElement; readonly limits: Limits }[]
  readonly measured: Measured
  readonly highest: number
  readonly highestSecond: number
}

// Long enough for a number to be typed before a screen reader hears of it.
const PAUSE_MS = 400

/** Says beside a box what was wrong with it, or how it was read. */
function tellBox(box: HTMLInputElement, reading: Reading): number | undefined {
  const note = document.getElementById(`${box.id}-note`)
  const isRefused = reading.kind === 'refused'
  box.setAttribute('aria-invalid', String(isRefused))
  const words =
    reading.kind === 'refused'
      ? reading.because
      : reading.kind === 'number'
        ? (reading.note ?? '')
        : ''
  // It is read out whenever it is set.
  if (note && note.textContent !== words) note.textContent = words
  return reading.kind === 'number' ? reading.value : undefined
}

/** A value that came in another unit, with what it is in that of the line. */
function withUnit(reading: Reading, unit: string): Reading {
  if (reading.kind !== 'number') return reading
  const same = `This is ${formatNumber(reading.value)} ${unit}.`
  return { ...reading, note: [reading.note, same].filter(Boolean).join(' ') }
}

/** Places a reader's results on the line and holds them against every statement. What is typed stays in the page. */
export function startNumberLine(parts: NumberLineParts): void {
  const { form, value, unit, second, usualFrom, usualTo, status, line, groups, notes, measured } =
    parts
  let timer: ReturnType<typeof setTimeout> | undefined

  function readUsual() {
    const perFirst = Number(unit.value)
    const [from, to] = [usualFrom, usualTo].map((box) =>
      tellBox(
        box,
        box.value.trim() === '0'
          ? { kind: 'number', value: 0 }
          : readNumber(box.value, { highest: parts.highest, perFirst }),
      ),
    )
    if (from === undefined || to === undefined) return undefined
    if (from >= to) {
      tellBox(usualTo, { kind: 'refused', because: 'The upper end must be above the lower one.' })
      return undefined
    }
    return { from, to, name: 'Your laboratory’s usual range', source: 'as you typed it' }
  }

  function update(): void {
    clearTimeout(timer)
    const perFirst = Number(unit.value)
    const reading = readNumber(value.value, { highest: parts.highest, perFirst })
    const own = tellBox(value, perFirst === 1 ? reading : withUnit(reading, measured.unit))
    const results = {
      value: own,
      second: tellBox(second, readNumber(second.value, { highest: parts.highestSecond })),
    }
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
      usual: readUsual(),
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
