import { addUp, type CountedEvidence, type CountedRow } from '../certainty/counted-evidence.ts'
import type { ContrastDirection, Direction } from '../model.ts'

/** People in studies of one direction that set the direction of a body that is not pooled. METHOD 4; this site's reading. */
export const DIRECTION_SHARE = 3 / 4

function suggestFromPool(
  { lower, upper }: { lower: number; upper: number },
  { better, smallest }: { better: 'lower' | 'higher'; smallest?: number },
): Direction {
  const isBelow = upper < 0
  const isAbove = lower > 0
  if (better === 'lower' ? isBelow : isAbove) return 'helps'
  if (better === 'lower' ? isAbove : isBelow) return 'harms'
  return smallest !== undefined && lower >= -smallest && upper <= smallest
    ? 'no-difference'
    : 'not-shown'
}

function suggestFromWords(rows: readonly CountedRow[]): Direction {
  const total = addUp(rows, ({ people }) => people)
  const share = (direction: ContrastDirection) =>
    addUp(rows, (row) => (row.contrast.direction === direction ? row.people : 0)) / total
  const found = new Set(rows.map(({ contrast }) => contrast.direction))
  if (share('better') >= DIRECTION_SHARE && !found.has('worse')) return 'helps'
  if (share('worse') >= DIRECTION_SHARE) return 'harms'
  if (share('no-clear-difference') >= DIRECTION_SHARE) return 'not-shown'
  found.delete('unclear')
  return found.size > 1 ? 'mixed' : 'not-shown'
}

/**
 * What the controlled studies found. An interval wholly on one side comes first, however small the effect; the page says
 * whether it is important. A row of unclear direction counts among the people and for no side; where no two
 * clear directions disagree the body is not mixed but shows nothing (this site's reading). Without a controlled study: not shown.
 *
 * @see Cochrane Handbook 12.4.2.3; Boon & Thomson 2021, doi:10.1002/jrsm.1458
 */
export function suggestDirection({
  basis,
  rows,
  pool,
  outcome,
  smallestImportantDifference,
}: CountedEvidence): Direction {
  if (basis === 'uncontrolled' || basis === 'head-to-head') return 'not-shown'
  if (pool && outcome.scale)
    return suggestFromPool(pool.effect.interval, {
      better: outcome.scale.better,
      smallest: smallestImportantDifference,
    })
  return suggestFromWords(rows)
}
