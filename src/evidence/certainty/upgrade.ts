import type { CountedEvidence, Rule, Suggestion } from './counted-evidence.ts'

/** Most levels that a recorded upgrade may add. */
export const UPGRADE_AT_MOST = 2

/** The constant of upgrades, with its meaning and source. */
export const UPGRADE_RULES = {
  atMost: {
    value: UPGRADE_AT_MOST,
    meaning:
      'A large effect, a dose-response or opposing confounding may add up to two levels to studies without randomisation; recorded with a reason.',
    source: 'Guyatt 2011, doi:10.1016/j.jclinepi.2011.06.004',
  },
} as const satisfies Record<string, Rule>

/** Nothing is added by code: upgrades are recorded, and only for studies with a comparison or a series, never for randomised ones. */
export function suggestUpgrade({ basis }: Pick<CountedEvidence, 'basis'>): Suggestion {
  return {
    change: 0,
    because:
      basis === 'randomised'
        ? 'Upgrades are for studies without randomisation only.'
        : 'No reason to raise it is recorded.',
    studies: [],
  }
}
