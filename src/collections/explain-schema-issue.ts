import type { z } from 'astro/zod'
import { describePath, describeValue, getAt, shorten } from './place.ts'
import type { Path } from './place.ts'
import type { Problem, ProblemName } from './problems.ts'
import type { ReadFile } from './read-file.ts'
import type { RecordKind } from './record-kind.ts'
import { explainUnknownField } from './explain-unknown-field.ts'
import { findSchema, isWholeNumber } from './schema-fields.ts'
import { isQuotable, isTuple, suggestRemedy } from './suggest-remedy.ts'

/** Every schema failure of every file goes through here: one problem, or one for each unknown field. */
export function explainSchemaIssue(
  issue: z.core.$ZodIssue,
  read: ReadFile,
  kind: RecordKind,
): readonly Problem[] {
  const path = issue.path.filter((key) => typeof key !== 'symbol')
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => explainUnknownField([...path, key], read, kind))
  const value = getAt(read.value, path)
  const source = read.sourceOf(path)
  const wanted = findSchema(kind.schema, path)
  const problem: Problem = {
    name: chooseName(issue, { path, value, source, name: kind.problem }),
    file: read.file,
    line: read.lineOf(path),
    path: describePath(read.value, path),
    expected: describeExpected(issue, wanted),
    received:
      typeof value === 'number' && source !== undefined
        ? shorten(source)
        : describeReceived(issue, value),
    remedy: suggestRemedy(issue, { path, value, source, wanted, kind }),
  }
  return [problem]
}

function chooseName(
  issue: z.core.$ZodIssue,
  {
    path,
    value,
    source,
    name,
  }: {
    readonly path: Path
    readonly value: unknown
    readonly source: string | undefined
    readonly name: ProblemName
  },
): ProblemName {
  if (isQuotable(issue, value) && source !== undefined) return 'YamlTrap'
  const isJudgement = path.includes('judgements') || path.includes('mechanism')
  if (isJudgement && path.at(-1) === 'because') return 'JudgementWithoutReason'
  return name
}

/** What the schema of a mark asked for and what stands there. */
export function describeIssue(
  issue: z.core.$ZodIssue,
  value: unknown,
): { readonly expected: string; readonly received: string } {
  if (issue.code === 'unrecognized_keys') {
    return {
      expected: 'an attribute or a field that is known',
      received: `\`${shorten(issue.keys[0] ?? '')}\``,
    }
  }
  return { expected: describeExpected(issue), received: describeReceived(issue, value) }
}

function describeReceived(issue: z.core.$ZodIssue, value: unknown): string {
  if (issue.code === 'too_big' && typeof value === 'string') {
    return `${describeValue(value)} (${String(value.length)} characters)`
  }
  if (Array.isArray(value) && value.length > 0 && 'origin' in issue) {
    return `a list of ${String(value.length)}`
  }
  return describeValue(value)
}

const TYPE_WORDS: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  tuple: 'a list of two',
  object: 'a group of fields',
  record: 'a group of fields',
}

function describeExpected(issue: z.core.$ZodIssue, wanted?: unknown): string {
  const number = isWholeNumber(wanted) ? 'a whole number' : 'a number'
  switch (issue.code) {
    case 'invalid_type':
      return issue.expected === 'number' ? number : (TYPE_WORDS[issue.expected] ?? issue.expected)
    case 'invalid_value':
      return issue.values.length === 1
        ? String(issue.values[0])
        : `one of ${issue.values.map(String).join(', ')}`
    case 'invalid_format':
      return issue.message.startsWith('Invalid') ? `a right ${issue.format}` : issue.message
    case 'too_small':
      if (issue.origin === 'string') return 'a text that is not empty'
      if (isTuple(issue, wanted)) return 'a list of two'
      return issue.origin === 'array'
        ? `a list of ${spellNumber(Number(issue.minimum))} or more`
        : `${number} ${issue.inclusive === false ? 'above' : 'of at least'} ${String(issue.minimum)}`
    case 'too_big':
      if (issue.origin === 'string') return `at most ${String(issue.maximum)} characters`
      return isTuple(issue, wanted)
        ? 'a list of two'
        : `${number} ${issue.inclusive === false ? 'below' : 'of at most'} ${String(issue.maximum)}`
    case 'invalid_union':
      return 'a number or a text'
    default:
      return issue.message.toLowerCase()
  }
}

function spellNumber(number: number): string {
  return ['none', 'one', 'two', 'three'][number] ?? String(number)
}
