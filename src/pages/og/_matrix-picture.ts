import { buildEvidenceMatrix, MATRIX_COLUMNS } from '../../charts/matrix.ts'
import type { MatrixForm } from '../../charts/matrix.ts'
import { MARK_DIRECTIONS, symbolPath, symbolSize } from '../../charts/symbol.ts'
import type { MarkDirection } from '../../charts/symbol.ts'
import type { Library, RatedForm } from '../../collections/queries.ts'
import { PICTURE_COLOURS } from '../../components/figures/picture-parts.ts'
import { MECHANISM_LEVELS } from '../../evidence/index.ts'
import type { Certainty } from '../../evidence/index.ts'
import { capitalise } from '../../format/capitalise.ts'
import { CERTAINTY_WORDS, DIRECTION_WORDS, MECHANISM_WORDS } from '../../format/words.ts'
import { CERTAINTY_COLOURS, drawFrame, EDGE, HEIGHT, LANE, ROOM, WIDTH } from './_frame.ts'
import { outlineText, wrapOutline, writeOutline } from './_outlines.ts'

const { ink, muted, hairline, mark } = PICTURE_COLOURS
const TOP = 170
const BOTTOM = HEIGHT - 66
const ROW_HEAD = 150
const COLUMN = (ROOM - ROW_HEAD) / MATRIX_COLUMNS.length
const ROW = (BOTTOM - TOP) / MECHANISM_LEVELS.length
/** Pictures of links are shown at a third of their size and less: marks are drawn larger than on a page. */
const MARK_SCALE = 1.6
/** Cells with no more marks than this have room for their names. */
const MOST_NAMED = 2

/** The picture of the site: its matrix with every form as a mark, and the names where a thumbnail has room for them. */
export function drawMatrixPicture(library: Library, forms: readonly RatedForm[]): string {
  const placed = forms.map(({ id, name, rating, mechanism }) => ({
    id,
    name,
    certainty: rating.certainty,
    mechanism: mechanism.level,
    direction: rating.direction ?? ('untested' as const),
    participants: rating.participants,
  }))
  const { cells } = buildEvidenceMatrix(placed, { width: WIDTH })
  const left = (certainty: Certainty): number =>
    EDGE + ROW_HEAD + MATRIX_COLUMNS.indexOf(certainty) * COLUMN
  return drawFrame(library, [
    outlineText(library.site.home.title, { x: EDGE, y: 112, size: 42, colour: ink }, 'serif'),
    `<rect x="${left('none')}" y="${TOP - 34}" width="${COLUMN}" height="${BOTTOM - TOP + 34}" fill="${LANE}"/>`,
    ...MATRIX_COLUMNS.map((certainty) =>
      writeOutline(capitalise(CERTAINTY_WORDS[certainty].word), {
        x: left(certainty) + 12,
        y: TOP - 11,
        size: 22,
        colour: ink,
        isBold: true,
      }),
    ),
    ...MECHANISM_LEVELS.flatMap((mechanism, row) => [
      `<path d="M${EDGE} ${TOP + row * ROW}h${ROOM}" stroke="${row === 0 ? ink : hairline}"/>`,
      writeOutline(capitalise(MECHANISM_WORDS[mechanism].word), {
        x: EDGE,
        y: TOP + row * ROW + 32,
        size: 22,
        colour: muted,
      }),
    ]),
    ...cells.map(({ certainty, mechanism, marks }) =>
      drawCell(
        marks.map(({ form }) => form),
        { x: left(certainty), y: TOP + MECHANISM_LEVELS.indexOf(mechanism) * ROW },
      ),
    ),
    drawLegend(new Set(placed.map(({ direction }) => direction))),
  ])
}

function drawCell(forms: readonly MatrixForm[], { x, y }: { x: number; y: number }): string {
  if (forms.length <= MOST_NAMED) {
    return forms
      .map((form, index) => {
        const middle = y + 26 + index * (ROW / 2)
        const lines = wrapOutline(form.name, { size: 18, width: COLUMN - 50 })
        return [
          drawMark(form, { x: x + 24, y: middle }),
          ...lines.map((line, row) =>
            writeOutline(line, { x: x + 44, y: middle + 6 + row * 20, size: 18, colour: ink }),
          ),
        ].join('')
      })
      .join('')
  }
  // As many in a row as fill the cell, and no closer than they must stand.
  const inRow = Math.max(5, Math.ceil(Math.sqrt((forms.length * COLUMN) / ROW)))
  const pitch = (COLUMN - 16) / inRow
  return forms
    .map((form, index) =>
      drawMark(form, {
        x: x + 8 + pitch * ((index % inRow) + 0.5),
        y: y + 8 + pitch * (Math.floor(index / inRow) + 0.5),
      }),
    )
    .join('')
}

/** A form's mark: its shape is the direction, its size the people, its colour the certainty. */
export function drawMark(
  form: Pick<MatrixForm, 'direction' | 'participants' | 'certainty'>,
  { x, y }: { readonly x: number; readonly y: number },
): string {
  const colour = CERTAINTY_COLOURS[form.certainty]
  const paint =
    form.direction === 'untested'
      ? `fill="none" stroke="${colour}" stroke-width="2"`
      : `fill="${colour}"`
  return `<path transform="translate(${x} ${y})" d="${symbolPath(form.direction, { size: symbolSize(form) * MARK_SCALE })}" ${paint}/>`
}

function drawLegend(shown: ReadonlySet<MarkDirection>): string {
  const entries = MARK_DIRECTIONS.filter((direction) => shown.has(direction))
  const step = ROOM / entries.length
  return entries
    .map((direction, index) => {
      const x = EDGE + index * step
      const paint =
        direction === 'untested'
          ? `fill="none" stroke="${mark}" stroke-width="2"`
          : `fill="${mark}"`
      return [
        `<path transform="translate(${x + 12} ${HEIGHT - 35})" d="${symbolPath(direction, { size: 17 })}" ${paint}/>`,
        writeOutline(DIRECTION_WORDS[direction].word, {
          x: x + 32,
          y: HEIGHT - 28,
          size: 20,
          colour: muted,
        }),
      ].join('')
    })
    .join('')
}
