/** A stretch of values. `above` and `below` leave their bound out, `from` and `to` take it in. */
export interface Limits {
  readonly above?: number | undefined
  readonly from?: number | undefined
  readonly below?: number | undefined
  readonly to?: number | undefined
}

/** At which values a statement holds. */
export interface LimitRule {
  /** Its few words: "Tablets or a drip". */
  readonly label: string
  /** Left out: it says nothing of values. */
  readonly value?: Limits | undefined
  /** Values of the second test at which it holds as well. */
  readonly orSecond?: Limits | undefined
  /** Values at which its own words leave open whether it holds. */
  readonly open?: Limits | undefined
}

/** A reader's results, in the units of the limits. */
export interface Results {
  readonly value?: number | undefined
  readonly second?: number | undefined
}

/**
 * What a rule says of the results: it names them, does not, leaves it open by its own words, or depends on the second
 * test, which is missing. `silent`: it speaks of no values, or there are none.
 */
export type Judgement = 'names' | 'not' | 'open' | 'depends' | 'silent'

/** Whether a value lies within limits; limits without a bound hold every value. */
export function meets({ above, from, below, to }: Limits, value: number): boolean {
  return (
    (above === undefined || value > above) &&
    (from === undefined || value >= from) &&
    (below === undefined || value < below) &&
    (to === undefined || value <= to)
  )
}

/** Holds results against one rule. */
export function judge(rule: LimitRule, { value, second }: Results): Judgement {
  if (rule.value === undefined) return 'silent'
  if (value !== undefined && meets(rule.value, value)) return 'names'
  if (second !== undefined && rule.orSecond && meets(rule.orSecond, second)) return 'names'
  if (value === undefined) return 'silent'
  if (rule.open && meets(rule.open, value)) return 'open'
  return rule.orSecond && second === undefined ? 'depends' : 'not'
}

/** Limits as a band of the line: one that ends with its bound begins where the line does. */
export function toBand(
  { above, from, below, to }: Limits,
  lowest: number,
): { readonly from?: number; readonly to?: number } {
  const lower = from ?? above ?? (to === undefined ? undefined : lowest)
  const upper = to ?? below
  return {
    ...(lower !== undefined && { from: lower }),
    ...(upper !== undefined && { to: upper }),
  }
}
