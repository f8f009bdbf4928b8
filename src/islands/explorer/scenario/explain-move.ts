import type { Rating } from '../../../evidence/model.ts'
import { describeRemainder, describeStepChange } from '../../../format/moves.ts'

/**
 * Why a rating differs from ours: the people that remain where studies were lost, else the first
 * step that counts differently, else where the interval lies now.
 */
export function explainMove(ours: Rating, rating: Rating): string {
  const kept = new Set(rating.counted)
  if (ours.counted.some((id) => !kept.has(id))) return describeRemainder(rating)
  for (const { domain, change } of rating.steps) {
    const before = ours.steps.find((step) => step.domain === domain)?.change ?? 0
    if (before !== change) return describeStepChange({ domain, before, after: change })
  }
  return describeRemainder(rating)
}
