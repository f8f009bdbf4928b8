import { formatNumber } from '../../format/numbers.ts'
import { meets } from './limits.ts'
import type { Limits } from './limits.ts'

const SVG = 'http://www.w3.org/2000/svg'

function draw(name: string, attributes: Readonly<Record<string, string>>): SVGElement {
  const element = document.createElementNS(SVG, name)
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value)
  return element
}

/** The rows of a number line that the page was built with, and what each of them holds. */
export interface DrawnLine {
  readonly chart: HTMLElement
  readonly range: readonly [number, number]
  /** In the order of the rows: the exact limits, and whom they are for. */
  readonly rows: readonly { readonly limits: Limits; readonly groups: readonly string[] }[]
}

export interface OwnMarks {
  readonly value?: number | undefined
  /** Rows for other people are no news to this reader: they hold nothing. */
  readonly group: string
  /** Words of the mark: "yours 34". */
  readonly name: string
  /** The range that a laboratory prints, as a row of its own. */
  readonly usual?:
    | { readonly from: number; readonly to: number; readonly name: string; readonly source: string }
    | undefined
}

/** Marks a reader's value through all rows of a line, and says in words which rows hold it; draws anew each time. */
export function drawOwnMarks(
  { chart, range, rows: drawn }: DrawnLine,
  { value, group, name, usual }: OwnMarks,
): void {
  for (const old of chart.querySelectorAll('[data-own]')) old.remove()
  const [lowest, highest] = range
  const place = (at: number) =>
    Math.round(Math.min(100, Math.max(0, ((at - lowest) / (highest - lowest)) * 100)) * 10) / 10
  const elements = [...chart.querySelectorAll<HTMLElement>('tbody tr:not([aria-hidden])')]
  const [first] = elements
  const lines = elements.map((row, index) => ({ row, ...drawn[index] }))
  if (usual && first) {
    const row = drawUsual(first, { from: place(usual.from), to: place(usual.to) }, usual)
    first.before(row)
    lines.push({ row, limits: { from: usual.from, to: usual.to }, groups: [group] })
  }
  if (value === undefined) return
  const at = place(value)
  for (const line of lines) {
    line.row.querySelector('.chart__plot > svg')?.append(
      draw('line', {
        class: 'chart__own',
        x1: `${at}%`,
        x2: `${at}%`,
        y2: '100%',
        'data-own': '',
      }),
    )
    if (!line.limits || !line.groups?.includes(group) || !meets(line.limits, value)) continue
    const holds = document.createElement('b')
    holds.className = 'chart__holds'
    holds.dataset['own'] = ''
    holds.textContent = 'holds yours'
    line.row.querySelector('.chart__value')?.append(holds)
  }
  chart.querySelector('thead .chart__plot')?.append(drawName(at, name))
}

function drawName(at: number, name: string): SVGElement {
  const side = at < 20 ? '' : at > 80 ? 'chart__end ' : 'chart__middle '
  const text = draw('text', { class: `${side}chart__own-name`, x: `${at}%`, y: '1.1em' })
  text.textContent = name
  const svg = draw('svg', { 'data-own': '' })
  svg.append(text)
  return svg
}

/** A row like the others, with the reader's own bounds. */
function drawUsual(
  like: HTMLElement,
  { from, to }: { readonly from: number; readonly to: number },
  usual: NonNullable<OwnMarks['usual']>,
): HTMLElement {
  const row = like.cloneNode(true) as HTMLElement
  row.dataset['own'] = ''
  for (const part of row.querySelectorAll('.chart__bound, path, .chart__holds, .chart__own'))
    part.remove()
  const bar = row.querySelector('.chart__bar')
  bar?.setAttribute('x', `${from}%`)
  bar?.setAttribute('width', `${Math.max(0, to - from)}%`)
  const tell = (selector: string, words: string) => {
    const cell = row.querySelector(selector)
    if (cell) cell.textContent = words
  }
  tell('th', usual.name)
  tell('.chart__value', `${formatNumber(usual.from)} to ${formatNumber(usual.to)}`)
  tell('.chart__basis', usual.source)
  return row
}
