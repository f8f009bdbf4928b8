import type { MarkDirection } from '../../../charts/symbol.ts'
import type { Certainty, MechanismLevel } from '../../../evidence/model.ts'
import type { HeterogeneityEstimator } from '../../../evidence/pooling/options.ts'
import type { TableOrder } from '../views/table-order.ts'

export const EXPLORER_VIEWS = ['matrix', 'outcomes', 'table'] as const
export type ExplorerView = (typeof EXPLORER_VIEWS)[number]

/** Ready-made choices of what counts, in the order of their switches. */
export const PRESETS = ['blinded', 'low-risk', 'no-industry'] as const
export type Preset = (typeof PRESETS)[number]

/** Marks that a lens makes stand out: the gaps between story and proof that are worth a look. */
export const LENSES = ['story-without-trial', 'trial-without-story'] as const
export type Lens = (typeof LENSES)[number]

/** What a reader changed of what counts (METHOD 7); nothing set is our own rating. */
export interface ScenarioState {
  /** Ids of studies that are switched off. */
  readonly off: readonly string[]
  readonly presets: readonly Preset[]
  /** Points that people notice, in place of the outcome's own. */
  readonly sid?: number | undefined
  /** Last year of publication that counts. */
  readonly until?: number | undefined
  readonly tau2?: HeterogeneityEstimator | undefined
}

/** Everything a reader can set, as it stands in the address. */
export interface ExplorerState {
  readonly view: ExplorerView
  /** Undefined: the site's primary outcome and default population. */
  readonly outcome?: string | undefined
  readonly who?: string | undefined
  /** Least and most strength; undefined: any, untested included. */
  readonly min?: Certainty | undefined
  readonly max?: Certainty | undefined
  /** Nothing chosen lets all through, here and in the lists below. */
  readonly directions: readonly MarkDirection[]
  readonly mechanisms: readonly MechanismLevel[]
  readonly kinds: readonly string[]
  readonly givenBy: readonly string[]
  readonly bloodTest?: 'yes' | 'no' | undefined
  /** Least number of people that trials tested it in. */
  readonly people?: number | undefined
  readonly lens?: Lens | undefined
  /** Prescription treatments stand beside the rest, for comparison. */
  readonly withReferences: boolean
  readonly form?: string | undefined
  /** Order of the table; undefined: strongest first. */
  readonly sort?: TableOrder | undefined
  readonly scenario: ScenarioState
}

/**
 * Changes the state. The edit is given the state as it is by now, which a part that follows a frame
 * behind may not show yet: of two quick presses, both count.
 */
export type ChangeState = (
  edit: (now: ExplorerState) => ExplorerState,
  /**
   * A slider on its way passes through many states: together they are one step back, until a change
   * that does not pass, of nothing even, ends the way.
   */
  options?: { readonly passes?: boolean },
) => void

/** The same for what counts alone. */
export type ChangeScenario = (
  edit: (now: ScenarioState) => ScenarioState,
  options?: { readonly passes?: boolean },
) => void

export const OUR_RATING: ScenarioState = { off: [], presets: [] }

export const START_STATE: ExplorerState = {
  view: 'matrix',
  directions: [],
  mechanisms: [],
  kinds: [],
  givenBy: [],
  withReferences: false,
  scenario: OUR_RATING,
}

/** True where the reader changed nothing of what counts. */
export function isOurRating({ off, presets, sid, until, tau2 }: ScenarioState): boolean {
  return (
    off.length === 0 &&
    presets.length === 0 &&
    sid === undefined &&
    until === undefined &&
    tau2 === undefined
  )
}

/** The same list with a value added, or taken out where it was in it. */
export function toggle<Value>(values: readonly Value[], value: Value): readonly Value[] {
  return values.includes(value) ? values.filter((other) => other !== value) : [...values, value]
}
