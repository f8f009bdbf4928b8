import { NORMAL_80, NORMAL_975 } from '../distributions/normal-values.ts'
import type { Interval } from '../model.ts'
import {
  capitalise,
  formatInteger,
  formatNumber,
  formatPeople,
  formatRange,
} from '../plain-words.ts'
import { addUp, type CountedEvidence, type Rule, type Suggestion } from './counted-evidence.ts'

const ALARM_FIGURE = 400
const FAR_BELOW_INFORMATION_SIZE = 1 / 2

/** Constants of imprecision, each with its meaning and source. */
export const IMPRECISION_RULES = {
  alarmFigure: {
    value: ALARM_FIGURE,
    meaning:
      'Not pooled: fewer people than this: one level down. It also stands in for the optimal information size where that cannot be computed.',
    source:
      'Guyatt 2011, doi:10.1016/j.jclinepi.2011.01.012 (rule of thumb for continuous outcomes)',
  },
  confidence: {
    value: 0.975,
    meaning: 'Two-sided 5% error in the optimal information size.',
    source: 'Guyatt 2011, doi:10.1016/j.jclinepi.2011.01.012',
  },
  power: {
    value: 0.8,
    meaning:
      'Chance of finding the smallest important difference, in the optimal information size.',
    source: 'Guyatt 2011, doi:10.1016/j.jclinepi.2011.01.012',
  },
  farBelowInformationSize: {
    value: FAR_BELOW_INFORMATION_SIZE,
    meaning:
      'Fewer people than this share of the optimal information size: two levels down; fewer than all of it: one. Where no study gives its number of people: two.',
    source:
      "Zeng 2022, doi:10.1016/j.jclinepi.2022.07.014; the share, and unknown numbers, are this site's reading",
  },
} as const satisfies Record<string, Rule>

/**
 * People that one adequate two-arm trial needs, both arms together: whole people per arm, times two. Undefined where the
 * smallest important difference or the spread is not known.
 */
export function findOptimalInformationSize({
  standardDeviation,
  smallestImportantDifference,
}: {
  standardDeviation?: number
  smallestImportantDifference?: number
}): number | undefined {
  if (!standardDeviation || !smallestImportantDifference) return undefined
  const z = NORMAL_975 + NORMAL_80
  return 2 * Math.ceil(2 * z ** 2 * (standardDeviation / smallestImportantDifference) ** 2)
}

const holds = ({ lower, upper }: Interval, value: number) => lower <= value && value <= upper

function suggestFromInterval(
  interval: Interval,
  smallest: number | undefined,
): Omit<Suggestion, 'studies'> {
  const figure = `the 95% interval, ${formatRange(interval)} points,`
  const crossesNull = holds(interval, 0)
  if (smallest === undefined)
    return crossesNull
      ? { change: -1, because: `${figure} includes no difference` }
      : { change: 0, because: `${figure} does not include no difference` }
  const crossesSmallest = holds(interval, smallest) || holds(interval, -smallest)
  const difference = `the smallest difference that matters (${formatNumber(smallest)})`
  if (crossesNull && crossesSmallest)
    return { change: -2, because: `${figure} includes both no difference and ${difference}` }
  if (crossesNull) return { change: -1, because: `${figure} includes no difference` }
  if (crossesSmallest) return { change: -1, because: `${figure} includes ${difference}` }
  return { change: 0, because: `${figure} includes neither no difference nor ${difference}` }
}

/** How many people are known to have been compared. */
interface KnownPeople {
  readonly people: number
  /** A study gives no number: there were more. */
  readonly isIncomplete: boolean
  /** Some studies that count could not be pooled, and are not among them. */
  readonly isPart?: boolean
}

/** "at least 35 people took part in the pooled trials". */
function tellPeople({ people, isIncomplete, isPart }: KnownPeople): string {
  return `${formatPeople(people, { isIncomplete })} took part${isPart ? ' in the pooled trials' : ''}`
}

/** What a least number falls short of, the true one may reach. */
function tellFewer(figure: string, { isIncomplete }: KnownPeople): string {
  return `fewer than ${figure}${isIncomplete ? ', as far as is known' : ''}`
}

function suggestFromInformationSize(
  known: KnownPeople,
  { size }: { readonly size: number | undefined },
): Omit<Suggestion, 'studies'> {
  const { people } = known
  const needed = size ?? ALARM_FIGURE
  const figure =
    size === undefined
      ? `the ${formatInteger(ALARM_FIGURE)} of the rule of thumb`
      : `the ${formatInteger(size)} that one adequate trial would need`
  if (people === 0)
    return {
      change: -2,
      because: `how many people were compared is not known, so they cannot be counted towards ${figure}`,
    }
  const took = tellPeople(known)
  if (people < FAR_BELOW_INFORMATION_SIZE * needed)
    return { change: -2, because: `${took}, ${tellFewer(`half of ${figure}`, known)}` }
  if (people < needed) return { change: -1, because: `${took}, ${tellFewer(figure, known)}` }
  return { change: 0, because: `${took}, no fewer than ${figure}` }
}

/**
 * Levels taken away for too few people or too wide an interval. Pooled: the worse of interval and information size.
 * Not pooled: the alarm figure and half of the information size. Where that size cannot be computed, since the outcome has no
 * smallest important difference, the alarm figure stands in for it. A difference that matters counts on either side of no
 * difference (both are this site's reading).
 */
export function suggestImprecision({
  rows,
  pool,
  outcome,
  smallestImportantDifference,
}: Pick<CountedEvidence, 'rows' | 'pool' | 'outcome' | 'smallestImportantDifference'>): Suggestion {
  const size = findOptimalInformationSize({
    standardDeviation: outcome.scale?.standardDeviation,
    smallestImportantDifference,
  })
  if (pool) {
    const fromInterval = suggestFromInterval(pool.effect.interval, smallestImportantDifference)
    const { participants: people, isIncomplete } = pool
    const fromSize = suggestFromInformationSize(
      { people, isIncomplete, isPart: pool.rows.length < rows.length },
      { size },
    )
    return {
      change: Math.min(fromInterval.change, fromSize.change),
      because: `${capitalise(fromInterval.because)}; ${fromSize.because}.`,
      studies: [],
    }
  }
  const people = addUp(rows, ({ contrast }) => contrast.participants ?? 0)
  const isIncomplete = rows.some(({ contrast }) => contrast.participants === undefined)
  const known = { people, isIncomplete }
  const fromSize = suggestFromInformationSize(known, { size })
  if (fromSize.change === -2)
    return { change: -2, because: `${capitalise(fromSize.because)}.`, studies: [] }
  const took = capitalise(tellPeople(known))
  return people < ALARM_FIGURE
    ? {
        change: -1,
        because: `${took}, ${tellFewer(String(ALARM_FIGURE), known)}.`,
        studies: [],
      }
    : {
        change: 0,
        because: `${took}, ${String(ALARM_FIGURE)} or more.`,
        studies: [],
      }
}
