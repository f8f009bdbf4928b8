/** What narrows the list; each is a select of the form and a part of the address. */
export const CLAIM_FILTERS = ['verdict', 'about', 'matters'] as const
export type ClaimFilter = (typeof CLAIM_FILTERS)[number]

/** What a reader has chosen; empty where nothing is. */
export type ClaimState = Readonly<Record<ClaimFilter, string>>

/** Values that an address may name. */
export type KnownValues = Readonly<Record<ClaimFilter, readonly string[]>>

/** One claim, as its entry in the list tells of it. */
export type ClaimEntry = ClaimState

export const START_STATE: ClaimState = { verdict: '', about: '', matters: '' }

/** Reads the state from an address; what nobody knows is listed in `ignored`, for a note to the reader. */
export function parseClaimState(
  search: string,
  known: KnownValues,
): { readonly state: ClaimState; readonly ignored: readonly string[] } {
  const parameters = new URLSearchParams(search)
  const state = { ...START_STATE }
  const ignored: string[] = []
  for (const filter of CLAIM_FILTERS) {
    const value = (parameters.get(filter) ?? '').trim().slice(0, 100)
    if (known[filter].includes(value)) state[filter] = value
    else if (value !== '') ignored.push(`${filter}=${value}`)
  }
  return { state, ignored }
}

/** The address's part for a state: empty for the start state, else `?name=value&...`. */
export function serialiseClaimState(state: ClaimState): string {
  const set = Object.entries(state).filter(([, value]) => value !== '')
  return set.length === 0 ? '' : `?${new URLSearchParams(set).toString()}`
}

/** The entries that pass every filter. */
export function selectClaims<Entry extends ClaimEntry>(
  entries: readonly Entry[],
  state: ClaimState,
): readonly Entry[] {
  return entries.filter((entry) =>
    CLAIM_FILTERS.every((filter) => state[filter] === '' || entry[filter] === state[filter]),
  )
}

/** How many entries each value of a filter would leave, with the other filters as they are. */
export function countValues(
  entries: readonly ClaimEntry[],
  state: ClaimState,
  filter: ClaimFilter,
): ReadonlyMap<string, number> {
  const within = selectClaims(entries, { ...state, [filter]: '' })
  const counts = new Map([['', within.length]])
  for (const entry of within) counts.set(entry[filter], (counts.get(entry[filter]) ?? 0) + 1)
  return counts
}

/** For an empty result: the filter whose loss brings most entries back, or undefined if none does by itself. */
export function suggestLoosening(
  entries: readonly ClaimEntry[],
  state: ClaimState,
): { readonly filter: ClaimFilter; readonly count: number } | undefined {
  const [best] = CLAIM_FILTERS.filter((filter) => state[filter] !== '')
    .map((filter) => ({ filter, count: selectClaims(entries, { ...state, [filter]: '' }).length }))
    .sort((a, b) => b.count - a.count)
  return best && best.count > 0 ? best : undefined
}
