import type { Contrast, Rating } from '../../../evidence/model.ts'
import type { Scenario } from '../../../evidence/rating/scenario.ts'
import {
  describeRemainder,
  describeStepChange,
  describeUnknownFunding,
} from '../../../format/moves.ts'
import { countUnknownFunding } from './unknown-funding.ts'

/**
 * Why a rating differs from ours: the people that remain where studies were lost, else the first
 * step that counts differently, else where the interval lies now.
 */
export function explainMove(
  ours: Rating,
  rating: Rating,
  { contrasts, scenario }: { readonly contrasts: readonly Contrast[]; readonly scenario: Scenario },
): string {
  const kept = new Set(rating.counted)
  if (ours.counted.some((id) => !kept.has(id))) {
    const unknown = scenario.excludeIndustry
      ? countUnknownFunding(contrasts.filter(({ id }) => kept.has(id))).unknown
      : 0
    return describeRemainder(rating) + describeUnknownFunding(unknown, rating)
  }
  for (const { domain, change } of rating.steps) {
    const before = ours.steps.find((step) => step.domain === domain)?.change ?? 0
    if (before !== change) return describeStepChange({ domain, before, after: change })
  }
  return describeRemainder(rating)
}
