import { measureWith, readFont } from './font.ts'
import { hasBox } from './has-box.ts'
import { listDrawing } from './list-drawing.ts'
import type { Corner, Matrix, Shape } from './shape.ts'

// Controls, and tables that repeat what the drawing says.
const LEFT_OUT = '.take, .take-panel, details, script, style'
const WORD = /\S+/g

/** All that an element shows, in the order of the document: grounds, lines, words and drawings. */
export function listShapes(element: Element, corner: Corner, opacity = 1): Shape[] {
  if (element.matches(LEFT_OUT) || !isSeen(element)) return []
  const style = getComputedStyle(element)
  const own = opacity * Number(style.opacity)
  if (element instanceof SVGSVGElement) return listDrawing(element, corner, own)
  const words: Shape[] = []
  const inside = [...element.childNodes].flatMap((child) => {
    if (child instanceof Element) return listShapes(child, corner, own)
    if (!(child instanceof Text)) return []
    const lines = listLines(child, { style, corner, opacity: own })
    words.push(...lines)
    return lines
  })
  return [
    ...listBox(element, { style, corner, opacity: own }),
    ...inside,
    ...listAfter(element, words.at(-1)),
  ]
}

/** Neither hidden nor kept for those who hear the page. */
function isSeen(element: Element): boolean {
  const { display, visibility, overflow } = getComputedStyle(element)
  if (visibility !== 'visible') return false
  // An element without a box of its own may well have some inside.
  if (display === 'contents') return true
  if (!hasBox(element)) return false
  const { width, height } = element.getBoundingClientRect()
  return !(width <= 1 && height > 0 && overflow === 'hidden')
}

interface Drawn {
  readonly style: CSSStyleDeclaration
  readonly corner: Corner
  readonly opacity: number
}

/** The ground of a box and its lines above and below. */
function listBox(element: Element, { style, corner, opacity }: Drawn): Shape[] {
  const box = element.getBoundingClientRect()
  const matrix: Matrix = [1, 0, 0, 1, box.left - corner.left, box.top - corner.top]
  const fillBox = (top: number, height: number, fill: string): Shape[] =>
    height <= 0 || /^transparent$|, 0\)$/.test(fill)
      ? []
      : [
          {
            kind: 'path',
            path: `M0 ${top}h${box.width}v${height}h${-box.width}z`,
            matrix,
            fill,
            strokeWidth: 0,
            dashes: '',
            opacity,
          },
        ]
  const over = parseFloat(style.borderTopWidth)
  const under = parseFloat(style.borderBottomWidth)
  return [
    ...fillBox(0, box.height, style.backgroundColor),
    ...fillBox(0, over, style.borderTopColor),
    ...fillBox(box.height - under, under, style.borderBottomColor),
  ]
}

/** The words of a text as they stand in lines. */
function listLines(text: Text, { style, corner, opacity }: Drawn): Shape[] {
  const font = readFont(style)
  const range = document.createRange()
  const lines: { words: string; right: number; readonly box: DOMRect }[] = []
  for (const { 0: word, index } of text.data.matchAll(WORD)) {
    range.setStart(text, index)
    range.setEnd(text, index + word.length)
    for (const [piece, box] of splitWord(text, { word, index, range })) {
      const last = lines.at(-1)
      if (last && Math.abs(last.box.top - box.top) < 2) {
        last.words += ` ${piece}`
        last.right = box.right
      } else {
        lines.push({ words: piece, right: box.right, box })
      }
    }
  }
  const anchor = /^(end|right)$/.test(style.textAlign) ? 'end' : 'start'
  return lines.map(({ words, right, box }): Shape => {
    const { fontBoundingBoxAscent: up, fontBoundingBoxDescent: down } =
      measureWith(font).measureText(words)
    return {
      kind: 'text',
      text: style.textTransform === 'uppercase' ? words.toUpperCase() : words,
      x: (anchor === 'end' ? right : box.left) - corner.left,
      anchor,
      y: box.top - corner.top + (box.height - up - down) / 2 + up,
      font,
      fill: style.color,
      opacity,
    }
  })
}

/** A word, or where it breaks over lines its parts, each with its box. */
function splitWord(
  text: Text,
  { word, index, range }: { readonly word: string; readonly index: number; readonly range: Range },
): (readonly [string, DOMRect])[] {
  const boxes = range.getClientRects()
  if (boxes.length === 0) return []
  if (boxes.length === 1) return [[word, range.getBoundingClientRect()]]
  const parts: [string, DOMRect][] = []
  for (let at = 0; at < word.length; at += 1) {
    range.setStart(text, index + at)
    range.setEnd(text, index + at + 1)
    const box = range.getBoundingClientRect()
    const last = parts.at(-1)
    if (last && Math.abs(last[1].top - box.top) < 2) last[0] += word.charAt(at)
    else parts.push([word.charAt(at), box])
  }
  return parts
}

/** Words that the style sheet puts behind the last one, such as a unit. */
function listAfter(element: Element, last: Shape | undefined): Shape[] {
  const style = getComputedStyle(element, '::after')
  const words = /^"(.+)"$/.exec(style.content)?.[1]
  if (words === undefined || last?.kind !== 'text' || last.anchor === 'end') return []
  if (style.position === 'absolute') return []
  const width = measureWith(last.font).measureText(last.text).width
  return [{ ...last, text: words, x: last.x + width, fill: style.color }]
}
