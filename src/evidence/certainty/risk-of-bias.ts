import type { Contrast } from '../model.ts'
import { formatShare } from '../plain-words.ts'
import { addUp, type CountedEvidence, type Rule, type Suggestion } from './counted-evidence.ts'

const SHARE_FOR_ONE_LEVEL = 1 / 2
const SHARE_FOR_TWO_LEVELS = 3 / 4

/** Constants of risk of bias, each with its meaning and source. */
export const RISK_OF_BIAS_RULES = {
  shareForOneLevel: {
    value: SHARE_FOR_ONE_LEVEL,
    meaning:
      'Half of the weight or more in studies at high overall risk of bias: one level down. Weight in a pool is the inverse of the variance, without that between studies; else people.',
    source: "Guyatt 2011, doi:10.1016/j.jclinepi.2010.07.017; the share is this site's reading",
  },
  shareForTwoLevels: {
    value: SHARE_FOR_TWO_LEVELS,
    meaning:
      'Three quarters or more, or no study that is both blinded (where people rated themselves) and free of high risk: two levels down.',
    source: "Guyatt 2011, doi:10.1016/j.jclinepi.2010.07.017; the share is this site's reading",
  },
} as const satisfies Record<string, Rule>

const isHighRisk = ({ riskOfBias }: Contrast) => riskOfBias === 'high'
const isOpenAndSelfRated = ({ blinding, isSelfRated }: Contrast) =>
  blinding === 'open' && isSelfRated

/**
 * Levels taken away for risk of bias. Weight is inverse variance where the body is pooled, without tau2 so that taking
 * a study away shifts no weight between the others, and participants where it is not. An unclear risk counts as not high.
 * That every study is open-label with a self-rated outcome takes two levels; a blinded study at high risk is no
 * exception to it (this site's reading).
 */
export function suggestRiskOfBias({
  rows,
  pool,
}: Pick<CountedEvidence, 'rows' | 'pool'>): Suggestion {
  const weighed = pool
    ? pool.rows.map(({ contrast, estimate }) => ({ contrast, weight: 1 / estimate.variance }))
    : rows.map(({ contrast, people }) => ({ contrast, weight: people }))
  const high = weighed.filter(({ contrast }) => isHighRisk(contrast))
  const weigh = ({ weight }: { weight: number }) => weight
  const share = addUp(high, weigh) / addUp(weighed, weigh)
  const studies = high.map(({ contrast }) => contrast.study)
  const figure = `Studies at high risk of bias hold ${formatShare(share)} of the weight`
  if (share >= SHARE_FOR_TWO_LEVELS)
    return { change: -2, because: `${figure}, three quarters or more.`, studies }
  const open = weighed.filter(({ contrast }) => isOpenAndSelfRated(contrast))
  if (
    open.length > 0 &&
    weighed.every(({ contrast }) => isHighRisk(contrast) || isOpenAndSelfRated(contrast))
  )
    return {
      change: -2,
      because:
        high.length > 0
          ? 'Every study is at high risk of bias, or told people what they got and let them rate themselves.'
          : 'In every study people knew what they got and rated themselves.',
      studies: weighed.map(({ contrast }) => contrast.study),
    }
  if (share >= SHARE_FOR_ONE_LEVEL)
    return { change: -1, because: `${figure}, half or more.`, studies }
  return {
    change: 0,
    because: high.length === 0 ? 'No study is at high risk of bias.' : `${figure}, less than half.`,
    studies,
  }
}
