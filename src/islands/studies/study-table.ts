import { describeOrder, foldText } from './rows.ts'
import type { StudyEntry } from './rows.ts'
import { readSort, STUDY_COLUMNS } from './state.ts'
import type { StudyColumn, StudyState } from './state.ts'

export interface RowEntry extends StudyEntry {
  readonly row: HTMLTableRowElement
}

/** The studies that stand in the table. */
export function readRows({ tBodies }: HTMLTableElement): RowEntry[] {
  return [...(tBodies[0]?.rows ?? [])].map(readRow)
}

function readRow(row: HTMLTableRowElement): RowEntry {
  const { kind = '', who = '', about = '', rated = '', more = '' } = row.dataset
  const { year, people, bias } = row.dataset
  const toNumber = (value: string | undefined) => (value ? Number(value) : undefined)
  return {
    row,
    name: row.querySelector('th')?.textContent.trim() ?? '',
    text: foldText(`${row.textContent} ${more}`),
    tags: { kind: kind.split(' '), who: [who], about: about.split(' '), rated: [rated] },
    year: toNumber(year),
    people: toNumber(people),
    bias: toNumber(bias),
  }
}

/** Lets the heads of the table sort it; returns how to show rows in the order of a state. */
export function startStudyTable(
  table: HTMLTableElement,
  first: readonly RowEntry[],
  onSort: (column: StudyColumn) => void,
): (rows: readonly RowEntry[], state: StudyState) => void {
  const heads = table.querySelectorAll<HTMLElement>('[data-sort]')
  let drawn = first

  for (const head of heads) {
    const button = document.createElement('button')
    button.type = 'button'
    button.className = 'studies__sort'
    button.textContent = head.textContent.trim()
    const column = STUDY_COLUMNS.find((name) => name === head.dataset['sort'])
    button.addEventListener('click', () => column && onSort(column))
    head.replaceChildren(button)
  }

  return (rows, state) => {
    if (rows.length !== drawn.length || rows.some((entry, index) => entry !== drawn[index])) {
      table.tBodies[0]?.replaceChildren(...rows.map(({ row }) => row))
      drawn = rows
    }
    table.hidden = rows.length === 0
    for (const head of heads) {
      const isChosen = head.dataset['sort'] === readSort(state).by
      head.ariaSort = isChosen ? describeOrder(state) : null
    }
  }
}
