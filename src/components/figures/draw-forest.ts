import { buildForest } from '../../charts/forest.ts'
import type { ForestData, ForestShapes } from '../../charts/forest.ts'
import { wrapLabel } from '../../charts/text-width.ts'
import { escapeXml } from '../../format/escape-xml.ts'
import { formatCount, formatFixed, formatInterval, formatNumber } from '../../format/numbers.ts'
import { spellCount } from './name-finding.ts'
import { drawLine, PICTURE_COLOURS, round, writeSvgText } from './picture-parts.ts'
import type { WriteText } from './picture-parts.ts'

const { paper, ink, muted, hairline, band, mark } = PICTURE_COLOURS
const SMALL = 13
const ROW = 26
const EDGE = 20
const LABEL_WIDTH = 190
const PEOPLE_WIDTH = 60
const VALUE_WIDTH = 170
const TITLE_SIZE = 17
const TITLE_LINE = 23

interface Drawing {
  readonly markup: string
  readonly height: number
}

/** A forest plot of its own, with title and note, as an SVG file. */
export function drawForestFile(
  data: ForestData,
  {
    title,
    note,
    width = 720,
  }: { readonly title: string; readonly note: string; readonly width?: number },
): string {
  const room = width - 2 * EDGE
  const titleLines = wrapLabel(title, { fontSize: TITLE_SIZE, width: room })
  const noteLines = wrapLabel(note, { fontSize: SMALL, width: room })
  const top = EDGE + titleLines.length * TITLE_LINE + 8
  const plot = drawForest(data, { x: EDGE, y: top, width: room, writeText: writeSvgText })
  const noteTop = top + plot.height + 12
  const height = noteTop + noteLines.length * 18 + EDGE
  const lines = [
    ...titleLines.map((text, index) =>
      writeSvgText(text, {
        x: EDGE,
        y: EDGE + (index + 0.8) * TITLE_LINE,
        size: TITLE_SIZE,
        colour: ink,
        isBold: true,
      }),
    ),
    plot.markup,
    ...noteLines.map((text, index) =>
      writeSvgText(text, { x: EDGE, y: noteTop + (index + 0.8) * 18, size: SMALL, colour: muted }),
    ),
  ]
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${round(height)}" viewBox="0 0 ${width} ${round(height)}" font-family="'Atkinson Hyperlegible Next', 'Atkinson Hyperlegible', Verdana, sans-serif" role="img" aria-label="${escapeXml(title)}">`,
    `<title>${escapeXml(title)}</title>`,
    `<rect width="100%" height="100%" fill="${paper}"/>`,
    ...lines,
    '</svg>\n',
  ].join('\n')
}

/** The rows of a forest plot, drawn at a place in a picture. */
export function drawForest(
  data: ForestData,
  {
    x,
    y,
    width,
    writeText,
  }: {
    readonly x: number
    readonly y: number
    readonly width: number
    readonly writeText: WriteText
  },
): Drawing {
  const shapes = buildForest(data)
  const plotX = x + LABEL_WIDTH + PEOPLE_WIDTH + EDGE
  const plotWidth = width - LABEL_WIDTH - PEOPLE_WIDTH - VALUE_WIDTH - 2 * EDGE
  const right = x + width
  const place = (percent: number): number => plotX + (percent / 100) * plotWidth
  const rows = shapes.trials.length + (shapes.pooled ? 1 : 0)
  const bottom = y + ROW * (rows + 1)
  const small = { size: SMALL, colour: muted }
  const cells = (row: number, texts: readonly [string, string, string], isBold = false): string => {
    const at = { y: y + ROW * (row + 1) + 17, size: SMALL, colour: ink, isBold }
    return [
      writeText(texts[0], { ...at, x }),
      writeText(texts[1], { ...at, x: x + LABEL_WIDTH + PEOPLE_WIDTH, anchor: 'end' }),
      writeText(texts[2], { ...at, x: right, anchor: 'end' }),
    ].join('')
  }
  const header = [
    writeText('Trial', { ...small, x, y: y + 17 }),
    writeText('People', { ...small, x: x + LABEL_WIDTH + PEOPLE_WIDTH, y: y + 17, anchor: 'end' }),
    writeText('Points (95 % interval)', { ...small, x: right, y: y + 17, anchor: 'end' }),
    drawLine({ from: [x, y + ROW], to: [right, y + ROW], colour: ink }),
  ]
  const trials = shapes.trials.map((shape, row) => {
    const middle = y + ROW * (row + 1.5)
    const { trial, size, centre } = shape
    return [
      drawInterval(shape, { middle, place }),
      `<rect x="${round(place(centre) - size / 2)}" y="${round(middle - size / 2)}" width="${size}" height="${size}" fill="${mark}"/>`,
      cells(row, [
        trial.label,
        trial.participants === undefined ? '?' : formatCount(trial.participants),
        `${formatFixed(trial.effect)} (${formatInterval(trial.interval)})`,
      ]),
    ].join('')
  })
  return {
    markup: [
      ...drawGround(shapes, { y: y + ROW, bottom, place }),
      ...header,
      ...trials,
      ...drawPooled(data, shapes, { middle: bottom - ROW / 2, place, cells }),
      ...shapes.ticks.map(({ value, at }) =>
        writeText(formatNumber(value), {
          ...small,
          x: place(at),
          y: bottom + 17,
          anchor: 'middle',
        }),
      ),
      drawBetter(shapes.betterSide, {
        x: shapes.betterSide === 'left' ? plotX : plotX + plotWidth,
        y: bottom + 35,
        writeText,
      }),
    ].join('\n'),
    height: bottom + 40 - y,
  }
}

