import { formatNumber } from '../../format/numbers.ts'

/** What a reader typed, as a number in the unit of the line, or a kind refusal. */
export type Reading =
  | { readonly kind: 'empty' }
  | { readonly kind: 'number'; readonly value: number; readonly note?: string }
  | { readonly kind: 'refused'; readonly because: string }

const refuse = (because: string): Reading => ({ kind: 'refused', because })

/**
 * Reads one result. A comma before one or two digits is a decimal point, and the reader is told; before three it may be
 * either, so it is asked back.
 */
export function readNumber(
  typed: string,
  {
    highest,
    perFirst = 1,
  }: {
    /** In the unit of the line. */
    readonly highest: number
    /** How many of the typed unit are one of the line's. */
    readonly perFirst?: number
  },
): Reading {
  const text = typed.trim().replace(/\s+/g, '')
  if (text === '') return { kind: 'empty' }
  if (/^[<>≤≥]/.test(text)) {
    return refuse(
      'A sign such as < gives no place on the line. If you like, type the number alone.',
    )
  }
  if (/^[-−–]\d/.test(text))
    return refuse('A result is never below nought. Look at the slip again.')
  if (/^\d{1,3}(?:[,.']\d{3})*,\d{3}$/.test(text)) {
    return refuse(
      `Is ${text.slice(0, 20)} with a thousand or with decimals? Write it without the comma.`,
    )
  }
  const hasComma = /^\d+,\d{1,2}$/.test(text)
  const plain = hasComma ? text.replace(',', '.') : text
  if (!/^\d+(?:\.\d+)?$/.test(plain)) {
    return refuse('Digits only, please: 34 or 34.5. The unit is chosen beside it.')
  }
  const value = Number(plain) / perFirst
  if (value === 0)
    return refuse('Nought is no result that a laboratory prints. Look at the slip again.')
  if (value > highest) {
    return refuse(
      `More than ${formatNumber(highest * perFirst, 0)} is far off this line. Check the number and its unit; if both are right, ask your doctor about it.`,
    )
  }
  return { kind: 'number', value, ...(hasComma && { note: `Read as ${plain}.` }) }
}
