import sharp from 'sharp'
import type { Library } from '../../collections/queries.ts'
import { PICTURE_COLOURS } from '../../components/figures/picture-parts.ts'
import type { Certainty } from '../../evidence/index.ts'
import { formatDay } from '../../format/numbers.ts'
import { outlineText, writeOutline } from './_outlines.ts'

export const WIDTH = 1200
export const HEIGHT = 630
export const EDGE = 56
export const ROOM = WIDTH - 2 * EDGE
const PAPER = '#faf6ef'
/** Ground of what nobody has tested. */
export const LANE = '#f2ecdf'

/** Marks by certainty, as the site draws them by day. */
export const CERTAINTY_COLOURS: Readonly<Record<Certainty, string>> = {
  none: PICTURE_COLOURS.muted,
  'very-low': '#b3813d',
  low: '#8f611e',
  moderate: '#664105',
  high: '#3b2300',
}

/** A picture of the site's own size, with its name, its subject and its day. */
export function drawFrame({ site }: Library, parts: readonly string[]): string {
  const { muted } = PICTURE_COLOURS
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}">`,
    `<rect width="100%" height="100%" fill="${PAPER}"/>`,
    outlineText(site.name, { x: EDGE, y: 60, size: 28, colour: muted }, 'serif'),
    ...parts,
    writeOutline(`${site.condition.name} · evidence read ${formatDay(site.reviewed)}`, {
      x: WIDTH - EDGE,
      y: 58,
      size: 20,
      colour: muted,
      anchor: 'end',
    }),
    '</svg>',
  ].join('\n')
}

/** A picture as PNG, which is what readers of links show. */
export async function toPng(svg: string): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = await sharp(Buffer.from(svg)).png({ compressionLevel: 7 }).toBuffer()
  return new Uint8Array(bytes)
}
