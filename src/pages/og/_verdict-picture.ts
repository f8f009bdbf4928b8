import type { Library } from '../../collections/queries.ts'
import { PICTURE_COLOURS } from '../../components/figures/picture-parts.ts'
import { VERDICT_MEANINGS, VERDICT_WORDS } from '../../format/content-words.ts'
import { drawFrame, EDGE, HEIGHT, ROOM } from './_frame.ts'
import { outlineText, writeOutline } from './_outlines.ts'

const { ink, muted, hairline, mark } = PICTURE_COLOURS
const SYMBOL_RADIUS = 44

const TICK = 'M-21 2L-6 17L22 -16'
const BAR = 'M-22 0H22'
const CROSS = 'M-18 -18L18 18M18 -18L-18 18'
/** A claim stands, needs a word, or falls; the ring alone is for one that has nothing to stand on. */
const SYMBOLS: Readonly<Record<string, string>> = {
  supported: TICK,
  'mostly-supported': TICK,
  overstated: BAR,
  outdated: BAR,
  misattributed: BAR,
  contradicted: CROSS,
}

/**
 * The picture that stands with links to claims of one verdict, whose sentence a link shows as its title. One for each
 * claim would take a build longer than all else that is drawn.
 */
export function drawVerdictPicture(library: Library, verdict: string): string {
  return drawFrame(library, [
    writeOutline('A claim, checked', { x: EDGE, y: 176, size: 36, colour: muted }),
    drawSymbol(verdict, { x: EDGE + SYMBOL_RADIUS, y: 282 }),
    outlineText(
      VERDICT_WORDS[verdict] ?? verdict,
      { x: EDGE + 124, y: 314, size: 92, colour: ink },
      'serif',
    ),
    writeOutline(VERDICT_MEANINGS[verdict] ?? '', { x: EDGE, y: 420, size: 40, colour: ink }),
    drawPlaces(verdict),
  ])
}

function drawSymbol(verdict: string, { x, y }: { readonly x: number; readonly y: number }): string {
  return `<g transform="translate(${x} ${y})" fill="none" stroke="${mark}" stroke-width="8"><circle r="${SYMBOL_RADIUS - 4}"/><path d="${SYMBOLS[verdict] ?? ''}"/></g>`
}

/** All verdicts from the best for a claim to the worst, its own marked. */
function drawPlaces(own: string): string {
  const verdicts = Object.entries(VERDICT_WORDS)
  const width = ROOM / verdicts.length
  const top = HEIGHT - EDGE - 40
  return verdicts
    .map(([verdict, word], index) => {
      const isOwn = verdict === own
      const x = EDGE + index * width
      const colour = isOwn ? ink : muted
      return [
        `<path d="M${x} ${top}h${width - 8}" stroke="${isOwn ? ink : hairline}" stroke-width="${isOwn ? 6 : 2}"/>`,
        writeOutline(word, { x, y: top + 34, size: 19, colour, isBold: isOwn }),
      ].join('')
    })
    .join('')
}
