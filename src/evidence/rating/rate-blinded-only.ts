import type { EvidenceBody, Rating } from '../model.ts'
import { isBlindedComparison } from './apply-scenario.ts'
import { rate } from './rate.ts'
import type { Scenario } from './scenario.ts'

/**
 * What the trials against placebo or sham give alone (METHOD 3, "comparisons are kept apart"). Undefined unless blinded and
 * open controls both count in the rating: there is nothing to set apart.
 *
 * @param scenario what a reader switched; nothing for our own rating
 * @throws RangeError as `rate` does
 */
export function rateBlindedOnly(body: EvidenceBody, scenario: Scenario = {}): Rating | undefined {
  const counted = new Set(rate(body, scenario).counted)
  const kinds = new Set(
    body.contrasts
      .filter(({ id, comparison }) => counted.has(id) && comparison !== 'head-to-head')
      .map(({ comparison }) => isBlindedComparison(comparison)),
  )
  return kinds.size === 2 ? rate(body, { ...scenario, blindedOnly: true }) : undefined
}
