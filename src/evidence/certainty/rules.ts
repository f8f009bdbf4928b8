import type { Rule } from './counted-evidence.ts'
import { IMPRECISION_RULES } from './imprecision.ts'
import { INCONSISTENCY_RULES } from './inconsistency.ts'
import { INDIRECTNESS_RULES } from './indirectness.ts'
import { PUBLICATION_BIAS_RULES } from './publication-bias.ts'
import { RISK_OF_BIAS_RULES } from './risk-of-bias.ts'
import { START_RULES } from './start.ts'
import { UPGRADE_RULES } from './upgrade.ts'

/** Every constant behind a certainty step, with its meaning and source: the Method page prints this table. */
export const RULES = {
  start: START_RULES,
  'risk-of-bias': RISK_OF_BIAS_RULES,
  inconsistency: INCONSISTENCY_RULES,
  indirectness: INDIRECTNESS_RULES,
  imprecision: IMPRECISION_RULES,
  'publication-bias': PUBLICATION_BIAS_RULES,
  upgrade: UPGRADE_RULES,
} as const satisfies Record<string, Record<string, Rule>>
