import type { TextFont } from './shape.ts'

/** The font that an element is written in. */
export function readFont(style: CSSStyleDeclaration): TextFont {
  return {
    style: style.fontStyle,
    weight: style.fontWeight,
    size: parseFloat(style.fontSize),
    family: style.fontFamily,
  }
}

let measuring: CanvasRenderingContext2D | undefined

/** A context that measures in a font. */
export function measureWith(font: TextFont): CanvasRenderingContext2D {
  measuring ??= document.createElement('canvas').getContext('2d') ?? undefined
  if (!measuring) throw new Error('This browser draws nothing.')
  measuring.font = writeFont(font)
  return measuring
}

/** A font as a canvas takes it. */
export function writeFont({ style, weight, size, family }: TextFont): string {
  return `${style} ${weight} ${size}px ${family}`
}
