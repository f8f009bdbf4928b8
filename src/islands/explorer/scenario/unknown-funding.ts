import type { Contrast } from '../../../evidence/model.ts'

interface FundingCount {
  readonly trials: number
  /** Trials of which no record says who paid: they count as long as industry is not known to have. */
  readonly unknown: number
}

const counted = new WeakMap<readonly Contrast[], FundingCount>()

/** Trials behind contrasts, and how many of them do not say who paid. Kept for lists that are asked for again. */
export function countUnknownFunding(contrasts: readonly Contrast[]): FundingCount {
  const known = counted.get(contrasts)
  if (known) return known
  const trials = new Set<string>()
  const told = new Set<string>()
  for (const { trial, industryFunding } of contrasts) {
    trials.add(trial)
    if (industryFunding !== 'unknown') told.add(trial)
  }
  const count = { trials: trials.size, unknown: trials.size - told.size }
  counted.set(contrasts, count)
  return count
}
