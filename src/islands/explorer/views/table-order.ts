import { MATRIX_COLUMNS } from '../../../charts/matrix.ts'
import { MARK_DIRECTIONS } from '../../../charts/symbol.ts'
import { MECHANISM_LEVELS } from '../../../evidence/model.ts'
import type { ExplorerForm } from '../form.ts'
import { orderForms } from '../matrix/movement.ts'

export const TABLE_COLUMNS = [
  'name',
  'certainty',
  'direction',
  'mechanism',
  'participants',
  'trials',
] as const
export type TableColumn = (typeof TABLE_COLUMNS)[number]

export interface TableOrder {
  readonly by: TableColumn
  readonly isReversed: boolean
}

/** Each column's own first order: names from A, the rest from the best or the most. */
const COMPARE: Readonly<Record<TableColumn, (a: ExplorerForm, b: ExplorerForm) => number>> = {
  name: (a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0),
  certainty: (a, b) => MATRIX_COLUMNS.indexOf(b.certainty) - MATRIX_COLUMNS.indexOf(a.certainty),
  direction: (a, b) => MARK_DIRECTIONS.indexOf(a.direction) - MARK_DIRECTIONS.indexOf(b.direction),
  mechanism: (a, b) =>
    MECHANISM_LEVELS.indexOf(a.mechanism) - MECHANISM_LEVELS.indexOf(b.mechanism),
  participants: (a, b) => b.participants - a.participants,
  trials: (a, b) => b.trials - a.trials,
}

/** Columns whose own first order runs from the most or the best down. */
const FROM_THE_TOP: readonly TableColumn[] = ['certainty', 'mechanism', 'participants', 'trials']

/** Which way the values of the sorted column run, as a screen reader says it. */
export function describeOrder({ by, isReversed }: TableOrder): 'ascending' | 'descending' {
  return FROM_THE_TOP.includes(by) === isReversed ? 'ascending' : 'descending'
}

/** Rows of the table. Ties keep the order of the matrix, whichever way the column runs. */
export function sortForms(
  forms: readonly ExplorerForm[],
  order: TableOrder,
): readonly ExplorerForm[] {
  const compare = COMPARE[order.by]
  const sign = order.isReversed ? -1 : 1
  return orderForms(forms).toSorted((a, b) => sign * compare(a, b))
}

/** The order after a reader chose a column: its own, or the reverse where it is the order already. */
export function reorder(order: TableOrder, by: TableColumn): TableOrder {
  return { by, isReversed: order.by === by && !order.isReversed }
}
