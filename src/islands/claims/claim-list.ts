import type { ShownList } from '../long-list/long-list.ts'
import { readItems, startClaimGroups } from './claim-groups.ts'
import type { ItemEntry } from './claim-groups.ts'
import { fillSelects, listKnown } from './claim-selects.ts'
import type { ClaimSelects } from './claim-selects.ts'
import {
  CLAIM_FILTERS,
  parseClaimState,
  selectClaims,
  serialiseClaimState,
  START_STATE,
  suggestLoosening,
} from './state.ts'
import type { ClaimState } from './state.ts'

export interface ClaimListParts {
  form: HTMLFormElement
  selects: ClaimSelects
  status: HTMLElement
  clear: HTMLButtonElement
  note: HTMLElement
  empty: HTMLElement
  loosen: HTMLButtonElement
  /** A section for each subject, by whose name it is called, with a list in it. */
  groups: readonly HTMLElement[]
}

/** Lets readers narrow the list of claims, and keeps what they chose in the address. */
export function startClaimList(
  parts: ClaimListParts,
  list: ShownList<ItemEntry> = { entries: readItems(parts.groups) },
): void {
  const { form, selects, status, clear, note, empty, loosen, groups } = parts
  const showItems = startClaimGroups(groups, list.entries)
  const known = listKnown(selects)
  let state: ClaimState = START_STATE
  let ignored: readonly string[] = []

  function show(): void {
    list.prepare?.(serialiseClaimState(state), show)
    const found = selectClaims(list.entries, state)
    showItems(new Set(found.slice(0, list.limit)), list.entries)
    fillSelects(selects, state, list.isPart ? undefined : list.entries)
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
