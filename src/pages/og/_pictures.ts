import sharp from 'sharp'
import { buildEvidenceMatrix } from '../../charts/matrix.ts'
import { describeForest } from '../../charts/forest.ts'
import { symbolPath } from '../../charts/symbol.ts'
import { getBody } from '../../collections/queries.ts'
import type { Library, RatedForm } from '../../collections/queries.ts'
import { drawForest, PICTURE_COLOURS } from '../../components/figures/draw-forest.ts'
import { nameForestFinding } from '../../components/figures/name-finding.ts'
import { CERTAINTY_LEVELS } from '../../evidence/index.ts'
import type { Certainty } from '../../evidence/index.ts'
import { capitalise } from '../../format/capitalise.ts'
import { CERTAINTY_WORDS, DIRECTION_WORDS, MECHANISM_WORDS } from '../../format/words.ts'
import { outlineText, wrapOutline, writeOutline } from './_outlines.ts'

const WIDTH = 1200
const HEIGHT = 630
const EDGE = 56
const ROOM = WIDTH - 2 * EDGE
const PAPER = '#faf6ef'
const { ink, muted, hairline, mark } = PICTURE_COLOURS
/** Marks by certainty, as the site draws them by day. */
const CERTAINTY_COLOURS: Readonly<Record<Certainty, string>> = {
  none: muted,
  'very-low': '#b3813d',
  low: '#8f611e',
  moderate: '#664105',
  high: '#3b2300',
}
const LARGEST_FOREST = 1.75

/** The picture that stands with links to a form: its name, its rating, and its plot or else its sentence. */
export function drawFormPicture(library: Library, form: RatedForm): string {
  const { rating } = form
  const { primaryOutcome, defaultPopulation } = library.site
  const body = getBody(library, {
    form: form.id,
    outcome: primaryOutcome,
    population: defaultPopulation,
  })
  const data = describeForest(rating, body)
  const top = 262
  const finding = data && nameForestFinding(rating)
  return drawFrame(library, [
    outlineText(form.name, { x: EDGE, y: 148, size: 64, colour: ink }, 'serif'),
    drawCircles(rating.certainty, { x: EDGE, y: 194 }),
    writeOutline(describeRating(form), { x: EDGE + 140, y: 204, size: 28, colour: ink }),
    ...(data
      ? [
          writeOutline(finding ?? '', { x: EDGE, y: top, size: 26, colour: muted }),
          fitForest(data, { top: top + 14, bottom: HEIGHT - EDGE - 24 }),
        ]
      : wrapOutline(form.statement, { size: 36, width: ROOM }).map((line, index) =>
          writeOutline(line, { x: EDGE, y: top + 40 + index * 50, size: 36, colour: ink }),
        )),
  ])
}

function describeRating({ rating, mechanism }: RatedForm): string {
  const { word } = CERTAINTY_WORDS[rating.certainty]
  if (rating.direction === undefined) return capitalise(word)
  return `${capitalise(word)} certainty · ${DIRECTION_WORDS[rating.direction].word} · mechanism ${MECHANISM_WORDS[mechanism.level].word}`
}

function fitForest(
  data: NonNullable<ReturnType<typeof describeForest>>,
  { top, bottom }: { top: number; bottom: number },
): string {
  const { height } = drawForest(data, { x: 0, y: 0, width: ROOM, writeText: () => '' })
  const scale = Math.min(LARGEST_FOREST, (bottom - top) / height)
  const { markup } = drawForest(data, { x: 0, y: 0, width: ROOM / scale, writeText: writeOutline })
  return `<g transform="translate(${EDGE} ${top}) scale(${scale})">${markup}</g>`
}

/** Four circles, as many full as the certainty has levels. */
function drawCircles(certainty: Certainty, { x, y }: { x: number; y: number }): string {
  const full = CERTAINTY_LEVELS.length - 1 - CERTAINTY_LEVELS.indexOf(certainty)
  return [0, 1, 2, 3]
    .map((index) => {
      const fill = index < full ? CERTAINTY_COLOURS[certainty] : 'none'
      return `<circle cx="${x + 14 + index * 32}" cy="${y}" r="12" fill="${fill}" stroke="${mark}" stroke-width="2"/>`
    })
    .join('')
}

/** The picture of the site: its matrix, every form at its place. */
export function drawMatrixPicture(library: Library, forms: readonly RatedForm[]): string {
  const marks = forms.map(({ id, name, rating, mechanism }) => ({
    id,
    name,
    certainty: rating.certainty,
    mechanism: mechanism.level,
    direction: rating.direction ?? ('untested' as const),
    participants: rating.participants,
  }))
  const top = 138
  const wanted = (HEIGHT - top - EDGE) / ROOM
  // The wider it is laid out the flatter it gets, and the smaller its words.
  const widths = [1100, 1250, 1400, 1600, 1800, 2000]
  const matrices = widths.map((width) => buildEvidenceMatrix(marks, { width }))
  const matrix =
    matrices.find(({ width, height }) => (height + 30) / width <= wanted) ?? matrices.at(-1)
  if (!matrix) throw new RangeError('drawMatrixPicture: no matrix')
  const scale = Math.min(ROOM / matrix.width, (HEIGHT - top - EDGE) / (matrix.height + 30))
  const drawn = [
    ...matrix.columns.map(({ certainty, x }) =>
      writeOutline(capitalise(CERTAINTY_WORDS[certainty].word), {
        x: x + 8,
        y: -10,
        size: 16,
        colour: muted,
      }),
    ),
    ...matrix.rows.flatMap(({ mechanism, y }) => [
      `<path d="M0 ${y}H${matrix.width}" stroke="${hairline}"/>`,
      writeOutline(capitalise(MECHANISM_WORDS[mechanism].word), {
        x: 0,
        y: y + 24,
        size: 16,
        colour: muted,
      }),
    ]),
    ...matrix.cells.flatMap(({ marks: placed }) =>
      placed.map(({ form, size, x, y, height, lines, labelX }) => {
        const colour = CERTAINTY_COLOURS[form.certainty]
        const middle = y + height / 2
        const outline =
          form.direction === 'untested'
            ? `fill="none" stroke="${colour}" stroke-width="1.5"`
            : `fill="${colour}"`
        return [
          `<path transform="translate(${x + 16} ${middle})" d="${symbolPath(form.direction, size)}" ${outline}/>`,
          ...lines.map((line, index) =>
            writeOutline(line, {
              x: labelX,
              y: middle + 5 + (index - (lines.length - 1) / 2) * 20,
              size: 15,
              colour: ink,
            }),
          ),
        ].join('')
      }),
    ),
  ]
  return drawFrame(library, [
    `<g transform="translate(${EDGE} ${top + 30 * scale}) scale(${scale})">${drawn.join('')}</g>`,
    outlineText(library.site.home.title, { x: EDGE, y: 108, size: 40, colour: ink }, 'serif'),
  ])
}

function drawFrame({ site }: Library, parts: readonly string[]): string {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}">`,
    `<rect width="100%" height="100%" fill="${PAPER}"/>`,
    outlineText(site.name, { x: EDGE, y: 60, size: 28, colour: muted }, 'serif'),
    ...parts,
    writeOutline(`${site.condition.name} · evidence read ${site.reviewed}`, {
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
