import { formatCount, formatNumber, formatQuantity, setMinus } from './numbers.ts'

/** What a record holds of one arm in one row. */
export interface ArmFigures {
  readonly n?: number | undefined
  readonly mean?: number | undefined
  readonly sd?: number | undefined
  readonly se?: number | undefined
  readonly median?: number | undefined
  readonly ci95?: readonly [number, number] | undefined
  readonly events?: number | undefined
  readonly percent?: number | undefined
  readonly baselineMean?: number | undefined
  readonly baselineSd?: number | undefined
  readonly baselineMedian?: number | undefined
}

const PLACES = 2

function formatMiddle(
  value: number | undefined,
  { name, sd, se }: { name: string; sd?: number | undefined; se?: number | undefined },
): string {
  if (value === undefined) return ''
  const spread = [
    sd !== undefined && `SD ${formatNumber(sd, PLACES)}`,
    se !== undefined && `SE ${formatNumber(se, PLACES)}`,
  ].filter(Boolean)
  return `${name} ${formatNumber(value, PLACES)}${spread.length > 0 ? ` (${spread.join(', ')})` : ''}`
}

/** One arm's figures as they were found: "mean −8.2 (SD 5.1), 32 people, mean 28.9 before". */
export function formatArmFigures(figures: ArmFigures): string {
  const { n, mean, sd, se, median, ci95, events, percent } = figures
  const { baselineMean, baselineSd, baselineMedian } = figures
  const before = [
    formatMiddle(baselineMean, { name: 'mean', sd: baselineSd }),
    formatMiddle(baselineMedian, { name: 'median' }),
  ].filter(Boolean)
  return [
    formatMiddle(mean, { name: 'mean', sd, se }),
    formatMiddle(median, { name: 'median' }),
    ci95 && `95% interval ${formatNumber(ci95[0], PLACES)} to ${formatNumber(ci95[1], PLACES)}`,
    events !== undefined &&
      `${formatCount(events)}${n === undefined ? '' : ` of ${formatCount(n)}`}`,
    percent !== undefined && `${formatNumber(percent)}%`,
    n !== undefined && events === undefined && formatQuantity(n, 'person', 'people'),
    before.length > 0 && `${before.join(', ')} before`,
  ]
    .filter(Boolean)
    .join(', ')
}

/** A comparison of groups as a record holds it. */
export interface PrintedEffect {
  readonly type: string
  readonly estimate?: number | undefined
  readonly ci95?: readonly [number, number] | undefined
  readonly p?: number | string | undefined
  readonly pExact?: number | undefined
}

const EFFECT_NAMES: Readonly<Record<string, string>> = {
  MD: 'Difference',
  SMD: 'Standardised difference',
  RR: 'Risk ratio',
  OR: 'Odds ratio',
  other: 'Effect',
}

/** A comparison as printed: "Difference −4.6 (−7.5 to −1.7), p < 0.001"; empty where no figure was. */
export function formatEffect(effect: PrintedEffect): string {
  const { type, estimate, ci95 } = effect
  const p = effect.p ?? effect.pExact
  const figure = [
    estimate !== undefined && formatNumber(estimate, PLACES),
    ci95 && `(${formatNumber(ci95[0], PLACES)} to ${formatNumber(ci95[1], PLACES)})`,
  ].filter(Boolean)
  const parts = [
    figure.length > 0 && `${EFFECT_NAMES[type] ?? type} ${figure.join(' ')}`,
    p !== undefined && describeP(p),
  ].filter(Boolean)
  return parts.join(', ')
}

/** The same people twice, as a record holds it. */
export interface BeforeAfter {
  readonly n?: number | undefined
  readonly before?: { readonly mean: number; readonly sd?: number | undefined } | undefined
  readonly after?: { readonly mean: number; readonly sd?: number | undefined } | undefined
  readonly meanChange?: number | undefined
  readonly p?: number | string | undefined
}

/** "mean 24.2 (SD 5) before, mean 12 after, 12 people". */
export function formatBeforeAfter({ n, before, after, meanChange, p }: BeforeAfter): string {
  return [
    before && `${formatMiddle(before.mean, { name: 'mean', sd: before.sd })} before`,
    after && `${formatMiddle(after.mean, { name: 'mean', sd: after.sd })} after`,
    meanChange !== undefined && `changed by ${formatNumber(meanChange, PLACES)}`,
    n !== undefined && formatQuantity(n, 'person', 'people'),
    p !== undefined && describeP(p),
  ]
    .filter(Boolean)
    .join(', ')
}

function describeP(p: number | string): string {
  const text = setMinus(String(p)).replace('<=', '≤').replace('>=', '≥')
  return /^[<>=≤≥]/.test(text) ? `p ${text}` : /^[\d.]/.test(text) ? `p = ${text}` : `p: ${text}`
}
