import type { Certainty, Direction, MechanismLevel } from '../../evidence/model.ts'

/** A list item that may lead somewhere. */
export interface ComparedLine {
  readonly text: string
  /** Address, under the base path of the site. */
  readonly address?: string
  /** What follows the link. */
  readonly rest?: string
}

/** What the page of comparisons says of one form; fetched when two are first chosen. */
export interface ComparedForm {
  readonly id: string
  readonly name: string
  /** Address of the page with all the evidence. */
  readonly address: string
  readonly isReference: boolean
  readonly statement: string
  readonly certainty: Certainty
  /** Why it is no surer: "imprecision twice, bias". */
  readonly because: string
  readonly direction: Direction | 'untested'
  /** "−3.2 points (−4.7 to −1.8)"; left out where nothing was pooled. */
  readonly effect?: string
  /** Scale and comparison groups, or how many studies pointed which way. */
  readonly effectDetail: string
  readonly trials: number
  readonly participants: number
  /** A trial gives no number of people: `participants` is a least number. */
  readonly isAtLeast: boolean
  readonly mechanism: MechanismLevel
  readonly gap: string
  readonly givenBy: readonly string[]
  readonly needsBloodTest: boolean
  readonly harms: readonly string[]
  /** The intervention that they are told of, where it has other forms too. */
  readonly harmsOf?: string
  readonly positions: readonly ComparedLine[]
  readonly supports: readonly string[]
  readonly next: string
}
