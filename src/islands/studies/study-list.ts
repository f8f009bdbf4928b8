import type { ShownList } from '../long-list/long-list.ts'
import { selectStudies, sortStudies, suggestLoosening } from './rows.ts'
import {
  chooseColumn,
  parseStudyState,
  serialiseStudyState,
  START_STATE,
  STUDY_FILTERS,
} from './state.ts'
import type { StudyState } from './state.ts'
import { fillControls, listKnown, readControl } from './study-controls.ts'
import type { StudyControls } from './study-controls.ts'
import { readRows, startStudyTable } from './study-table.ts'
import type { RowEntry } from './study-table.ts'

const PAUSE_MS = 300

/** What the page holds; all of it stands in the HTML as built. */
export interface StudyListParts {
  form: HTMLFormElement
  controls: StudyControls
  status: HTMLElement
  clear: HTMLButtonElement
  note: HTMLElement
  empty: HTMLElement
  loosen: HTMLButtonElement
  table: HTMLTableElement
}

/** Lets readers narrow and sort the table, and keeps what they set in the address. */
export function startStudyList(
  parts: StudyListParts,
  list: ShownList<RowEntry> = { entries: readRows(parts.table) },
): void {
  const { form, controls, status, clear, note, empty, loosen } = parts
  const known = listKnown(controls)
  const showRows = startStudyTable(parts.table, list.entries, (column) =>
    change(chooseColumn(state, column)),
  )
  let state: StudyState = START_STATE
  let ignored: readonly string[] = []
  let timer: ReturnType<typeof setTimeout> | undefined

  function show(): void {
    list.prepare?.(serialiseStudyState(state), show)
    const found = sortStudies(selectStudies(list.entries, state), state)
    showRows(found.slice(0, list.limit), state)
    status.textContent =
      list.finish?.(found.length) ?? `${found.length} of ${list.entries.length} studies`
    clear.hidden = STUDY_FILTERS.every((filter) => state[filter] === '')
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

  form.addEventListener('submit', (event) => event.preventDefault())
  form.addEventListener('input', (event) => {
    const filter = STUDY_FILTERS.find((name) => controls[name] === event.target)
    if (filter === undefined) return
    state = { ...state, [filter]: readControl(controls[filter]) }
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
