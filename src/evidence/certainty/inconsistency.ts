import type { ContrastDirection } from '../model.ts'
import { formatRange, formatShare } from '../plain-words.ts'
import {
  addUp,
  type BodyPool,
  type CountedEvidence,
  type CountedRow,
  type Rule,
  type Suggestion,
} from './counted-evidence.ts'

const I2_FOR_ONE_LEVEL = 50
const I2_FOR_TWO_LEVELS = 75
const DISSENTING_SHARE = 1 / 4

/** Constants of inconsistency, each with its meaning and source. */
export const INCONSISTENCY_RULES = {
  i2ForOneLevel: {
    value: I2_FOR_ONE_LEVEL,
    meaning: `I² of ${I2_FOR_ONE_LEVEL}% or more, and a prediction interval that holds both benefit and harm: one level down. Where a common effect gives no such interval, I² alone decides.`,
    source:
      "Guyatt 2011, doi:10.1016/j.jclinepi.2011.03.017; the threshold, and I² alone, are this site's reading",
  },
  i2ForTwoLevels: {
    value: I2_FOR_TWO_LEVELS,
    meaning: `I² of ${I2_FOR_TWO_LEVELS}% or more, and studies whose intervals do not overlap: two levels down.`,
    source: "Guyatt 2011, doi:10.1016/j.jclinepi.2011.03.017; the threshold is this site's reading",
  },
  dissentingShare: {
    value: DISSENTING_SHARE,
    meaning:
      'Not pooled: a quarter of the people or more in studies whose direction differs from the majority: one level down.',
    source: "Murad 2017, doi:10.1136/ebmed-2017-110668; the share is this site's reading",
  },
} as const satisfies Record<string, Rule>

/** Two studies or more. */
function suggestFromPool({ rows, effect }: BodyPool): Suggestion {
  const i2 = effect.i2 ?? 0
  const intervals = rows.map(({ estimate }) => estimate.interval)
  const isApart =
    Math.max(...intervals.map(({ lower }) => lower)) >
    Math.min(...intervals.map(({ upper }) => upper))
  const figure = `I² is ${String(Math.floor(i2))}%`
  const { predictionInterval } = effect
  if (i2 >= I2_FOR_TWO_LEVELS && isApart)
    return {
      change: -2,
      because: `${figure}, and the studies' intervals do not all overlap.`,
      studies: [],
    }
  if (i2 >= I2_FOR_ONE_LEVEL && !predictionInterval)
    return {
      change: -1,
      because: `${figure}, and a common effect says nothing of where a next study would lie.`,
      studies: [],
    }
  const isBoth = predictionInterval && predictionInterval.lower < 0 && predictionInterval.upper > 0
  if (i2 >= I2_FOR_ONE_LEVEL && isBoth)
    return {
      change: -1,
      because: `${figure}, and a next study could find benefit or harm (prediction interval ${formatRange(predictionInterval)}).`,
      studies: [],
    }
  return { change: 0, because: `The studies agree well enough: ${figure}.`, studies: [] }
}

/** Direction with the most people behind it; on a tie the one that promises less. Unclear rows have no say. */
export function findMajority(rows: readonly CountedRow[]): ContrastDirection {
  const fromLeastPromise = ['worse', 'no-clear-difference', 'better'] as const
  const people = (direction: ContrastDirection) =>
    addUp(rows, (row) => (row.contrast.direction === direction ? row.people : 0))
  return fromLeastPromise.reduce((best, next) => (people(next) > people(best) ? next : best))
}

/**
 * Levels taken away for studies that disagree. One study cannot. A row with an unclear direction neither agrees nor
 * disagrees and is left out of the share (this site's reading).
 */
export function suggestInconsistency({
  rows,
  pool,
}: Pick<CountedEvidence, 'rows' | 'pool'>): Suggestion {
  if (rows.length === 1)
    return { change: 0, because: 'One study alone cannot disagree with itself.', studies: [] }
  if (pool?.rows.length === 1)
    return {
      change: 0,
      because: `Only one of the ${String(rows.length)} studies could be pooled, and one alone cannot disagree with itself.`,
      studies: [],
    }
  if (pool) return suggestFromPool(pool)
  const clear = rows.filter(({ contrast }) => contrast.direction !== 'unclear')
  if (clear.length < 2)
    return { change: 0, because: 'Fewer than two studies report a direction.', studies: [] }
  const majority = findMajority(clear)
  const dissenting = clear.filter(({ contrast }) => contrast.direction !== majority)
  const people = ({ people }: CountedRow) => people
  const share = addUp(dissenting, people) / addUp(clear, people)
  const studies = dissenting.map(({ contrast }) => contrast.study)
  if (dissenting.length === 0)
    return { change: 0, because: 'All studies point the same way.', studies }
  const figure = `${formatShare(share)} of the people were in studies that point another way than the majority`
  return share >= DISSENTING_SHARE
    ? { change: -1, because: `${figure}, a quarter or more.`, studies }
    : { change: 0, because: `${figure}, less than a quarter.`, studies }
}