/** The side where better lies; its arrow is drawn, for few faces have one. */
function drawBetter(
  side: 'left' | 'right',
  { x, y, writeText }: { readonly x: number; readonly y: number; readonly writeText: WriteText },
): string {
  const inward = side === 'left' ? 1 : -1
  const tip = `M${round(x + 6 * inward)} ${round(y - 9)}L${round(x)} ${round(y - 5)}L${round(x + 6 * inward)} ${round(y - 1)}`
  return [
    `<path d="${tip}M${round(x)} ${round(y - 5)}h${16 * inward}" fill="none" stroke="${muted}"/>`,
    writeText('better', {
      size: SMALL,
      colour: muted,
      x: x + 22 * inward,
      y,
      anchor: side === 'left' ? 'start' : 'end',
    }),
  ].join('')
}

function drawGround(
  { band: shaded, zero }: ForestShapes,
  { y, bottom, place }: { y: number; bottom: number; place: (percent: number) => number },
): string[] {
  return [
    shaded
      ? `<rect x="${round(place(shaded.from))}" y="${round(y)}" width="${round(place(shaded.to) - place(shaded.from))}" height="${round(bottom - y)}" fill="${band}"/>`
      : '',
    drawLine({ from: [place(zero), y], to: [place(zero), bottom], colour: muted }),
    drawLine({ from: [place(0), bottom], to: [place(100), bottom], colour: hairline }),
  ]
}

function drawInterval(
  {
    line: { from, to },
    goesOnLeft,
    goesOnRight,
  }: Pick<ForestShapes['trials'][number], 'line' | 'goesOnLeft' | 'goesOnRight'>,
  { middle, place }: { middle: number; place: (percent: number) => number },
): string {
  const tip = (at: number, side: number): string =>
    `<path d="M${round(at)} ${round(middle)}l${-6 * side} -4v8z" fill="${mark}"/>`
  return [
    drawLine({ from: [place(from), middle], to: [place(to), middle], colour: mark, width: 1.5 }),
    goesOnLeft ? tip(place(from), -1) : '',
    goesOnRight ? tip(place(to), 1) : '',
  ].join('')
}

function drawPooled(
  { pooled }: ForestData,
  { pooled: shape, trials }: ForestShapes,
  {
    middle,
    place,
    cells,
  }: {
    middle: number
    place: (percent: number) => number
    cells: (row: number, texts: readonly [string, string, string], isBold: boolean) => string
  },
): string[] {
  if (!pooled || !shape) return []
  const [left, centre, right] = [shape.line.from, shape.centre, shape.line.to].map(place)
  return [
    shape.prediction ? drawInterval(shape.prediction, { middle, place }) : '',
    `<path d="M${round(left ?? 0)} ${round(middle)}L${round(centre ?? 0)} ${round(middle - 7)}L${round(right ?? 0)} ${round(middle)}L${round(centre ?? 0)} ${round(middle + 7)}z" fill="${mark}"/>`,
    cells(
      trials.length,
      [
        trials.length === 2 ? 'Both' : `All ${spellCount(trials.length)}`,
        `${pooled.isAtLeast ? 'at least ' : ''}${formatCount(pooled.participants)}`,
        `${formatFixed(pooled.estimate)} (${formatInterval(pooled.interval)})`,
      ],
      true,
    ),
  ]
}
