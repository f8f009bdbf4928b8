import type { Certainty } from '../../../evidence/model.ts'
import { STRENGTHS } from '../state/filter.ts'
import type { ExplorerForm } from '../form.ts'

/** A form whose rating a scenario changed, and where it stands by our rating. */
export interface Move {
  readonly form: ExplorerForm
  readonly before: ExplorerForm
}

/** What differs between two pictures of the same forms, those that fell or rose most first. */
export function findMoves(
  before: readonly ExplorerForm[],
  after: readonly ExplorerForm[],
): readonly Move[] {
  return after
    .flatMap((form, index) => {
      const ours = before[index]
      return ours && hasMoved(ours, form) ? [{ form, before: ours }] : []
    })
    .sort(compareMoves)
}

/** Strengths by our rating of the forms to which a scenario gives another, by id. */
export function listStrengthsBefore(moves: readonly Move[]): ReadonlyMap<string, Certainty> {
  return new Map(
    moves
      .filter(({ form, before }) => form.certainty !== before.certainty)
      .map(({ form, before }) => [form.id, before.certainty]),
  )
}

function hasMoved(before: ExplorerForm, after: ExplorerForm): boolean {
  return before.certainty !== after.certainty || before.direction !== after.direction
}

/** Those that lose or gain most levels first, then the surer ones, then by name. */
function compareMoves(a: Move, b: Move): number {
  const level = ({ certainty }: ExplorerForm) => STRENGTHS.indexOf(certainty)
  const distance = ({ before, form }: Move) => Math.abs(level(before) - level(form))
  return (
    distance(b) - distance(a) ||
    level(b.before) - level(a.before) ||
    (a.form.name < b.form.name ? -1 : 1)
  )
}
