import type { ShownList } from '../long-list/long-list.ts'
import {
  CLAIM_FILTERS,
  countValues,
  parseClaimState,
  selectClaims,
  serialiseClaimState,
  START_STATE,
  suggestLoosening,
} from './state.ts'
import type { ClaimEntry, ClaimFilter, ClaimState } from './state.ts'

export interface ClaimListParts {
  form: HTMLFormElement
  selects: Readonly<Record<ClaimFilter, HTMLSelectElement>>
  status: HTMLElement
  clear: HTMLButtonElement
  note: HTMLElement
  empty: HTMLElement
  loosen: HTMLButtonElement
  /** A section for each subject, by whose name it is called, with a list in it. */
  groups: readonly HTMLElement[]
}

export interface ItemEntry extends ClaimEntry {
  readonly item: HTMLElement
}

function readItem(item: HTMLElement): ItemEntry {
  const { verdict = '', about = '', matters = '' } = item.dataset
  return { item, verdict, about, matters }
}

/** The claims that stand in the page. */
export function readItems(groups: readonly HTMLElement[]): readonly ItemEntry[] {
  return groups.flatMap((group) =>
    [...group.querySelectorAll<HTMLElement>('[data-verdict]')].map(readItem),
  )
}

/** Shows claims in the sections of their subjects. */
function createSections(
  list: ShownList<ItemEntry>,
  groups: readonly HTMLElement[],
): (shown: ReadonlySet<ItemEntry>) => void {
  const drawn = new Set(list.entries)

  /** Puts claims that are shown for the first time where they belong among the others of their subject. */
  function place(shown: ReadonlySet<ItemEntry>): void {
    const fresh = [...shown].filter((entry) => !drawn.has(entry))
    for (const entry of fresh) drawn.add(entry)
    for (const subject of new Set(fresh.map(({ about }) => about))) {
      const members = list.entries.filter((entry) => entry.about === subject && drawn.has(entry))
      const group = groups.find(({ id }) => id === subject)
      group?.querySelector('ul')?.append(...members.map(({ item }) => item))
    }
  }

  return (shown) => {
    place(shown)
    for (const entry of drawn) entry.item.hidden = !shown.has(entry)
    const subjects = new Set([...shown].map(({ about }) => about))
    for (const group of groups) group.hidden = !subjects.has(group.id)
  }
}

/** Shows in the selects what is chosen, and beside each value how many claims it would leave. */
function createSelects(
  list: ShownList<ItemEntry>,
  selects: ClaimListParts['selects'],
): (state: ClaimState) => void {
  const names = new Map(
    CLAIM_FILTERS.flatMap((filter) =>
      [...selects[filter].options].map((option) => [option, option.dataset['name'] ?? ''] as const),
    ),
  )
  return (state) => {
    for (const filter of CLAIM_FILTERS) {
      selects[filter].value = state[filter]
      if (list.isPart) continue
      const counts = countValues(list.entries, state, filter)
      for (const option of selects[filter].options) {
        option.textContent = `${names.get(option) ?? ''} (${counts.get(option.value) ?? 0})`
      }
    }
  }
}

/** Lets readers narrow the list of claims, and keeps what they chose in the address. */
export function startClaimList(
  parts: ClaimListParts,
  list: ShownList<ItemEntry> = { entries: readItems(parts.groups) },
): void {
  const { form, selects, status, clear, note, empty, loosen } = parts
  const showSections = createSections(list, parts.groups)
  const showSelects = createSelects(list, selects)
  const listValues = (filter: ClaimFilter) => [...selects[filter].options].map(({ value }) => value)
  const known = {
    verdict: listValues('verdict'),
    about: listValues('about'),
    matters: listValues('matters'),
  }
  let state: ClaimState = START_STATE
  let ignored: readonly string[] = []

  function show(): void {
    list.prepare?.(serialiseClaimState(state), show)
    const found = selectClaims(list.entries, state)
    showSections(new Set(found.slice(0, list.limit)))
    showSelects(state)
    status.textContent =
      list.finish?.(found.length) ?? `${found.length} of ${list.entries.length} claims`
    clear.hidden = CLAIM_FILTERS.every((filter) => state[filter] === '')
    empty.hidden = found.length > 0 || list.isComing === true
    if (found.length === 0) {
      const way = suggestLoosening(list.entries, state)
      loosen.value = way?.filter ?? ''
      loosen.textContent = way
        ? `Let go of the filter by ${selects[way.filter].dataset['name'] ?? ''} (${way.count})`
        : 'Clear all filters'
    }
    note.textContent =
      ignored.length === 0 ? '' : `Left out, as this page does not know it: ${ignored.join(', ')}`
  }

  function change(next: Partial<ClaimState>): void {
    state = { ...state, ...next }
    ignored = []
    show()
    history.pushState(null, '', location.pathname + serialiseClaimState(state))
  }

  /** Lets go of one filter, or of all; the first select takes the focus that the button loses. */
  function letGo(filter: string): void {
    change(filter === '' ? START_STATE : { [filter]: '' })
    selects.verdict.focus()
  }

  function readAddress(): void {
    ;({ state, ignored } = parseClaimState(location.search, known))
    show()
  }

  form.addEventListener('submit', (event) => event.preventDefault())
  form.addEventListener('change', (event) => {
    const filter = CLAIM_FILTERS.find((name) => selects[name] === event.target)
    if (filter) change({ [filter]: selects[filter].value })
  })
  clear.addEventListener('click', () => letGo(''))
  loosen.addEventListener('click', () => letGo(loosen.value))
  addEventListener('popstate', readAddress)
  readAddress()
}
