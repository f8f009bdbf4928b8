import { assertInRange } from '../effects/effect-estimate.ts'
import {
  CERTAINTY_DOMAINS,
  CERTAINTY_LEVELS,
  type Certainty,
  type CertaintyDomain,
  type CertaintyStep,
  type Judgement,
} from '../model.ts'
import type { CountedEvidence, Suggestion } from './counted-evidence.ts'
import { suggestImprecision } from './imprecision.ts'
import { suggestInconsistency } from './inconsistency.ts'
import { suggestIndirectness } from './indirectness.ts'
import { suggestPublicationBias } from './publication-bias.ts'
import { suggestRiskOfBias } from './risk-of-bias.ts'
import { start } from './start.ts'
import { suggestUpgrade, UPGRADE_AT_MOST } from './upgrade.ts'

const SUGGEST: Readonly<Record<CertaintyDomain, (evidence: CountedEvidence) => Suggestion>> = {
  'risk-of-bias': suggestRiskOfBias,
  inconsistency: suggestInconsistency,
  indirectness: suggestIndirectness,
  imprecision: suggestImprecision,
  'publication-bias': suggestPublicationBias,
  upgrade: suggestUpgrade,
}

/** Domains in which a person is expected to judge: a computed 0 there is no opinion that could be overruled. */
const RECORDED_DOMAINS: readonly CertaintyDomain[] = ['indirectness', 'publication-bias', 'upgrade']

function assertJudgement({ domain, change, because }: Judgement): void {
  const [least, most] = domain === 'upgrade' ? [0, UPGRADE_AT_MOST] : [-2, 0]
  assertInRange(Number.isInteger(change) && change >= least && change <= most, {
    call: `rateCertainty: change of ${domain} must be a whole number from ${least} to ${most}`,
    value: change,
  })
  assertInRange(because.trim() !== '', {
    call: `rateCertainty: a recorded judgement on ${domain} needs its reason`,
    value: because,
  })
}

function takeStep(
  domain: CertaintyDomain,
  evidence: CountedEvidence,
  judgement: Judgement | undefined,
): CertaintyStep {
  const computed = SUGGEST[domain](evidence)
  const isRefused = domain === 'upgrade' && evidence.basis === 'randomised'
  if (!judgement || isRefused) return { domain, ...computed, decidedBy: 'computed' }
  const { change, because, studies } = judgement
  const isOverruled =
    change !== computed.change && !(RECORDED_DOMAINS.includes(domain) && computed.change === 0)
  return {
    domain,
    change,
    because,
    studies,
    decidedBy: 'recorded',
    overruled: isOverruled ? { change: computed.change, because: computed.because } : undefined,
  }
}

/**
 * Certainty of a body of counted studies with one step for the start and one for every domain, in their order. The level
 * is the sum of the steps, held between very low (1) and high (4). Where a form was compared with other treatments only,
 * there is the start alone. A recorded judgement takes the place of the computed step, which is kept as `overruled`.
 *
 * @throws RangeError for a judgement that moves the wrong way or gives no reason
 * @see GRADE handbook 5; METHOD 3
 */
export function rateCertainty(
  evidence: CountedEvidence,
  judgements: readonly Judgement[] = [],
): { readonly certainty: Certainty; readonly steps: readonly CertaintyStep[] } {
  judgements.forEach(assertJudgement)
  const first: CertaintyStep = { domain: 'start', ...start(evidence), decidedBy: 'computed' }
  const domains = evidence.basis === 'head-to-head' ? [] : CERTAINTY_DOMAINS
  const steps = [
    first,
    ...domains.map((domain) =>
      takeStep(
        domain,
        evidence,
        judgements.find((judgement) => judgement.domain === domain),
      ),
    ),
  ]
  const sum = steps.reduce((level, { change }) => level + change, 0)
  return { certainty: CERTAINTY_LEVELS.at(-1 - Math.min(4, Math.max(1, sum)))!, steps }
}
