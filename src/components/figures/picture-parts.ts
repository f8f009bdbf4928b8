import { escapeXml } from '../../format/escape-xml.ts'

/** A line of text in a drawing, in px. */
export interface DrawnText {
  readonly x: number
  readonly y: number
  readonly size: number
  readonly colour: string
  readonly anchor?: 'start' | 'middle' | 'end'
  readonly isBold?: boolean
}

/** How text gets into a drawing: as text, or as outlines where the reader's machine may lack the face. */
export type WriteText = (text: string, at: DrawnText) => string

/** Paper and ink of a picture that leaves the site: black on white, as journals print it. */
export const PICTURE_COLOURS = {
  paper: '#ffffff',
  ink: '#211c15',
  muted: '#6d6354',
  hairline: '#e0d8c8',
  band: '#f0e4cb',
  mark: '#664105',
} as const

/** Text as `<text>`, for files that are opened where fonts are. */
export function writeSvgText(
  text: string,
  { x, y, size, colour, anchor, isBold }: DrawnText,
): string {
  const weight = isBold ? ' font-weight="600"' : ''
  const side = anchor && anchor !== 'start' ? ` text-anchor="${anchor}"` : ''
  return `<text x="${round(x)}" y="${round(y)}" font-size="${size}" fill="${colour}"${weight}${side}>${escapeXml(text)}</text>`
}

/** A straight line. */
export function drawLine({
  from: [x1, y1],
  to: [x2, y2],
  colour,
  width = 1,
}: {
  from: readonly [number, number]
  to: readonly [number, number]
  colour: string
  width?: number
}): string {
  return `<path d="M${round(x1)} ${round(y1)}L${round(x2)} ${round(y2)}" stroke="${colour}" stroke-width="${width}"/>`
}

/** A place in px, to a tenth. */
export function round(value: number): number {
  return Math.round(value * 10) / 10
}
