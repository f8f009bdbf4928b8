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

interface ClaimListParts {
  form: HTMLFormElement
  selects: Readonly<Record<ClaimFilter, HTMLSelectElement>>
  status: HTMLElement
  clear: HTMLButtonElement
  note: HTMLElement
  empty: HTMLElement
  loosen: HTMLButtonElement
  groups: readonly HTMLElement[]
}

interface ItemEntry extends ClaimEntry {
  readonly item: HTMLElement
}

function readItem(item: HTMLElement): ItemEntry {
  const { verdict = '', about = '', matters = '' } = item.dataset
  return { item, verdict, about, matters }
}

/** Lets readers narrow the list of claims, and keeps what they chose in the address. */
export function startClaimList(parts: ClaimListParts): void {
  const { form, selects, status, clear, note, empty, loosen, groups } = parts
  const sections = groups.map((group) => ({
    group,
    entries: [...group.querySelectorAll<HTMLElement>('[data-verdict]')].map(readItem),
  }))
  const entries = sections.flatMap((section) => section.entries)
  const names = new Map(
    CLAIM_FILTERS.flatMap((filter) =>
      [...selects[filter].options].map((option) => [option, option.dataset['name'] ?? ''] as const),
    ),
  )
  const listValues = (filter: ClaimFilter) => [...selects[filter].options].map(({ value }) => value)
  const known = {
    verdict: listValues('verdict'),
    about: listValues('about'),
    matters: listValues('matters'),
  }
  let state: ClaimState = START_STATE

  function showCounts(filter: ClaimFilter): void {
    const counts = countValues(entries, state, filter)
    for (const option of selects[filter].options) {
      option.textContent = `${names.get(option) ?? ''} (${counts.get(option.value) ?? 0})`
    }
  }

  function show(ignored: readonly string[] = []): void {
    const shown = new Set(selectClaims(entries, state))
    for (const section of sections) {
      for (const entry of section.entries) entry.item.hidden = !shown.has(entry)
      section.group.hidden = section.entries.every(({ item }) => item.hidden)
    }
    for (const filter of CLAIM_FILTERS) {
      selects[filter].value = state[filter]
      showCounts(filter)
    }
    status.textContent = `${shown.size} of ${entries.length} claims`
    clear.hidden = CLAIM_FILTERS.every((filter) => state[filter] === '')
    empty.hidden = shown.size > 0
    if (shown.size === 0) {
      const way = suggestLoosening(entries, state)
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
    show()
    history.pushState(null, '', location.pathname + serialiseClaimState(state))
  }

  /** Lets go of one filter, or of all; the first select takes the focus that the button loses. */
  function letGo(filter: string): void {
    change(filter === '' ? START_STATE : { [filter]: '' })
    selects.verdict.focus()
  }

  function readAddress(): void {
    const { state: read, ignored } = parseClaimState(location.search, known)
    state = read
    show(ignored)
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
