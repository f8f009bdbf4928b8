import { MATRIX_COLUMNS } from '../../charts/matrix.ts'
import { describeForest } from '../../charts/forest.ts'
import { getBody, getOpeningQuestion } from '../../collections/queries.ts'
import type { Library, RatedForm } from '../../collections/queries.ts'
import { drawForest } from '../../components/figures/draw-forest.ts'
import { PICTURE_COLOURS } from '../../components/figures/picture-parts.ts'
import { nameForestFinding } from '../../components/figures/name-finding.ts'
import { CERTAINTY_LEVELS } from '../../evidence/index.ts'
import type { Certainty } from '../../evidence/index.ts'
import { capitalise } from '../../format/capitalise.ts'
import { CERTAINTY_WORDS, DIRECTION_WORDS, MECHANISM_WORDS } from '../../format/words.ts'
import { CERTAINTY_COLOURS, drawFrame, EDGE, HEIGHT, LANE, ROOM } from './_frame.ts'
import { drawMark } from './_matrix-picture.ts'
import { outlineText, wrapOutline, writeOutline } from './_outlines.ts'

const { ink, muted, hairline, mark } = PICTURE_COLOURS
const LARGEST_FOREST = 1.75

/** The picture that stands with links to a form: its name, its rating, and its plot or else its sentence. */
export function drawFormPicture(library: Library, form: RatedForm): string {
  const { rating } = form
  const body = getBody(library, { form: form.id, ...getOpeningQuestion(library) })
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
      : [...drawStatement(form.statement, { top: top + 30 }), drawScale(form)]),
  ])
}

function describeRating({ rating, mechanism }: RatedForm): string {
  const { word } = CERTAINTY_WORDS[rating.certainty]
  if (rating.direction === undefined) return capitalise(word)
  return `${capitalise(word)} certainty · ${DIRECTION_WORDS[rating.direction].word} · mechanism ${MECHANISM_WORDS[mechanism.level].word}`
}

/** The sentence as large as its place allows. */
function drawStatement(statement: string, { top }: { readonly top: number }): readonly string[] {
  const size = [44, 40, 36, 32].find(
    (wanted) => wrapOutline(statement, { size: wanted, width: ROOM }).length * wanted <= 128,
  )
  const used = size ?? 28
  return wrapOutline(statement, { size: used, width: ROOM }).map((line, index) =>
    writeOutline(line, { x: EDGE, y: top + (index + 0.5) * used * 1.3, size: used, colour: ink }),
  )
}

/** Where a form without a plot stands on the way from untested to high. */
function drawScale({ rating }: RatedForm): string {
  const [top, height] = [HEIGHT - EDGE - 96, 96]
  const width = ROOM / MATRIX_COLUMNS.length
  return MATRIX_COLUMNS.map((certainty, index) => {
    const x = EDGE + index * width
    const isOwn = certainty === rating.certainty
    return [
      certainty === 'none'
        ? `<rect x="${x}" y="${top}" width="${width}" height="${height}" fill="${LANE}"/>`
        : '',
      `<path d="M${x} ${top}h${width}" stroke="${isOwn ? ink : hairline}" stroke-width="${isOwn ? 3 : 1}"/>`,
      writeOutline(capitalise(CERTAINTY_WORDS[certainty].word), {
        x: x + 16,
        y: top + 34,
        size: 22,
        colour: isOwn ? ink : muted,
        isBold: isOwn,
      }),
      isOwn
        ? drawMark(
            { ...rating, certainty, direction: rating.direction ?? 'untested' },
            { x: x + 30, y: top + 66 },
          )
        : '',
    ].join('')
  }).join('')
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
