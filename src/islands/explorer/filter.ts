import { CERTAINTY_LEVELS } from '../../evidence/model.ts'
import type { Certainty } from '../../evidence/model.ts'
import type { ExplorerForm } from './form.ts'
import type { ExplorerState } from './state.ts'

export const FILTERS = ['min', 'directions', 'kinds'] as const
export type Filter = (typeof FILTERS)[number]

/** Choices of the strength filter, from all to few. */
export const LEAST_STRENGTHS: readonly (Certainty | undefined)[] = [
  undefined,
  'very-low',
  'low',
  'moderate',
  'high',
]

/** True where a certainty reaches the least one asked for. */
export function isAtLeast(certainty: Certainty, least: Certainty | undefined): boolean {
  return (
    least === undefined || CERTAINTY_LEVELS.indexOf(certainty) <= CERTAINTY_LEVELS.indexOf(least)
  )
}

const PASSES: Readonly<Record<Filter, (form: ExplorerForm, state: ExplorerState) => boolean>> = {
  min: (form, { min }) => isAtLeast(form.certainty, min),
  directions: (form, { directions }) =>
    directions.length === 0 || directions.includes(form.direction),
  kinds: (form, { kinds }) => kinds.length === 0 || kinds.includes(form.kind),
}

/** The forms that pass every filter, except one that is left out of account. */
export function selectForms(
  forms: readonly ExplorerForm[],
  state: ExplorerState,
  except?: Filter,
): readonly ExplorerForm[] {
  return forms.filter((form) =>
    FILTERS.every((filter) => filter === except || PASSES[filter](form, state)),
  )
}

/** How many forms a value of one filter would show, with the other filters as they are. */
export function countForms(
  forms: readonly ExplorerForm[],
  {
    state,
    filter,
    has,
  }: {
    readonly state: ExplorerState
    readonly filter: Filter
    readonly has: (form: ExplorerForm) => boolean
  },
): number {
  return selectForms(forms, state, filter).filter(has).length
}

export function isFiltered(state: ExplorerState): boolean {
  return state.min !== undefined || state.directions.length > 0 || state.kinds.length > 0
}

/** The same state with one filter, or all of them, let go. */
export function loosen(state: ExplorerState, filters: readonly Filter[] = FILTERS): ExplorerState {
  return {
    ...state,
    ...(filters.includes('min') && { min: undefined }),
    ...(filters.includes('directions') && { directions: [] }),
    ...(filters.includes('kinds') && { kinds: [] }),
  }
}

/**
 * For an empty result: the one filter whose loss brings most forms back, and how many. Undefined
 * where no single filter is to blame.
 */
export function suggestLoosening(
  forms: readonly ExplorerForm[],
  state: ExplorerState,
): { readonly filter: Filter; readonly count: number } | undefined {
  const [best] = FILTERS.map((filter) => ({
    filter,
    count: selectForms(forms, state, filter).length,
  })).sort((a, b) => b.count - a.count)
  return best && best.count > 0 ? best : undefined
}
