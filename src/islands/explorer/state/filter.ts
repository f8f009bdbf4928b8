import { CERTAINTY_LEVELS } from '../../../evidence/model.ts'
import type { Certainty } from '../../../evidence/model.ts'
import type { ExplorerForm } from '../form.ts'
import type { ExplorerState } from './state.ts'

const FILTERS = [
  'strength',
  'directions',
  'mechanisms',
  'kinds',
  'givenBy',
  'bloodTest',
  'people',
] as const
export type Filter = (typeof FILTERS)[number]

/** Strengths from weakest to strongest, as the two ends of the filter list them. */
export const STRENGTHS: readonly Certainty[] = CERTAINTY_LEVELS.toReversed()

/** Least numbers of people that the filter offers. */
export const LEAST_PEOPLE = [50, 100, 200, 400] as const

/** True where a certainty lies between two ends; an end left out is open. */
export function isBetween(
  certainty: Certainty,
  {
    min = 'none',
    max = 'high',
  }: { readonly min?: Certainty | undefined; readonly max?: Certainty | undefined },
): boolean {
  const rank = STRENGTHS.indexOf(certainty)
  return rank >= STRENGTHS.indexOf(min) && rank <= STRENGTHS.indexOf(max)
}

const PASSES: Readonly<Record<Filter, (form: ExplorerForm, state: ExplorerState) => boolean>> = {
  strength: (form, state) => isBetween(form.certainty, state),
  directions: (form, { directions }) =>
    directions.length === 0 || directions.includes(form.direction),
  mechanisms: (form, { mechanisms }) =>
    mechanisms.length === 0 || mechanisms.includes(form.mechanism),
  kinds: (form, { kinds }) => kinds.length === 0 || kinds.includes(form.kind),
  givenBy: (form, { givenBy }) =>
    givenBy.length === 0 || givenBy.some((way) => form.givenBy.includes(way)),
  bloodTest: (form, { bloodTest }) =>
    bloodTest === undefined || form.needsBloodTest === (bloodTest === 'yes'),
  people: (form, { people = 0 }) => form.participants >= people,
}

/** The forms that pass every filter, except one that is left out of account; the same list where all pass. */
export function selectForms<Form extends ExplorerForm>(
  forms: readonly Form[],
  state: ExplorerState,
  except?: Filter,
): readonly Form[] {
  const asked = listFilters(state).filter((filter) => filter !== except)
  if (asked.length === 0) return forms
  return forms.filter((form) => asked.every((filter) => PASSES[filter](form, state)))
}

const RELEASED: Readonly<Record<Filter, Partial<ExplorerState>>> = {
  strength: { min: undefined, max: undefined },
  directions: { directions: [] },
  mechanisms: { mechanisms: [] },
  kinds: { kinds: [] },
  givenBy: { givenBy: [] },
  bloodTest: { bloodTest: undefined },
  people: { people: undefined },
}

/** Filters that a reader set, in their order. */
export function listFilters(state: ExplorerState): readonly Filter[] {
  return FILTERS.filter((filter) => {
    switch (filter) {
      case 'strength':
        return state.min !== undefined || state.max !== undefined
      case 'bloodTest':
      case 'people':
        return state[filter] !== undefined
      default:
        return state[filter].length > 0
    }
  })
}

/** The same state with one filter, or all of them, let go. */
export function loosen(state: ExplorerState, filters: readonly Filter[] = FILTERS): ExplorerState {
  return filters.reduce((loose, filter) => ({ ...loose, ...RELEASED[filter] }), state)
}

/**
 * For an empty result: the one filter whose loss brings most forms back, and how many. Undefined
 * where no single filter is to blame.
 */
export function suggestLoosening(
  forms: readonly ExplorerForm[],
  state: ExplorerState,
): { readonly filter: Filter; readonly count: number } | undefined {
  const [best] = listFilters(state)
    .map((filter) => ({ filter, count: selectForms(forms, state, filter).length }))
    .sort((a, b) => b.count - a.count)
  return best && best.count > 0 ? best : undefined
}

/** A list filter with one value switched, kept in the order of its values. */
export function switchValue<Value extends string | number>(
  chosen: readonly Value[],
  { value, values }: { readonly value: Value; readonly values: readonly Value[] },
): readonly Value[] {
  const has = (other: Value) => (other === value) !== chosen.includes(other)
  return values.filter(has)
}
