import { href } from '../../../format/href.ts'
import { CERTAINTY_WORDS, DIRECTION_WORDS, MECHANISM_WORDS } from '../../../format/words.ts'
import type { ExplorerForm } from '../form.ts'
import { describeOrder, reorder, sortForms, TABLE_COLUMNS } from './table-order.ts'
import type { TableColumn, TableOrder } from './table-order.ts'

const COLUMN_WORDS: Readonly<Record<TableColumn, string>> = {
  name: 'Treatment',
  certainty: 'Strength',
  direction: 'Trials found',
  mechanism: 'Mechanism',
  participants: 'People',
  trials: 'Trials',
}

interface Props {
  readonly forms: readonly ExplorerForm[]
  readonly chosen: string | undefined
  readonly isLive: boolean
  /** The table stands for the matrix, and its names are the marks. */
  readonly isMain: boolean
  readonly order?: TableOrder | undefined
  readonly onOrder: (order: TableOrder) => void
}

const FIRST_ORDER: TableOrder = { by: 'certainty', isReversed: false }

/**
 * The same forms as a table; each column sorts once a script listens. The roles are written out,
 * for browsers forget them where the style sheet turns rows into blocks on a narrow screen.
 */
export function FormTable(props: Props) {
  const { forms, chosen, isLive, isMain, order = FIRST_ORDER, onOrder } = props
  return (
    <div class="form-table">
      <table role="table">
        <caption class="visually-hidden">Treatments with their ratings</caption>
        <thead role="rowgroup">
          <tr role="row">
            {TABLE_COLUMNS.map((column) => (
              <th
                key={column}
                role="columnheader"
                scope="col"
                class={`form-table__${column}`}
                aria-sort={order.by === column ? describeOrder(order) : undefined}
              >
                {isLive ? (
                  <button
                    type="button"
                    class="form-table__sort"
                    onClick={() => onOrder(reorder(order, column))}
                  >
                    {COLUMN_WORDS[column]}
                  </button>
                ) : (
                  COLUMN_WORDS[column]
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {sortForms(forms, order).map((form) => (
            <tr key={form.id} role="row">
              <th role="rowheader" scope="row">
                <a
                  href={href(`/interventions/${form.page}/`)}
                  aria-current={isMain && form.id === chosen ? 'true' : undefined}
                  {...(isMain && {
                    'data-form': form.id,
                    'data-certainty': form.certainty,
                    'data-mechanism': form.mechanism,
                    'data-direction': form.direction,
                    'data-reference': form.isReference,
                  })}
                >
                  {form.name}
                </a>
              </th>
              <td role="cell">{CERTAINTY_WORDS[form.certainty].word}</td>
              <td role="cell">
                <span aria-hidden="true">{DIRECTION_WORDS[form.direction].mark}</span>{' '}
                {DIRECTION_WORDS[form.direction].word}
              </td>
              <td role="cell">
                <span class="form-table__unit">mechanism </span>
                {MECHANISM_WORDS[form.mechanism].word}
              </td>
              <td role="cell" class="form-table__participants">
                {form.isAtLeast && form.participants === 0
                  ? '?'
                  : `${form.isAtLeast ? '≥ ' : ''}${String(form.participants)}`}
                <span class="form-table__unit"> people</span>
              </td>
              <td role="cell" class="form-table__trials">
                {form.trials}
                <span class="form-table__unit"> {form.trials === 1 ? 'trial' : 'trials'}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
