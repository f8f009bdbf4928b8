import type { ArmSummary, Contrast, Rating } from '../evidence/model.ts'
import { formatCount, formatFixed, formatInterval, formatNumber, setMinus } from './numbers.ts'
import {
  BLINDING_WORDS,
  COMPARISON_WORDS,
  CONTRAST_DIRECTION_WORDS,
  RISK_OF_BIAS_WORDS,
} from './study-words.ts'

/** One study's line under a rating, in words and printed figures. */
export interface EffectRow {
  readonly id: string
  readonly study: string
  readonly label: string
  /** "64 people", or that nobody says how many. */
  readonly people: string
  readonly comparison: string
  /** "neither side knew who got what". */
  readonly blinding: string
  /** "pain score, week 6, change". */
  readonly measure: string
  /** Figures of both groups; undefined where they are not known in full. */
  readonly arms?: { readonly treatment: string; readonly control: string }
  readonly riskOfBias: string
  /** "better", or the difference with its interval. */
  readonly finding: string
  /** The figure that a direction rests on; undefined where the finding is a figure already. */
  readonly basis?: string
  readonly isCounted: boolean
  /** Why the line does not count. */
  readonly because?: string
}

/** Lines of one body of evidence: those that count first, then the others, each by year. */
export function buildEffectRows(contrasts: readonly Contrast[], rating: Rating): EffectRow[] {
  const counted = new Set(rating.counted)
  const reasons = new Map(rating.leftOut.map(({ contrast, because }) => [contrast, because]))
  const weights = new Map(rating.effect?.weights.map((weight) => [weight.contrast, weight]))
  const rank = (contrast: Contrast): number => (counted.has(contrast.id) ? 0 : 1)

  return [...contrasts]
    .sort((a, b) => rank(a) - rank(b) || a.year - b.year || a.id.localeCompare(b.id))
    .map((contrast) => {
      const weight = weights.get(contrast.id)
      const because = reasons.get(contrast.id)
      return {
        id: contrast.id,
        study: contrast.study,
        label: contrast.label,
        people:
          contrast.participants === undefined
            ? 'size of the groups not known'
            : `${formatCount(contrast.participants)} people`,
        comparison: COMPARISON_WORDS[contrast.comparison],
        blinding: BLINDING_WORDS[contrast.blinding],
        measure: describeMeasure(contrast),
        ...(contrast.arms && {
          arms: {
            treatment: describeArm(contrast.arms.treatment),
            control: describeArm(contrast.arms.control),
          },
        }),
        riskOfBias: RISK_OF_BIAS_WORDS[contrast.riskOfBias],
        isCounted: counted.has(contrast.id),
        finding: weight
          ? `${formatFixed(weight.effect)} (${formatInterval(weight.interval)})`
          : CONTRAST_DIRECTION_WORDS[contrast.direction],
        ...(weight ? {} : { basis: setMinus(contrast.directionBasis) }),
        ...(because === undefined ? {} : { because }),
      }
    })
}

function describeMeasure({ measure, weeks, valueKind }: Contrast): string {
  return [
    measure,
    weeks !== undefined && `week ${formatNumber(weeks)}`,
    valueKind === 'change' && 'change',
  ]
    .filter(Boolean)
    .join(', ')
}

function describeArm({ n, mean, standardDeviation }: ArmSummary): string {
  return `${formatNumber(mean, 2)} (${formatNumber(standardDeviation, 2)}), ${formatCount(n)}`
}
