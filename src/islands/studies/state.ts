/** What narrows the table; each is a control of the form and a part of the address. */
export const STUDY_FILTERS = ['q', 'kind', 'who', 'about', 'rated'] as const
export type StudyFilter = (typeof STUDY_FILTERS)[number]

export const STUDY_COLUMNS = ['year', 'name', 'people', 'bias'] as const
export type StudyColumn = (typeof STUDY_COLUMNS)[number]

/** Everything a reader can set; empty where nothing is set. `sort` is a column, with a minus where it runs the other way. */
export type StudyState = Readonly<Record<StudyFilter | 'sort', string>>

/** Values that an address may name. */
export type KnownValues = Readonly<Record<Exclude<StudyFilter, 'q'>, readonly string[]>>

export const START_STATE: StudyState = { q: '', kind: '', who: '', about: '', rated: '', sort: '' }

const FIRST_SORT = 'year'
const LONGEST_VALUE = 200
const SORTS: readonly string[] = STUDY_COLUMNS.flatMap((column) => [column, `-${column}`])

/**
 * Reads the state from an address. What is unknown is left out of the state and listed in `ignored`,
 * as `name=value`, for a note to the reader.
 */
export function parseStudyState(
  search: string,
  known: KnownValues,
): { readonly state: StudyState; readonly ignored: readonly string[] } {
  const parameters = new URLSearchParams(search)
  const read = (name: string) => (parameters.get(name) ?? '').trim().slice(0, LONGEST_VALUE)
  const state = { ...START_STATE, q: read('q') }
  const ignored: string[] = []
  for (const name of ['kind', 'who', 'about', 'rated', 'sort'] as const) {
    const value = read(name)
    if ({ ...known, sort: SORTS }[name].includes(value)) state[name] = value
    else if (value !== '') ignored.push(`${name}=${value}`)
  }
  if (state.sort === FIRST_SORT) state.sort = ''
  return { state, ignored }
}

/** The address's part for a state: empty for the start state, else `?name=value&...`. */
export function serialiseStudyState(state: StudyState): string {
  const set = Object.entries({ ...state, q: state.q.trim() }).filter(([, value]) => value !== '')
  return set.length === 0 ? '' : '?' + String(new URLSearchParams(set))
}

/** The column that the rows follow, and whether it runs against its own first order. */
export function readSort({ sort }: StudyState): {
  readonly by: StudyColumn
  readonly isReversed: boolean
} {
  const name = sort.replace('-', '')
  return {
    by: STUDY_COLUMNS.find((column) => column === name) ?? FIRST_SORT,
    isReversed: name !== sort,
  }
}

/** The state after a reader chose a column: its own order, or the reverse where it is the order already. */
export function chooseColumn(state: StudyState, column: StudyColumn): StudyState {
  const { by, isReversed } = readSort(state)
  if (column === by && !isReversed) return { ...state, sort: `-${column}` }
  return { ...state, sort: column === FIRST_SORT ? '' : column }
}
