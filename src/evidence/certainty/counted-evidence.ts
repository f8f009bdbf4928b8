import type { ContrastEstimate } from '../effects/estimate-contrast.ts'
import type { Contrast, EvidenceBasis, Outcome } from '../model.ts'
import type { RandomEffects } from '../pooling/estimate-random-effects.ts'

/** One contrast that counts, with the number of people it weighs where nothing is pooled. */
export interface CountedRow {
  readonly contrast: Contrast
  /** Its participants; where no source gave them, the smallest number known in the body (this site's reading), or 1. */
  readonly people: number
}

/** An effect with its variance, from figures that may be pooled. */
export type PoolableEstimate = Extract<ContrastEstimate, { isPoolable: true }>

/** One row of a pool with its effect in points. */
export interface PooledRow {
  readonly contrast: Contrast
  readonly estimate: PoolableEstimate
}

/** The pooled part of a body: at least one row, all on the outcome's scale. */
export interface BodyPool {
  readonly rows: readonly PooledRow[]
  readonly effect: RandomEffects
  readonly participants: number
  /** A pooled row gives no number of people: `participants` is a least number. */
  readonly isIncomplete: boolean
}

/** What the domains of certainty look at. */
export interface CountedEvidence {
  readonly basis: EvidenceBasis
  readonly rows: readonly CountedRow[]
  /** Undefined where the body stays in words. */
  readonly pool?: BodyPool
  readonly outcome: Outcome
  readonly population: { readonly id: string; readonly name: string; readonly isDefault: boolean }
  /** In points; the outcome's own, or the reader's. */
  readonly smallestImportantDifference?: number
}

/** What a domain's rule takes away (0, -1 or -2), and why. */
export interface Suggestion {
  readonly change: number
  readonly because: string
  readonly studies: readonly string[]
}

/** A constant of a rule, as the Method page prints it. */
export interface Rule {
  readonly value: number
  readonly meaning: string
  readonly source: string
}

/** Adds what a weight says of each row. */
export function addUp<Row>(rows: readonly Row[], weigh: (row: Row) => number): number {
  return rows.reduce((sum, row) => sum + weigh(row), 0)
}

/** Gives each contrast the number of people it weighs. */
export function weighRows(contrasts: readonly Contrast[]): readonly CountedRow[] {
  const known = contrasts.flatMap(({ participants }) => (participants ? [participants] : []))
  const smallest = known.length > 0 ? Math.min(...known) : 1
  return contrasts.map((contrast) => ({ contrast, people: contrast.participants || smallest }))
}
