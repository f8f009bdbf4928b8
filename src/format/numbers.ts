// Formats are made once: thousands of numbers are written at a time, and each new format costs as much as all of them.
const COUNT = new Intl.NumberFormat('en-GB')
const NUMBERS = new Map<number, Intl.NumberFormat>()
const DAY = /* @__PURE__ */ new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
})

/** Digits grouped by thousands: 1,234. */
export function formatCount(count: number): string {
  return COUNT.format(count)
}

/**
 * A number as printed in running text and tables, with a true minus sign and no trailing noughts.
 *
 * @param value any finite number
 * @param places most decimal places; 1 where left out
 */
export function formatNumber(value: number, places = 1): string {
  const format =
    NUMBERS.get(places) ?? new Intl.NumberFormat('en-GB', { maximumFractionDigits: places })
  NUMBERS.set(places, format)
  const printed = format.format(value)
  return printed === '-0' ? '0' : printed.replace('-', '−')
}

/** Both ends of an interval: "−4.7 to −1.8". Always one decimal, so that columns line up. */
export function formatInterval(interval: {
  readonly lower: number
  readonly upper: number
}): string {
  return `${formatFixed(interval.lower)} to ${formatFixed(interval.upper)}`
}

/** An effect with its interval: "−3.2 points (−4.7 to −1.8)". */
export function formatEffect({
  estimate,
  interval,
}: {
  readonly estimate: number
  readonly interval: Parameters<typeof formatInterval>[0]
}): string {
  return `${formatFixed(estimate)} points (${formatInterval(interval)})`
}

/** One decimal place, also for whole numbers: "−3.0". */
export function formatFixed(value: number): string {
  const printed = value.toFixed(1)
  return printed === '-0.0' ? '0.0' : printed.replace('-', '−')
}

/** A count with its noun: "1 trial", "4 trials". */
export function formatQuantity(count: number, one: string, many = `${one}s`): string {
  return `${formatCount(count)} ${count === 1 ? one : many}`
}

/** A day as readers write it: "22 November 2026". */
export function formatDay(day: string): string {
  return DAY.format(new Date(`${day}T00:00:00Z`))
}

/** A share of one as whole per cent: "75%". */
export function formatPercent(share: number): string {
  return `${Math.round(share * 100)}%`
}

/** Hyphens that stand for a minus in a figure as printed: "-10.3" becomes "−10.3"; ranges such as 12-14 stay. */
export function setMinus(text: string): string {
  return text.replace(/(^|[\s(=])-(?=\d)/g, '$1−')
}
