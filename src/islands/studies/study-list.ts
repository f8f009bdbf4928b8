import { describeOrder, foldText, selectStudies, sortStudies, suggestLoosening } from './rows.ts'
import type { RowEntry } from './rest-of-list.ts'
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
  /** Says in `data-rest` where the rows of further pages stand, if there are any, and in `data-total` how many there are. */
  table: HTMLTableElement
  more: HTMLButtonElement
  /** Ways to the further pages. */
  pages: HTMLElement | null
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

/** Lets readers narrow and sort the table, and keeps what they set in the address. */
export function startStudyList(parts: StudyListParts): void {
  const { form, controls, status, clear, note, empty, loosen, table, more, pages } = parts
  const body = table.tBodies[0]
  const { rest, total = '' } = table.dataset
  let entries: readonly RowEntry[] = [...(body?.rows ?? [])].map(readRow)
  const step = rest ? entries.length : Infinity
  const heads = table.querySelectorAll<HTMLElement>('[data-sort]')
  const known = {
    kind: listValues(controls.kind),
    who: listValues(controls.who),
    about: listValues(controls.about),
    rated: listValues(controls.rated),
  }
  let state: StudyState = START_STATE
  let ignored: readonly string[] = []
  let asked = ''
  let drawn = entries
  let limit = step
  /** Of the rows of further pages: whether they are on their way, here, or cannot be had. */
  let others: 'unasked' | 'coming' | 'here' | 'lost' = rest ? 'unasked' : 'here'
  let timer: ReturnType<typeof setTimeout> | undefined

  async function fetchOthers(address: string, pattern: HTMLTableRowElement): Promise<void> {
    others = 'coming'
    try {
      const { fetchRest } = await import('./rest-of-list.ts')
      entries = [...entries, ...(await fetchRest(address, pattern))]
      others = 'here'
    } catch {
      others = 'lost'
    }
    show()
  }

  /** Whatever a reader asks for is looked for in all rows, and shown some at a time. */
  function startAfresh(): void {
    asked = serialiseStudyState(state)
    limit = step
    const [first] = entries
    const isMissing = others === 'unasked' || others === 'lost'
    if (rest && first && isMissing && asked !== '') void fetchOthers(rest, first.row)
  }

  function tellCount(found: number): string {
    if (asked === '') return `${total} of ${total} studies`
    if (others === 'coming') return `Looking through ${total} studies`
    if (others === 'lost') return `${found} of the first ${entries.length} studies`
    return `${found} of ${total} studies`
  }

  function show(): void {
    if (asked !== serialiseStudyState(state)) startAfresh()
    const found = sortStudies(selectStudies(entries, state), state)
    const next = found.slice(0, limit)
    if (next.length !== drawn.length || next.some((entry, index) => entry !== drawn[index])) {
      body?.replaceChildren(...next.map(({ row }) => row))
      drawn = next
    }
    for (const head of heads) {
      const isChosen = head.dataset['sort'] === readSort(state).by
      head.ariaSort = isChosen ? describeOrder(state) : null
    }
    status.textContent = tellCount(found.length)
    more.hidden = asked === '' || found.length <= limit
    if (pages) pages.hidden = asked !== '' && others !== 'lost'
    clear.hidden = STUDY_FILTERS.every((filter) => state[filter] === '')
    table.hidden = found.length === 0
    empty.hidden = found.length > 0 || others === 'coming'
    if (found.length === 0) {
      const way = suggestLoosening(entries, state)
      loosen.value = way?.filter ?? ''
      loosen.textContent = way
        ? `Let go of the filter by ${controls[way.filter].dataset['name'] ?? ''} (${way.count})`
        : 'Clear all filters'
    }
    note.textContent = [
      ...(ignored.length === 0
        ? []
        : [`Left out, as this page does not know it: ${ignored.join(', ')}`]),
      ...(others === 'lost' ? ['The other pages could not be read; they stand below.'] : []),
    ].join('. ')
  }

  function fillControls(): void {
    for (const filter of STUDY_FILTERS) {
      const control = controls[filter]
      if (isBox(control)) control.checked = state[filter] !== ''
      else control.value = state[filter]
    }
  }

  function writeAddress(how: 'pushState' | 'replaceState'): void {
    clearTimeout(timer)
    const address = location.pathname + serialiseStudyState(state)
    if (address !== location.pathname + location.search) history[how](null, '', address)
  }

  function change(next: Partial<StudyState>): void {
    state = { ...state, ...next }
    ignored = []
    fillControls()
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
    const read = parseStudyState(location.search, known)
    state = read.state
    ignored = read.ignored
    fillControls()
    show()
  }

  for (const head of heads) {
    const button = document.createElement('button')
    button.type = 'button'
    button.className = 'studies__sort'
    button.textContent = head.textContent.trim()
    const column = STUDY_COLUMNS.find((name) => name === head.dataset['sort'])
    button.addEventListener('click', () => column && change(chooseColumn(state, column)))
    head.replaceChildren(button)
  }
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
  more.addEventListener('click', () => {
    const last = drawn.length
    limit += step
    show()
    drawn[last]?.row.querySelector('a')?.focus()
  })
  clear.addEventListener('click', () => letGo(''))
  loosen.addEventListener('click', () => letGo(loosen.value))
  addEventListener('popstate', readAddress)
  readAddress()
}
