import { formatNumber } from '../../format/numbers.ts'
import type { Measured } from './describe-results.ts'
import type { OwnMarks } from './draw-value.ts'
import type { Results } from './limits.ts'
import { readNumber } from './read-number.ts'
import type { Reading } from './read-number.ts'

/** The boxes in which a reader types results. */
export interface ResultBoxes {
  readonly value: HTMLInputElement
  readonly unit: HTMLSelectElement
  readonly second: HTMLInputElement
  readonly usualFrom: HTMLInputElement
  readonly usualTo: HTMLInputElement
  readonly measured: Measured
  readonly highest: number
  readonly highestSecond: number
}

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

/** What was typed as results, in the unit of the line; each box says how it was read. */
export function readResults(boxes: ResultBoxes): Results {
  const { value, unit, second, measured, highest, highestSecond } = boxes
  const perFirst = Number(unit.value)
  const reading = readNumber(value.value, { highest, perFirst })
  return {
    value: tellBox(value, perFirst === 1 ? reading : withUnit(reading, measured.unit)),
    second: tellBox(second, readNumber(second.value, { highest: highestSecond })),
  }
}

/** The range that the reader's laboratory prints; undefined while an end is missing or refused. */
export function readUsual({ unit, usualFrom, usualTo, highest }: ResultBoxes): OwnMarks['usual'] {
  const perFirst = Number(unit.value)
  const [from, to] = [usualFrom, usualTo].map((box) =>
    tellBox(
      box,
      box.value.trim() === '0'
        ? { kind: 'number', value: 0 }
        : readNumber(box.value, { highest, perFirst }),
    ),
  )
  if (from === undefined || to === undefined) return undefined
  if (from >= to) {
    tellBox(usualTo, { kind: 'refused', because: 'The upper end must be above the lower one.' })
    return undefined
  }
  return { from, to, name: 'Your laboratory’s usual range', source: 'as you typed it' }
}
