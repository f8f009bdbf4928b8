import { describeOrder, foldText } from './rows.ts'
import type { StudyEntry } from './rows.ts'
import { readSort, STUDY_FILTERS } from './state.ts'
import type { StudyColumn, StudyFilter, StudyState } from './state.ts'

export interface RowEntry extends StudyEntry {
  readonly row: HTMLTableRowElement
}

/** The studies that stand in the table. */
export function readRows({ tBodies }: HTMLTableElement): RowEntry[] {
  return [...(tBodies[0]?.rows ?? [])].map(readRow)
}

function readRow(row: HTMLTableRowElement): RowEntry {
  const { dataset } = row
  return {
    row,
    name: row.cells[0]?.textContent.trim() ?? '',
    text: foldText(`${row.textContent} ${dataset['more'] ?? ''}`),
    tags: Object.fromEntries(
      STUDY_FILTERS.map((name) => [name, (dataset[name] ?? '').split(' ')]),
    ) as Record<StudyFilter, string[]>,
    year: readNumber(row.cells[1]?.textContent),
    people: readNumber(row.cells[4]?.textContent),
    bias: readNumber(dataset['bias']),
  }
}

/** The number, from 1, in a text such as "1,234 people". */
function readNumber(text = ''): number | undefined {
  return Number(text.replace(/\D/g, '')) || undefined
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
    button.addEventListener('click', () => onSort(head.dataset['sort'] as StudyColumn))
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
      if (isChosen) head.setAttribute('aria-sort', describeOrder(state))
      else head.removeAttribute('aria-sort')
    }
  }
}
