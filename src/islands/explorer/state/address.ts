import { MARK_DIRECTIONS } from '../../../charts/symbol.ts'
import { CERTAINTY_LEVELS, MECHANISM_LEVELS } from '../../../evidence/model.ts'
import { HETEROGENEITY_ESTIMATORS } from '../../../evidence/pooling/options.ts'
import { TABLE_COLUMNS } from '../views/table-order.ts'
import type { TableOrder } from '../views/table-order.ts'
import { createAddressReader } from './address-reader.ts'
import type { AddressReader } from './address-reader.ts'
import { EXPLORER_VIEWS, LENSES, PRESETS, START_STATE } from './state.ts'
import type { ExplorerState } from './state.ts'

/** Ids that an address may name. */
export interface KnownIds {
  readonly outcomes: readonly string[]
  readonly populations: readonly string[]
  readonly kinds: readonly string[]
  readonly givenBy: readonly string[]
  readonly forms: readonly string[]
}

/** A state read from an address, and what of the address could not be used, as `name=value`. */
export interface ParsedState {
  readonly state: ExplorerState
  readonly ignored: readonly string[]
}

const STUDY_ID = /^[a-z0-9][a-z0-9-]*$/
const MOST_POINTS = 1000
const FIRST_YEAR = 1900
const LAST_YEAR = 2100

const isYear = (value: number): boolean =>
  Number.isInteger(value) && value >= FIRST_YEAR && value <= LAST_YEAR

function readStrengths({ readOne, ignore }: AddressReader) {
  const rank = (level: (typeof CERTAINTY_LEVELS)[number]) => CERTAINTY_LEVELS.indexOf(level)
  const least = readOne('min', CERTAINTY_LEVELS)
  const most = readOne('max', CERTAINTY_LEVELS)
  const isEmpty = least && most && rank(most) > rank(least)
  if (isEmpty) ignore('max', most)
  return {
    // `none` is the least there is and `high` the most: they let all through.
    min: least === 'none' ? undefined : least,
    max: isEmpty || most === 'high' ? undefined : most,
  }
}

function readStudies({ written, ignore }: AddressReader): readonly string[] {
  const values = [...new Set(written('off'))]
  for (const value of values) if (!STUDY_ID.test(value)) ignore('off', value)
  return values.filter((value) => STUDY_ID.test(value)).sort()
}

function readSort({ readText, ignore }: AddressReader): TableOrder | undefined {
  const value = readText('sort')
  const by = TABLE_COLUMNS.find((column) => column === value?.replace(/^-/, ''))
  if (value !== null && by === undefined) ignore('sort', value)
  return by && value !== 'certainty'
    ? { by, isReversed: value?.startsWith('-') === true }
    : undefined
}

/**
 * Reads the state from an address. Nothing in an address is an error: what is unknown or malformed
 * is left out of the state and listed in `ignored`, for a note to the reader. Study ids can be
 * checked only once the studies are loaded; here they need only look like ids.
 */
export function parseExplorerState(search: string, known: KnownIds): ParsedState {
  const reader = createAddressReader(search)
  const { readOne, readList, readNumber } = reader
  const state: ExplorerState = {
    view: readOne('view', EXPLORER_VIEWS) ?? START_STATE.view,
    outcome: dropFirst(readOne('outcome', known.outcomes), known.outcomes),
    who: dropFirst(readOne('who', known.populations), known.populations),
    ...readStrengths(reader),
    directions: readList('direction', MARK_DIRECTIONS),
    mechanisms: readList('mechanism', MECHANISM_LEVELS),
    kinds: readList('kind', known.kinds),
    givenBy: readList('given', known.givenBy),
    bloodTest: readOne('blood', ['yes', 'no'] as const),
    people: readNumber('people', (value) => Number.isInteger(value) && value > 0),
    lens: readOne('lens', LENSES),
    withReferences: readOne('references', ['on', '1'] as const) !== undefined,
    form: readOne('form', known.forms),
    sort: readSort(reader),
    scenario: {
      off: readStudies(reader),
      presets: readList('preset', PRESETS),
      sid: readNumber('sid', (value) => value > 0 && value <= MOST_POINTS),
      until: readNumber('until', isYear),
      tau2: dropFirst(readOne('tau2', HETEROGENEITY_ESTIMATORS), HETEROGENEITY_ESTIMATORS),
    },
  }
  return { state, ignored: reader.ignored }
}

/** The first of a list is what stands there when nothing is chosen. */
function dropFirst<Value>(value: Value | undefined, [first]: readonly Value[]): Value | undefined {
  return value === first ? undefined : value
}

/** The address's part for a state: empty for the start state, else `?name=value&...`. */
export function serialiseExplorerState(state: ExplorerState): string {
  const { scenario, sort } = state
  const parts: readonly (readonly [string, string | number | undefined])[] = [
    ['view', state.view === START_STATE.view ? undefined : state.view],
    ['outcome', state.outcome],
    ['who', state.who],
    ['min', state.min],
    ['max', state.max],
    ['direction', state.directions.join(',')],
    ['mechanism', state.mechanisms.join(',')],
    ['kind', state.kinds.join(',')],
    ['given', state.givenBy.join(',')],
    ['blood', state.bloodTest],
    ['people', state.people],
    ['lens', state.lens],
    ['references', state.withReferences ? 'on' : undefined],
    ['sort', sort && `${sort.isReversed ? '-' : ''}${sort.by}`],
    ['off', scenario.off.join(',')],
    ['preset', scenario.presets.join(',')],
    ['sid', scenario.sid],
    ['until', scenario.until],
    ['tau2', scenario.tau2],
    ['form', state.form],
  ]
  const written = parts.flatMap(([name, value]) => (value ? [`${name}=${value}`] : []))
  return written.length === 0 ? '' : `?${written.join('&')}`
}
