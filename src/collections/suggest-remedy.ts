import type { z } from 'astro/zod'
import type { Path } from './place.ts'
import { suggestId } from './nearest-id.ts'
import type { ReadFile } from './read-file.ts'
import { isOptionalField } from './schema-fields.ts'

const TYPE_REMEDIES: Readonly<Record<string, string>> = {
  string: 'Write it as a text.',
  number: 'Write digits only, with a point before the fraction and no unit: 4.5.',
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
  readonly read: ReadFile
  readonly schema: z.ZodType
}

/** What somebody has to do who wants the value at a place to be what its schema asks for. */
export function suggestRemedy(
  issue: z.core.$ZodIssue,
  { path, value, read, schema }: Place,
): string {
  if (value === undefined) return 'Add the field; content/README.md has a complete example.'
  if (wantsText(issue) && isTrapped(value) && read.isUnquoted(path)) {
    return `Put it in quotes: '${String(value)}'.`
  }
  if (issue.code === 'invalid_value' && typeof value === 'string') {
    return suggestId(value, issue.values.map(String), 'Use one of these words.')
  }
  if (value === null) {
    return isOptionalField(schema, path)
      ? 'Fill it in, or remove the field.'
      : 'Fill it in: every file of this kind has it.'
  }
  if (issue.code === 'invalid_type') return suggestType(issue.expected, value)
  if (isTuple(issue)) return TYPE_REMEDIES['tuple'] ?? ''
  if (issue.code === 'too_big' && issue.origin === 'string') return 'Shorten it.'
  if (issue.code === 'too_small' && issue.origin === 'string') return 'Write the words.'
  if (issue.code === 'too_small' && issue.origin === 'array') return 'Add to the list.'
  if (issue.code === 'too_small' || issue.code === 'too_big') return 'Correct the number.'
  if (issue.code === 'invalid_format') return suggestForm(issue, value)
  return 'Correct the value.'
}

function suggestType(expected: string, value: unknown): string {
  if (expected === 'number' && typeof value === 'string') {
    if (/^-?\d+(?:\.\d+)?$/.test(value)) return `Remove the quotes: ${value}.`
    if (/^-?\d+,\d+$/.test(value)) return `Write a point for the comma: ${value.replace(',', '.')}.`
  }
  return TYPE_REMEDIES[expected] ?? 'Correct the value.'
}

/** The form that was probably meant, where one of the usual slips made another of it. */
function suggestForm(issue: z.core.$ZodIssueInvalidStringFormat, value: unknown): string {
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

export function wantsText(issue: z.core.$ZodIssue): boolean {
  if (issue.code === 'invalid_value')
    return issue.values.every((allowed) => typeof allowed === 'string')
  return issue.code === 'invalid_type' && issue.expected === 'string'
}

export function isTrapped(value: unknown): boolean {
  return typeof value === 'number' || typeof value === 'boolean'
}

/** A list of two is the only one with a length that is fixed. */
export function isTuple(issue: z.core.$ZodIssue): boolean {
  return (
    (issue.code === 'too_big' && issue.origin === 'array') ||
    (issue.code === 'too_small' &&
      issue.origin === 'array' &&
      issue.minimum === 2 &&
      issue.inclusive !== false)
  )
}
