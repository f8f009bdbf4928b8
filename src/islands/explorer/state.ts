import { MARK_DIRECTIONS } from '../../charts/symbol.ts'
import type { MarkDirection } from '../../charts/symbol.ts'
import { CERTAINTY_LEVELS } from '../../evidence/model.ts'
import type { Certainty } from '../../evidence/model.ts'

export const EXPLORER_VIEWS = ['matrix', 'table'] as const
export type ExplorerView = (typeof EXPLORER_VIEWS)[number]

/** Everything a reader can set, as it stands in the address. */
export interface ExplorerState {
  readonly view: ExplorerView
  /** Undefined: the site's primary outcome and default population. */
  readonly outcome?: string | undefined
  readonly who?: string | undefined
  /** Least strength; undefined: any, untested included. */
  readonly min?: Certainty | undefined
  /** Nothing chosen lets all through. */
  readonly directions: readonly MarkDirection[]
  readonly kinds: readonly string[]
  readonly form?: string | undefined
}

/** Ids that an address may name. */
export interface KnownIds {
  readonly outcomes: readonly string[]
  readonly populations: readonly string[]
  readonly kinds: readonly string[]
  readonly forms: readonly string[]
}

export const START_STATE: ExplorerState = { view: 'matrix', directions: [], kinds: [] }

/** Parameters of the contract that this version does not answer to yet. */
const SCENARIO_PARAMETERS = ['off', 'preset', 'sid', 'until', 'tau2']

/**
 * Reads the state from an address. Nothing in an address is an error: what is unknown or malformed
 * is left out of the state and listed in `ignored`, as `name=value`, for a note to the reader.
 */
export function parseExplorerState(
  search: string,
  known: KnownIds,
): { readonly state: ExplorerState; readonly ignored: readonly string[] } {
  const parameters = new URLSearchParams(search)
  const ignored: string[] = []

  function readList<Value extends string>(name: string, allowed: readonly Value[]): Value[] {
    const written = (parameters.get(name) ?? '').split(',').filter((value) => value !== '')
    const isAllowed = (value: string): value is Value => allowed.some((known) => known === value)
    ignored.push(...written.filter((value) => !isAllowed(value)).map((value) => `${name}=${value}`))
    // In the order of `allowed`, once each, so that one state has one address.
    return allowed.filter((value) => written.includes(value))
  }
  function readOne<Value extends string>(name: string, allowed: readonly Value[]) {
    const value = parameters.get(name)
    const found = allowed.find((known) => known === value)
    if (value !== null && found === undefined) ignored.push(`${name}=${value}`)
    return found
  }

  /** `none` is the least there is, and lets all through. */
  function readLeast() {
    const least = readOne('min', CERTAINTY_LEVELS)
    return least === 'none' ? undefined : least
  }

  const state = {
    view: readOne('view', EXPLORER_VIEWS) ?? START_STATE.view,
    outcome: readOne('outcome', known.outcomes),
    who: readOne('who', known.populations),
    min: readLeast(),
    directions: readList('direction', MARK_DIRECTIONS),
    kinds: readList('kind', known.kinds),
    form: readOne('form', known.forms),
  }
  for (const name of SCENARIO_PARAMETERS) {
    const value = parameters.get(name)
    if (value !== null) ignored.push(`${name}=${value}`)
  }
  return { state, ignored }
}

/** The address's part for a state: empty for the start state, else `?name=value&...`. */
export function serialiseExplorerState(state: ExplorerState): string {
  const parts: readonly (readonly [string, string | undefined])[] = [
    ['view', state.view === START_STATE.view ? undefined : state.view],
    ['outcome', state.outcome],
    ['who', state.who],
    ['min', state.min],
    ['direction', state.directions.join(',')],
    ['kind', state.kinds.join(',')],
    ['form', state.form],
  ]
  const written = parts.flatMap(([name, value]) => (value ? [`${name}=${value}`] : []))
  return written.length === 0 ? '' : `?${written.join('&')}`
}
