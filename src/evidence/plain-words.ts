const SMALL_NUMBERS = [
  'no',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
]

/** "one", "four", "12". */
export function spellCount(count: number): string {
  return SMALL_NUMBERS[count] ?? formatInteger(count)
}

/** "one trial", "four trials", "12 trials". */
export function formatCount(count: number, noun: { one: string; many: string }): string {
  return `${spellCount(count)} ${count === 1 ? noun.one : noun.many}`
}

/** 1234 as "1,234". */
export function formatInteger(value: number): string {
  return String(Math.round(value)).replace(/\B(?=(\d{3})+$)/g, ',')
}

/** "1 person", "35 people", "at least 35 people" where a study gives no number. */
export function formatPeople(count: number, { isIncomplete = false } = {}): string {
  const people = count === 1 ? '1 person' : `${formatInteger(count)} people`
  return isIncomplete ? `at least ${people}` : people
}

/** A number with up to `digits` decimals, a true minus sign, and never "-0". */
export function formatNumber(value: number, { digits = 1 } = {}): string {
  const rounded = Number(value.toFixed(digits))
  return rounded < 0 ? `−${String(-rounded)}` : String(Math.abs(rounded))
}

/** "−5.1 to −2.1". */
export function formatRange({ lower, upper }: { lower: number; upper: number }): string {
  return `${formatNumber(lower)} to ${formatNumber(upper)}`
}

/** 0.625 as "62%": cut, not rounded, so that a share just below a threshold never reads as the threshold. */
export function formatShare(share: number): string {
  return `${String(Math.floor(share * 100 + 1e-9))}%`
}

/** First letter as a capital. */
export function capitalise(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1)
}
