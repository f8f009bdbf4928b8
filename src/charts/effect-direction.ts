import type { Contrast, ContrastDirection, Rating } from '../evidence/model.ts'
import { symbolPath, symbolSize } from './symbol.ts'
import type { MarkDirection } from './symbol.ts'

/** Lanes of an effect-direction plot from left to right: the good side stands first. */
export const DIRECTION_LANES = ['better', 'no-clear-difference', 'worse'] as const
export type DirectionLane = (typeof DIRECTION_LANES)[number]

/** Triangle up for better, down for worse, dot for no clear difference, ring where nobody says. */
const SHAPES: Readonly<Record<ContrastDirection, MarkDirection>> = {
  better: 'helps',
  worse: 'harms',
  'no-clear-difference': 'not-shown',
  unclear: 'untested',
}

/** A mark of one study around 0,0. */
export interface DirectionMark {
  readonly direction: ContrastDirection
  readonly lane: DirectionLane
  /** SVG path around 0,0, in px. */
  readonly path: string
  /** A ring, not a filled shape. */
  readonly isOpen: boolean
}

/** A counted study without a say in a pooled effect, and its mark. */
export interface EffectDirectionRow {
  readonly contrast: Contrast
  readonly mark: DirectionMark
}

/** One study's direction as a mark; its area grows with the number of people, unknown is smallest. */
export function buildDirectionMark({
  direction,
  participants = 0,
}: Pick<Contrast, 'direction' | 'participants'>): DirectionMark {
  const isOpen = direction === 'unclear'
  return {
    direction,
    lane: isOpen ? 'no-clear-difference' : direction,
    path: symbolPath(SHAPES[direction], { size: symbolSize({ participants }) }),
    isOpen,
  }
}

/** Studies that count without a pooled effect behind them, by year. */
export function findUnpooled(
  rating: Rating,
  contrasts: readonly Contrast[],
): readonly EffectDirectionRow[] {
  const counted = new Set(rating.counted)
  for (const { contrast } of rating.effect?.weights ?? []) counted.delete(contrast)
  return contrasts
    .filter(({ id }) => counted.has(id))
    .sort((a, b) => a.year - b.year || (a.id < b.id ? -1 : 1))
    .map((contrast) => ({ contrast, mark: buildDirectionMark(contrast) }))
}

/** How many studies and people stand behind one direction. */
export interface DirectionTally {
  readonly direction: ContrastDirection
  readonly studies: number
  readonly people: number
  /** A study gives no number of people: `people` is a least number. */
  readonly isAtLeast: boolean
}

/** How many studies and people found each direction, in the order of the lanes; directions that nobody found are left out. */
export function tallyDirections(
  contrasts: readonly Pick<Contrast, 'direction' | 'participants'>[],
): readonly DirectionTally[] {
  return [...DIRECTION_LANES, 'unclear' as const].flatMap((direction) => {
    const found = contrasts.filter((contrast) => contrast.direction === direction)
    if (found.length === 0) return []
    return {
      direction,
      studies: found.length,
      people: found.reduce((sum, { participants = 0 }) => sum + participants, 0),
      isAtLeast: found.some(({ participants }) => participants === undefined),
    }
  })
}
