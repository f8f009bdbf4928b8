import type { Contrast } from '../../evidence/model.ts'
import { formatFixed, formatNumber } from '../../format/numbers.ts'

const MEANS = { final: 'final mean', change: 'mean change' } as const
const DIFFERENCES = { final: 'in final values', change: 'in change' } as const

/**
 * What the effect of one trial was computed from: "mean change −11.9 (SD 8.0, 32 people) against −7.9 (5.9, 32)";
 * the difference as printed where the arms are not known; undefined where neither is.
 */
export function describeArms({ arms, reported, valueKind }: Contrast): string | undefined {
  if (arms) {
    const { treatment, control } = arms
    const mean = valueKind ? MEANS[valueKind] : 'mean'
    return `${mean} ${formatFixed(treatment.mean)} (SD ${formatFixed(treatment.standardDeviation)}, ${treatment.n} people) against ${formatFixed(control.mean)} (${formatFixed(control.standardDeviation)}, ${control.n})`
  }
  if (!reported) return undefined
  const { estimate, sizes } = reported
  return [
    `printed difference ${valueKind ? `${DIFFERENCES[valueKind]} ` : ''}${formatNumber(estimate, 2)}`,
    describePrecision(reported),
    sizes && `${sizes.treatment} and ${sizes.control} people`,
  ]
    .filter((part) => part !== undefined)
    .join(', ')
}

function describePrecision({
  interval,
  standardError,
  p,
}: NonNullable<Contrast['reported']>): string | undefined {
  if (interval) return `${formatNumber(interval.lower, 2)} to ${formatNumber(interval.upper, 2)}`
  if (standardError !== undefined) return `standard error ${formatNumber(standardError, 2)}`
  return p === undefined ? undefined : `p ${formatNumber(p, 4)}`
}
