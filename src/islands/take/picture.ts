import { measureWith } from './font.ts'
import { listShapes } from './list-shapes.ts'
import type { Shape, TextFont } from './shape.ts'

/** A part of the page as a picture of its own, in the colours and the faces that it has there. */
export interface Picture {
  readonly title: string
  readonly width: number
  readonly height: number
  readonly ground: string
  readonly shapes: readonly Shape[]
}

const EDGE = 24
const LINE = 1.35
const LINES = {
  context: { size: 13, face: 'sans', weight: '400', ink: '--muted' },
  title: { size: 17, face: 'serif', weight: '600', ink: '--ink' },
  source: { size: 12, face: 'sans', weight: '400', ink: '--muted' },
} as const

/** What stands around a picture, so that it says by itself what it shows and where it is from. */
export interface PictureWords {
  /** The page and its part: "Walking: all the evidence. Attacks, adults". */
  readonly context: string
  readonly title: string
  readonly source: string
}

/** What an element shows now, below its context, and its title where it has none of its own; its source at the foot. */
export function buildPicture(
  element: HTMLElement,
  { context, title, source }: PictureWords,
): Picture {
  const box = element.getBoundingClientRect()
  const room = Math.max(box.width, element.scrollWidth)
  const page = getComputedStyle(document.documentElement)
  const shapes: Shape[] = []
  /** Writes lines from a height down, and tells the height below them. */
  const write = (text: string, top: number, kind: keyof typeof LINES): number => {
    if (text === '') return top
    const { size, face, weight, ink } = LINES[kind]
    const family = page.getPropertyValue(`--font-${face}`).trim()
    const font: TextFont = { style: 'normal', weight, size, family }
    const fill = page.getPropertyValue(ink).trim()
    const lines = wrap(text, room, font)
    lines.forEach((line, index) => {
      const y = top + (index + 0.8) * size * LINE
      shapes.push({ kind: 'text', text: line, x: EDGE, y, anchor: 'start', font, fill, opacity: 1 })
    })
    return top + lines.length * size * LINE + size / 2
  }
  const hasTitle = element.querySelector(':scope > :is(figcaption, caption)') !== null
  const top = write(hasTitle ? '' : title, write(context, EDGE, 'context'), 'title')
  const own = listShapes(element, { left: box.left - EDGE, top: box.top - top })
  shapes.push(...own)
  const words = Math.max(...own.map((shape) => (shape.kind === 'text' ? shape.y + 8 : 0)))
  const bottom = element.matches('table') ? top + box.height : words
  const foot = write(source, bottom + LINES.source.size, 'source')
  return {
    title,
    width: Math.ceil(room + 2 * EDGE),
    height: Math.ceil(foot + EDGE / 2),
    ground: page.backgroundColor,
    shapes,
  }
}

/** Lines that fit; an address breaks anywhere. */
function wrap(text: string, room: number, font: TextFont): string[] {
  const width = (line: string): number => measureWith(font).measureText(line).width
  const lines: string[] = []
  let line = ''
  for (const part of text.split(/(?<=[\s/-])/)) {
    if (line !== '' && width((line + part).trimEnd()) > room) {
      lines.push(line.trimEnd())
      line = ''
    }
    line += part
  }
  return [...lines, line.trimEnd()]
}
