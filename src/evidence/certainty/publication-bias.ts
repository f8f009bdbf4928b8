import { formatNumber } from '../plain-words.ts'
import { EGGER_USED_FROM, eggerTest, isEggerPossible } from '../pooling/egger-test.ts'
import type { CountedEvidence, Rule, Suggestion } from './counted-evidence.ts'

const EGGER_P = 0.1
/** A p below it is printed as a bound. */
const LEAST_PRINTED_P = 0.001

/** Constants of publication bias, each with its meaning and source. */
export const PUBLICATION_BIAS_RULES = {
  eggerFrom: {
    value: EGGER_USED_FROM,
    meaning: "Egger's test is used from this many pooled studies on.",
    source: 'Cochrane Handbook 13.3.5.4',
  },
  eggerP: {
    value: EGGER_P,
    meaning:
      "Egger's test with a p below this: one level down. Unpublished registered trials, or only small positive trials run by sellers: recorded with a reason.",
    source: 'Egger 1997, doi:10.1136/bmj.315.7109.629',
  },
} as const satisfies Record<string, Rule>

/** Levels taken away because studies with another result may be missing. Below ten pooled studies nothing is computed. */
export function suggestPublicationBias({ pool }: Pick<CountedEvidence, 'pool'>): Suggestion {
  const estimates = pool?.rows.map(({ estimate }) => estimate) ?? []
  const k = estimates.length
  if (k >= EGGER_USED_FROM && !isEggerPossible(estimates))
    return {
      change: 0,
      because:
        'All pooled studies are equally precise, so nothing can be told about small ones that are missing; nothing is recorded.',
      studies: [],
    }
  if (k < EGGER_USED_FROM)
    return {
      change: 0,
      because:
        'Too few pooled studies to test whether small ones with other results are missing; nothing is recorded.',
      studies: [],
    }
  const { p } = eggerTest(estimates)
  const value = p < LEAST_PRINTED_P ? `< ${LEAST_PRINTED_P}` : `= ${formatNumber(p, { digits: 3 })}`
  const figure = `Egger's test over ${String(k)} studies gives p ${value}`
  return p < EGGER_P
    ? {
        change: -1,
        because: `${figure}: small studies report other effects than large ones.`,
        studies: [],
      }
    : { change: 0, because: `${figure}: no sign that small studies are missing.`, studies: [] }
}
