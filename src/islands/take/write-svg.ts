import { escapeXml } from '../../format/escape-xml.ts'
import type { Picture } from './picture.ts'
import type { Shape } from './shape.ts'

/** A picture as an SVG file; its words stay words, in a face like the page's where that one is missing. */
export function writeSvg({ title, width, height, ground, shapes }: Picture): string {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-label="${escapeXml(title)}">`,
    `<title>${escapeXml(title)}</title>`,
    `<rect width="100%" height="100%" fill="${ground}"/>`,
    ...shapes.map(writeShape),
    '</svg>\n',
  ].join('\n')
}

function writeShape(shape: Shape): string {
  const opacity = shape.opacity === 1 ? '' : ` opacity="${round(shape.opacity)}"`
  if (shape.kind === 'text') {
    const { style, weight, size, family } = shape.font
    const end = shape.anchor === 'end' ? ' text-anchor="end"' : ''
    const slant = style === 'normal' ? '' : ` font-style="${style}"`
    return `<text x="${round(shape.x)}" y="${round(shape.y)}" font-family="${escapeXml(family)}" font-size="${round(size)}" font-weight="${weight}"${slant}${end} fill="${shape.fill}"${opacity}>${escapeXml(shape.text)}</text>`
  }
  const stroke =
    shape.stroke === undefined
      ? ''
      : ` stroke="${shape.stroke}" stroke-width="${round(shape.strokeWidth)}" vector-effect="non-scaling-stroke"`
  const dashes = shape.dashes === '' ? '' : ` stroke-dasharray="${shape.dashes}"`
  return `<path d="${escapeXml(shape.path)}" transform="matrix(${shape.matrix.map(round).join(' ')})" fill="${shape.fill ?? 'none'}"${stroke}${dashes}${opacity}/>`
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000
}
