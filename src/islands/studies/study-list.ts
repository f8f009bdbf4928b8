import type { ShownList } from '../long-list/long-list.ts'
import { describeOrder, foldText, selectStudies, sortStudies, suggestLoosening } from './rows.ts'
import type { StudyEntry } from './rows.ts'
import {
  chooseColumn,
  parseStudyState,
  readSort,
  serialiseStudyState,
  START_STATE,
  STUDY_COLUMNS,
  STUDY_FILTERS,
} from './state.ts'
import type { StudyFilter, StudyState } from './state.ts'

const PAUSE_MS = 300

type Control = HTMLInputElement | HTMLSelectElement

/** What the page holds; all of it stands in the HTML as built. */
export interface StudyListParts {
  form: HTMLFormElement
  /** A control for each filter; its `data-name` is what a sentence calls the filter. */
  controls: Readonly<Record<StudyFilter, Control>>
  status: HTMLElement
  clear: HTMLButtonElement
  note: HTMLElement
  empty: HTMLElement
  loosen: HTMLButtonElement
  table: HTMLTableElement
}

export interface RowEntry extends StudyEntry {
  readonly row: HTMLTableRowElement
}

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

const listValues = (control: Control): string[] =>
  'options' in control ? [...control.options].map(({ value }) => value) : [control.value]

const isBox = (control: Control): control is HTMLInputElement => control.type === 'checkbox'

/** Puts rows into the table, which holds `drawn`; where they are the same it stays as it is. */
function createRows(
  table: HTMLTableElement,
  drawn: readonly RowEntry[],
): (rows: readonly RowEntry[]) => void {
  return (next) => {
    if (next.length === drawn.length && next.every((entry, index) => entry === drawn[index])) return
    table.tBodies[0]?.replaceChildren(...next.map(({ row }) => row))
    drawn = next
  }
}

function showOrder(heads: Iterable<HTMLElement>, state: StudyState): void {
  for (const head of heads) {
    const isChosen = head.dataset['sort'] === readSort(state).by
    head.ariaSort = isChosen ? describeOrder(state) : null
  }
}

function fillControls(controls: StudyListParts['controls'], state: StudyState): void {
  for (const filter of STUDY_FILTERS) {
    const control = controls[filter]
    if (isBox(control)) control.checked = state[filter] !== ''
    else control.value = state[filter]
  }
}

/** Makes a button of the words in each head by which the table can be sorted. */
function startSortButtons(
  heads: Iterable<HTMLElement>,
  choose: (column: (typeof STUDY_COLUMNS)[number]) => void,
): void {
  for (const head of heads) {
    const button = document.createElement('button')
    button.type = 'button'
    button.className = 'studies__sort'
    button.textContent = head.textContent.trim()
    const column = STUDY_COLUMNS.find((name) => name === head.dataset['sort'])
    button.addEventListener('click', () => column && choose(column))
    head.replaceChildren(button)
  }
}

/** Lets readers narrow and sort the table, and keeps what they set in the address. */
export function startStudyList(
  parts: StudyListParts,
  list: ShownList<RowEntry> = { entries: readRows(parts.table) },
): void {
  const { form, controls, status, clear, note, empty, loosen, table } = parts
  const showRows = createRows(table, list.entries)
  const heads = table.querySelectorAll<HTMLElement>('[data-sort]')
  const known = {
    kind: listValues(controls.kind),
    who: listValues(controls.who),
    about: listValues(controls.about),
    rated: listValues(controls.rated),
  }
  let state: StudyState = START_STATE
  let ignored: readonly string[] = []
  let timer: ReturnType<typeof setTimeout> | undefined

  function show(): void {
    list.prepare?.(serialiseStudyState(state), show)
    const found = sortStudies(selectStudies(list.entries, state), state)
    showRows(found.slice(0, list.limit))
    showOrder(heads, state)
    status.textContent =
      list.finish?.(found.length) ?? `${found.length} of ${list.entries.length} studies`
    clear.hidden = STUDY_FILTERS.every((filter) => state[filter] === '')
    table.hidden = found.length === 0
    empty.hidden = found.length > 0 || list.isComing === true
    if (found.length === 0) {
      const way = suggestLoosening(list.entries, state)
      loosen.value = way?.filter ?? ''
      loosen.textContent = way
        ? `Let go of the filter by ${controls[way.filter].dataset['name'] ?? ''} (${way.count})`
        : 'Clear all filters'
    }
    note.textContent =
      ignored.length === 0 ? '' : `Left out, as this page does not know it: ${ignored.join(', ')}`
  }

  function writeAddress(how: 'pushState' | 'replaceState'): void {
    clearTimeout(timer)
    const address = location.pathname + serialiseStudyState(state)
    if (address !== location.pathname + location.search) history[how](null, '', address)
  }

  function change(next: Partial<StudyState>): void {
    state = { ...state, ...next }
    ignored = []
    fillControls(controls, state)
    show()
    writeAddress('pushState')
  }

  /** Lets go of one filter, or of all; the box for words takes the focus that the button loses. */
  function letGo(filter: string): void {
    change(filter === '' ? { ...START_STATE, sort: state.sort } : { [filter]: '' })
    controls.q.focus()
  }

  function readAddress(): void {
    clearTimeout(timer)
    ;({ state, ignored } = parseStudyState(location.search, known))
    fillControls(controls, state)
    show()
  }

  startSortButtons(heads, (column) => change(chooseColumn(state, column)))
  form.addEventListener('submit', (event) => event.preventDefault())
  form.addEventListener('input', (event) => {
    const filter = STUDY_FILTERS.find((name) => controls[name] === event.target)
    if (filter === undefined) return
    const control = controls[filter]
    state = { ...state, [filter]: isBox(control) && !control.checked ? '' : control.value }
    ignored = []
    show()
    // A step in the history for each choice, none for each letter.
    clearTimeout(timer)
    if (filter === 'q') timer = setTimeout(() => writeAddress('replaceState'), PAUSE_MS)
    else writeAddress('pushState')
  })
  clear.addEventListener('click', () => letGo(''))
  loosen.addEventListener('click', () => letGo(loosen.value))
  addEventListener('popstate', readAddress)
  const typedEarly = controls.q.value
  readAddress()
  if (state.q === '' && typedEarly !== '') change({ q: typedEarly })
}
