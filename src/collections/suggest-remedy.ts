import { z } from 'astro/zod'
import type { Path } from './place.ts'
import { shorten } from './place.ts'
import { suggestId } from './nearest-id.ts'
import type { RecordKind } from './record-kind.ts'
import { isOptionalField, isWholeNumber } from './schema-fields.ts'

const TYPE_REMEDIES: Readonly<Record<string, string>> = {
  string: 'Write it as a text.',
  int: 'Write a number without a fraction.',
  boolean: 'Write true or false, without quotes.',
  array: 'Write a list, even of one: [first, second].',
  tuple: 'Write two values between one pair of brackets, with a comma between them.',
  object: 'Write its fields below it, each on a line of its own and indented by two blanks.',
  record: 'Write its fields below it, each on a line of its own and indented by two blanks.',
}

interface Place {
  readonly path: Path
  readonly value: unknown
  /** The value as it is written, where it stands unquoted. */
  readonly source: string | undefined
  /** What the schema asks for at this place. */
  readonly wanted: unknown
  readonly kind: RecordKind
}

/** What somebody has to do who wants the value at a place to be what its schema asks for. */
export function suggestRemedy(
  issue: z.core.$ZodIssue,
  { path, value, source, wanted, kind }: Place,
): string {
  if (value === undefined) return `Add the field; ${kind.manual}.`
  if (isQuotable(issue, value) && source !== undefined)
    return `Put it in quotes: '${shorten(source)}'.`
  if (value === null) {
    return isOptionalField(kind.schema, path)
      ? 'Fill it in, or remove the field.'
      : 'Fill it in: every file of this kind has it.'
  }
  if (issue.code === 'invalid_value') return suggestWord(issue, value)
  if (issue.code === 'invalid_type') return suggestType(issue.expected, value, wanted)
  if (isTuple(issue, wanted)) return TYPE_REMEDIES['tuple'] ?? ''
  if (issue.code === 'too_big' && issue.origin === 'string') return 'Shorten it.'
  if (issue.code === 'too_small' && issue.origin === 'string') return 'Write the words.'
  if (issue.code === 'too_small' && issue.origin === 'array') return 'Add to the list.'
  if (issue.code === 'too_small' || issue.code === 'too_big') return 'Correct the number.'
  if (issue.code === 'invalid_format') return suggestForm(issue, value)
  return 'Correct the value.'
}

/** A word of a closed list; yes and no may have been written as true and false. */
function suggestWord({ values }: z.core.$ZodIssueInvalidValue, value: unknown): string {
  const words = values.map(String)
  const written = typeof value === 'boolean' ? (value ? 'yes' : 'no') : value
  if (typeof written !== 'string') return 'Use one of these words.'
  const known = typeof value === 'boolean' ? words.filter((word) => word === written) : words
  return suggestId(written, known, 'Use one of these words.')
}

function suggestType(expected: string, value: unknown, wanted: unknown): string {
  if (expected === 'string' && typeof value === 'boolean')
    return 'Write the words, such as the reason: true and false say nothing here.'
  return expected === 'number'
    ? suggestNumber(value, isWholeNumber(wanted))
    : (TYPE_REMEDIES[expected] ?? 'Correct the value.')
}

function suggestNumber(value: unknown, isWhole: boolean): string {
  if (typeof value === 'string') {
    if (/^-?\d+(?:\.\d+)?$/.test(value)) return `Remove the quotes: ${value}.`
    if (isWhole && /^\d{1,3}(?:,\d{3})+$/.test(value))
      return `Leave the comma out: ${value.replaceAll(',', '')}.`
    if (!isWhole && /^-?\d+,\d+$/.test(value)) return suggestPoint(value)
  }
  const digits = /^-?\d+(?:\.\d+)?(?=\s*[a-z%]+$)/i.exec(String(value))?.[0]
  return isWhole
    ? `Write digits only: ${digits?.includes('.') === false ? digits : '4'}.`
    : `Write digits only, with a point before the fraction and no unit: ${digits ?? '4.5'}.`
}

/** A comma before three digits may divide thousands; nobody but the editor knows. */
function suggestPoint(value: string): string {
  const point = `Write a point for the comma: ${value.replace(',', '.')}`
  return /^-?[1-9]\d{0,2},\d{3}$/.test(value)
    ? `${point}; if it divides thousands, leave it out: ${value.replace(',', '')}.`
    : `${point}.`
}

/** The form that was probably meant, where one of the usual slips made another of it. */
function suggestForm(issue: z.core.$ZodIssueInvalidStringFormat, value: unknown): string {
  if (issue.format === 'url' && typeof value === 'string' && value.startsWith('http://'))
    return `Did you mean \`https${shorten(value.slice(4))}\`? Look whether the page is there.`
  const [, source, flags] = /^\/(.*)\/([a-z]*)$/s.exec(issue.pattern ?? '') ?? []
  if (source === undefined || typeof value !== 'string') return 'Write it in this form.'
  const words = value
    .trim()
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
  const meant = [
    value.trim(),
    value.replace(/^.*?(?=10\.\d)/, ''),
    words,
    `/${value.replace(/^\/|\/$/g, '')}/`,
  ].find((form) => new RegExp(source, flags).test(form))
  return meant === undefined
    ? 'Write it in this form.'
    : `Did you mean \`${meant}\`? Write it in this form.`
}

/** Whether the value is a number where a text belongs: quotes make it one. */
export function isQuotable(issue: z.core.$ZodIssue, value: unknown): boolean {
  return issue.code === 'invalid_type' && issue.expected === 'string' && typeof value === 'number'
}

/**
 * Whether the issue is about a list of two, the only one with a length that is fixed.
 *
 * @param wanted what the schema asks for; left out for a mark, where no other list asks for two
 */
export function isTuple(issue: z.core.$ZodIssue, wanted?: unknown): boolean {
  if (wanted !== undefined) return 'origin' in issue && wanted instanceof z.ZodTuple
  return (
    (issue.code === 'too_big' || issue.code === 'too_small') &&
    issue.origin === 'array' &&
    (issue.code === 'too_big' || issue.minimum === 2)
  )
}
