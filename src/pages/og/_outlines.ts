import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as fontkitten from 'fontkitten'
import type { DrawnText, WriteText } from '../../components/figures/picture-parts.ts'

const FONTS = 'src/styles/fonts'
// A picture is made on machines with other fonts, or none: outlines of the site's own faces look the same on all.
const faces = {
  sans: openFont('atkinson-hyperlegible-next.woff2'),
  serif: openFont('legwork-serif.woff2'),
}
/** Stroke that thickens an outline to a bold one, as a share of the size. */
const BOLD_STROKE = 0.03

type Face = keyof typeof faces

function openFont(file: string): fontkitten.Font {
  const font = fontkitten.create(readFileSync(join(process.cwd(), FONTS, file)))
  if (!('glyphForCodePoint' in font)) throw new RangeError(`openFont: one face, received ${file}`)
  return font
}

/** Characters that the face has; an arrow that it lacks says nothing that the word beside it does not. */
function keepKnown(text: string, font: fontkitten.Font): string {
  return [...text]
    .filter((character) => font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0))
    .join('')
    .trim()
}

/** Width of a line of text in px. */
function measureOutline(text: string, size: number, face: Face = 'sans'): number {
  const font = faces[face]
  const glyphs = font.glyphsForString(keepKnown(text, font))
  return (glyphs.reduce((sum, { advanceWidth }) => sum + advanceWidth, 0) * size) / font.unitsPerEm
}

/** Lines of a text that each fit a width, in px. */
export function wrapOutline(
  text: string,
  { size, width, face }: { readonly size: number; readonly width: number; readonly face?: Face },
): string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    const longer = last === undefined ? word : `${last} ${word}`
    if (last !== undefined && measureOutline(longer, size, face) <= width)
      lines[lines.length - 1] = longer
    else lines.push(word)
  }
  return lines
}

/** Outlines by face and glyph: a few dozen letters make all the pictures. */
const outlines = { sans: new Map<number, string>(), serif: new Map<number, string>() }

function outlineGlyph(face: Face, glyph: fontkitten.Glyph): string {
  const known = outlines[face].get(glyph.id)
  if (known !== undefined) return known
  const outline = glyph.path.toSVG()
  outlines[face].set(glyph.id, outline)
  return outline
}

/** Text as outlines in a face. */
export function outlineText(text: string, at: DrawnText, face: Face = 'sans'): string {
  const font = faces[face]
  const scale = at.size / font.unitsPerEm
  const width = measureOutline(text, at.size, face)
  const start = at.x - (at.anchor === 'end' ? width : at.anchor === 'middle' ? width / 2 : 0)
  let x = 0
  const paths = font.glyphsForString(keepKnown(text, font)).map((glyph) => {
    const path = outlineGlyph(face, glyph)
    const moved = path === '' ? '' : `<path transform="translate(${x} 0)" d="${path}"/>`
    x += glyph.advanceWidth
    return moved
  })
  const stroke = at.isBold
    ? ` stroke="${at.colour}" stroke-width="${BOLD_STROKE * font.unitsPerEm}"`
    : ''
  return `<g transform="translate(${start} ${at.y}) scale(${scale} ${-scale})" fill="${at.colour}"${stroke}>${paths.join('')}</g>`
}

/** Text of figures. */
export const writeOutline: WriteText = (text, at) => outlineText(text, at)
