import { CLAIM_FILTERS, countValues } from './state.ts'
import type { ClaimEntry, ClaimFilter, ClaimState, KnownValues } from './state.ts'

export type ClaimSelects = Readonly<Record<ClaimFilter, HTMLSelectElement>>

const listValues = ({ options }: HTMLSelectElement) => [...options].map(({ value }) => value)

/** The values that the selects offer. */
export function listKnown({ verdict, about, matters }: ClaimSelects): KnownValues {
  return {
    verdict: listValues(verdict),
    about: listValues(about),
    matters: listValues(matters),
  }
}

/** Puts a state into the selects; says beside each value how many entries it leaves, where they are given. */
export function fillSelects(
  selects: ClaimSelects,
  state: ClaimState,
  entries?: readonly ClaimEntry[],
): void {
  for (const filter of CLAIM_FILTERS) {
    const select = selects[filter]
    select.value = state[filter]
    if (!entries) continue
    const counts = countValues(entries, state, filter)
    for (const option of select.options) {
      option.textContent = `${option.dataset['name'] ?? ''} (${counts.get(option.value) ?? 0})`
    }
  }
}
