import type { EvidenceBody, Rating } from '../model.ts'
import { rate } from './rate.ts'
import type { Scenario } from './scenario.ts'

/** The rating as it stood at the end of a year. */
export interface YearRating {
  readonly year: number
  readonly rating: Rating
}

/**
 * The rating after each year that changed what counts or what it comes to, oldest first; each year holds all that was
 * published by then. The last entry is the rating of the whole body. A study whose year is not known (0) counts in every
 * year and gives none of its own; untested: no entry.
 *
 * @param scenario what a reader switched; its own `untilYear` is the last year looked at
 * @throws RangeError as `rate` does
 */
export function rateByYear(body: EvidenceBody, scenario: Scenario = {}): readonly YearRating[] {
  const years = [...new Set(body.contrasts.map(({ year }) => year))]
    .filter((year) => year > 0 && year <= (scenario.untilYear ?? Infinity))
    .sort((a, b) => a - b)
  const entries: YearRating[] = []
  for (const year of years) {
    const rating = rate(body, { ...scenario, untilYear: year })
    const before = entries.at(-1)
    if (rating.certainty === 'none' && !before) continue
    if (!before || !isSame(before.rating, rating)) entries.push({ year, rating })
  }
  const last = entries.at(-1)
  return last ? [...entries.slice(0, -1), { ...last, rating: rate(body, scenario) }] : []
}

function isSame(a: Rating, b: Rating): boolean {
  return (
    a.certainty === b.certainty &&
    a.direction === b.direction &&
    a.counted.length === b.counted.length &&
    a.counted.every((id, i) => id === b.counted[i])
  )
}
