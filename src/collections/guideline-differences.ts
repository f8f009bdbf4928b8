import { CERTAINTY_LEVELS, rate } from '../evidence/index.ts'
import type { Certainty, CertaintyStep, Rating } from '../evidence/index.ts'
import { getBody } from './bodies.ts'
import { getGuidelineGrid } from './guideline-grid.ts'
import type { GuidelineRow, Position } from './guideline-grid.ts'
import type { Library, Recommendation } from './library.ts'

/** Bodies that say yes and bodies that say no to one treatment, for like people and the same purpose. */
export interface Disagreement {
  readonly row: GuidelineRow
  readonly inFavour: readonly Position[]
  readonly against: readonly Position[]
}

/** A body that goes further than our rating does, or the other way, and what in our rating makes the difference. */
export interface RatingDifference {
  readonly row: GuidelineRow
  readonly rating: Rating
  readonly positions: readonly Position[]
  /**
   * `untested`: it is recommended and we know of no test; `direction`: recommended, and the trials we count show no
   * benefit; `certainty`: we are less sure than the grade supposes; `against`: advised against, and our trials favour it.
   */
  readonly kind: 'untested' | 'direction' | 'certainty' | 'against'
  /** The steps of our rating that took it down, the largest first; where none did, the one it starts from. */
  readonly causes: readonly CertaintyStep[]
}

// This site's reading: a strong or a middling grade is given where the evidence is thought to be at least moderate.
const SUPPOSED: Readonly<Record<Recommendation['grade'], Certainty | undefined>> = {
  strong: 'moderate',
  moderate: 'moderate',
  weak: 'low',
  none: undefined,
}

/** Where bodies differ among themselves, in the order of the grid. */
export function findDisagreements(library: Library): readonly Disagreement[] {
  const rows = getGuidelineGrid(library).groups.flatMap((group) => group.rows)
  return rows.flatMap((row) => {
    const byQuestion = groupByQuestion(library, [...row.positions.values()].flat())
    return [...byQuestion.values()].flatMap((positions) => {
      const having = (direction: Recommendation['direction']) =>
        positions.filter(({ recommendation }) => recommendation.direction === direction)
      const [inFavour, against] = [having('for'), having('against')]
      return inFavour.length > 0 && against.length > 0 ? [{ row, inFavour, against }] : []
    })
  })
}

/**
 * Where bodies differ from our rating of the same form for the same people and purpose. Reference marks are left out: they
 * rest on a part of their trials, and a body that read all of them is not to be held against that.
 */
export function findRatingDifferences(library: Library): readonly RatingDifference[] {
  const rated = getGuidelineGrid(library).groups.filter(({ id }) => id === 'rated')
  return rated
    .flatMap((group) => group.rows)
    .flatMap((row) => {
      if (row.form === undefined) return []
      const positions = [...row.positions.values()].flat()
      const byQuestion = groupByQuestion(library, positions)
      return [...byQuestion.values()].flatMap((members) => compareWithRating(library, row, members))
    })
}

function compareWithRating(
  library: Library,
  row: GuidelineRow,
  positions: readonly Position[],
): readonly RatingDifference[] {
  const [first] = positions
  if (first === undefined || !library.populations.has(first.recommendation.group)) return []
  const rating = rate(
    getBody(library, {
      form: row.id,
      outcome: first.recommendation.outcome ?? library.site.primaryOutcome,
      population: first.recommendation.group,
    }),
  )
  const kinds = Map.groupBy(positions, ({ recommendation }) => compare(recommendation, rating))
  return [...kinds].flatMap(([kind, members]) =>
    kind === undefined
      ? []
      : [{ row, rating, positions: members, kind, causes: findCauses(rating, kind) }],
  )
}

function compare(
  { direction, grade }: Recommendation,
  rating: Rating,
): RatingDifference['kind'] | undefined {
  if (direction === 'none') return undefined
  if (direction === 'against') return rating.direction === 'helps' ? 'against' : undefined
  if (rating.direction === undefined) return 'untested'
  if (rating.direction !== 'helps') return 'direction'
  const supposed = SUPPOSED[grade]
  return supposed !== undefined && isBelow(rating.certainty, supposed) ? 'certainty' : undefined
}

function findCauses({ steps }: Rating, kind: RatingDifference['kind']): readonly CertaintyStep[] {
  const start = steps.filter(({ domain }) => domain === 'start')
  if (kind === 'untested') return start
  const down = steps.filter(({ domain, change }) => domain !== 'start' && change < 0)
  return down.length === 0 ? start : down.toSorted((a, b) => a.change - b.change)
}

function isBelow(certainty: Certainty, other: Certainty): boolean {
  return CERTAINTY_LEVELS.indexOf(certainty) > CERTAINTY_LEVELS.indexOf(other)
}

/** Only answers to one question can differ: the same people, the same purpose. */
function groupByQuestion({ site }: Library, positions: readonly Position[]) {
  return Map.groupBy(
    positions,
    ({ recommendation: { group, outcome = site.primaryOutcome } }) => `${group}/${outcome}`,
  )
}
