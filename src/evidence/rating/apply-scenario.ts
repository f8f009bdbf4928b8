import type { Comparison, Contrast, Judgement } from '../model.ts'
import type { Scenario } from './scenario.ts'

/** Whether people could not tell from what they were given: placebo or sham. */
export function isBlindedComparison(comparison: Comparison): boolean {
  return comparison === 'placebo' || comparison === 'sham'
}

/** Why a contrast is left out, by its record or by a scenario; undefined where it stays. */
export function explainExclusion(contrast: Contrast, scenario: Scenario): string | undefined {
  if (contrast.withdrawn !== undefined) return `Counts no longer: ${contrast.withdrawn}`
  if (scenario.off?.includes(contrast.study)) return 'Switched off.'
  if (scenario.untilYear !== undefined && contrast.year > scenario.untilYear)
    return `Published after ${String(scenario.untilYear)}.`
  if (scenario.excludeHighRisk && contrast.riskOfBias === 'high')
    return 'At high risk of bias, which is left out here.'
  if (scenario.excludeIndustry && contrast.industryFunding === 'yes')
    return 'Paid for by industry, which is left out here.'
  if (scenario.blindedOnly && !isBlindedComparison(contrast.comparison))
    return 'Not compared with placebo or sham, which alone counts here.'
  return undefined
}

/** Recorded judgements that still stand: one that rests only on contrasts of studies that were left out falls with them. */
export function keepJudgements(
  judgements: readonly Judgement[],
  { excludedStudies }: { excludedStudies: ReadonlySet<string> },
): readonly Judgement[] {
  return judgements.filter(
    ({ studies }) => studies.length === 0 || studies.some((study) => !excludedStudies.has(study)),
  )
}
