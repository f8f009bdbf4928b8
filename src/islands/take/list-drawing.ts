import { readFont } from './font.ts'
import { hasBox } from './has-box.ts'
import type { Corner, Matrix, Shape } from './shape.ts'

/** The shapes and words of a drawing in the page, at their places in the window. */
export function listDrawing(drawing: SVGSVGElement, corner: Corner, opacity: number): Shape[] {
  return [...drawing.querySelectorAll<SVGGraphicsElement>('line, rect, circle, path, text')]
    .filter((part) => !part.closest('pattern, defs') && hasBox(part))
    .flatMap((part): Shape[] => {
      const style = getComputedStyle(part)
      const own = opacity * Number(style.opacity)
      if (part instanceof SVGTextElement) return listWords(part, { style, corner, opacity: own })
      const path = writePath(part)
      if (path === undefined) return []
      const drawn = { path, matrix: findMatrix(part, corner), style, opacity: own }
      const pattern = /url\("?#([^")]+)"?\)/.exec(style.fill)?.[1]
      if (pattern !== undefined && part instanceof SVGRectElement) {
        return listTiles(document.getElementById(pattern), part, drawn)
      }
      return [paint(part, drawn)]
    })
}

interface DrawnPart {
  readonly path: string
  readonly matrix: Matrix
  readonly style: CSSStyleDeclaration
  readonly opacity: number
}

function paint(part: Element, { path, matrix, style, opacity }: DrawnPart): Shape {
  const [a, b, c, d] = matrix
  const scale = style.vectorEffect === 'non-scaling-stroke' ? 1 : Math.sqrt(Math.abs(a * d - b * c))
  const paintOf = (value: string): string | undefined => (value === 'none' ? undefined : value)
  return {
    kind: 'path',
    path,
    matrix,
    // A line has no inside, though a style sheet may give it a colour.
    fill: part instanceof SVGLineElement ? undefined : paintOf(style.fill),
    stroke: paintOf(style.stroke),
    strokeWidth: parseFloat(style.strokeWidth) * scale,
    dashes: style.strokeDasharray === 'none' ? '' : style.strokeDasharray,
    opacity,
  }
}

function findMatrix(part: SVGGraphicsElement, { left, top }: Corner): Matrix {
  const map = part.getScreenCTM()
  return map ? [map.a, map.b, map.c, map.d, map.e - left, map.f - top] : [1, 0, 0, 1, 0, 0]
}

const valueOf = ({ baseVal }: SVGAnimatedLength): number => Math.round(baseVal.value * 1000) / 1000

/** A shape as a path; lengths in percent are counted out by the browser. */
function writePath(part: Element): string | undefined {
  if (part instanceof SVGPathElement) return part.getAttribute('d') ?? undefined
  if (part instanceof SVGLineElement) {
    return `M${valueOf(part.x1)} ${valueOf(part.y1)}L${valueOf(part.x2)} ${valueOf(part.y2)}`
  }
  if (part instanceof SVGRectElement) {
    const width = valueOf(part.width)
    return `M${valueOf(part.x)} ${valueOf(part.y)}h${width}v${valueOf(part.height)}h${-width}z`
  }
  if (part instanceof SVGCircleElement) {
    const r = valueOf(part.r)
    const arc = `a${r} ${r} 0 1 0 `
    return `M${valueOf(part.cx) - r} ${valueOf(part.cy)}${arc}${2 * r} 0${arc}${-2 * r} 0z`
  }
  return undefined
}

/** A ground of icons, one by one: other programs draw patterns in other ways, or not at all. */
function listTiles(pattern: Element | null, rect: SVGRectElement, drawn: DrawnPart): Shape[] {
  if (!(pattern instanceof SVGPatternElement)) return []
  const [a, b, c, d, e, f] = drawn.matrix
  const [width, height] = [valueOf(pattern.width), valueOf(pattern.height)]
  const [left, top] = [valueOf(rect.x), valueOf(rect.y)]
  const shapes: Shape[] = []
  for (let y = top; y < top + valueOf(rect.height); y += height) {
    for (let x = left; x < left + valueOf(rect.width); x += width) {
      const matrix: Matrix = [a, b, c, d, e + a * x + c * y, f + b * x + d * y]
      for (const icon of pattern.querySelectorAll('path')) {
        const style = getComputedStyle(icon)
        shapes.push(paint(icon, { ...drawn, path: icon.getAttribute('d') ?? '', matrix, style }))
      }
    }
  }
  return shapes
}

function listWords(
  part: SVGTextElement,
  {
    style,
    corner,
    opacity,
  }: {
    readonly style: CSSStyleDeclaration
    readonly corner: Corner
    readonly opacity: number
  },
): Shape[] {
  const text = part.textContent.replace(/\s+/g, ' ').trim()
  if (text === '' || part.getNumberOfChars() === 0) return []
  const start = part.getStartPositionOfChar(0)
  const [a, b, c, d, e, f] = findMatrix(part, corner)
  return [
    {
      kind: 'text',
      text,
      anchor: 'start',
      x: a * start.x + c * start.y + e,
      y: b * start.x + d * start.y + f,
      font: readFont(style),
      fill: style.fill,
      opacity,
    },
  ]
}
