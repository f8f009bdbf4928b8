import type { z } from 'astro/zod'
import { describePath, describeValue, getAt, shorten } from './place.ts'
import type { Path } from './place.ts'
import type { Problem, ProblemName } from './problems.ts'
import type { ReadFile } from './read-file.ts'
import { suggestId } from './nearest-id.ts'
import { listFields } from './schema-fields.ts'
import { isTrapped, isTuple, suggestRemedy, wantsText } from './suggest-remedy.ts'

// Words under which somebody might write down what only the program may decide.
const RATING_FIELDS = new Set([
  'rating',
  'ratings',
  'certainty',
  'direction',
  'level',
  'grade',
  'mechanism_level',
  'effect',
])

/** Every schema failure of every file goes through here: one problem, or one for each unknown field. */
export function explainSchemaIssue(
  issue: z.core.$ZodIssue,
  read: ReadFile,
  { name, schema }: { readonly name: ProblemName; readonly schema: z.ZodType },
): readonly Problem[] {
  const path = issue.path.filter((key) => typeof key !== 'symbol')
  const value = getAt(read.value, path)
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) =>
      explainUnknownField([...path, key], read, { name, known: listFields(schema, path) }),
    )
  }
  const problem: Problem = {
    name: nameOf(issue, path, value, read, name),
    file: read.file,
    line: read.lineOf(path),
    path: describePath(read.value, path),
    expected: describeExpected(issue),
    received: describeReceived(issue, value),
    remedy: suggestRemedy(issue, { path, value, read, schema }),
  }
  return [problem]
}

function explainUnknownField(
  path: Path,
  read: ReadFile,
  { name, known }: { readonly name: ProblemName; readonly known: readonly string[] },
): Problem {
  const key = shorten(String(path.at(-1)))
  const isRating = RATING_FIELDS.has(key)
  return {
    name: isRating ? 'RatingTypedByHand' : name,
    file: read.file,
    line: read.lineOf(path),
    path: describePath(read.value, path),
    expected: isRating ? 'no rating in a content file' : 'only fields that the schema knows',
    received: describeValue(getAt(read.value, path)),
    remedy: isRating
      ? 'Remove the field: ratings are computed from the studies. A judgement goes under `judgements`, with its reason.'
      : suggestId(
          key,
          known,
          `Remove \`${key}\`, or correct its spelling; content/README.md shows every kind of file.`,
        ),
  }
}

function nameOf(
  issue: z.core.$ZodIssue,
  path: Path,
  value: unknown,
  read: ReadFile,
  name: ProblemName,
): ProblemName {
  if (wantsText(issue) && isTrapped(value) && read.isUnquoted(path)) return 'YamlTrap'
  const isJudgement = path.includes('judgements') || path.includes('mechanism')
  if (isJudgement && path.at(-1) === 'because') return 'JudgementWithoutReason'
  return name
}

/** What a schema asked for and what stands there. */
export function describeIssue(
  issue: z.core.$ZodIssue,
  value: unknown,
): { readonly expected: string; readonly received: string } {
  if (issue.code === 'unrecognized_keys') {
    return { expected: 'only fields that are known', received: describeValue(issue.keys[0]) }
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

function describeExpected(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return TYPE_WORDS[issue.expected] ?? issue.expected
    case 'invalid_value':
      return issue.values.length === 1
        ? String(issue.values[0])
        : `one of ${issue.values.map(String).join(', ')}`
    case 'invalid_format':
      return issue.message.startsWith('Invalid') ? `a right ${issue.format}` : issue.message
    case 'too_small':
      if (issue.origin === 'string') return 'a text that is not empty'
      if (isTuple(issue)) return 'a list of two'
      return issue.origin === 'array'
        ? `a list of ${String(issue.minimum)} or more`
        : `a number ${issue.inclusive === false ? 'above' : 'of at least'} ${String(issue.minimum)}`
    case 'too_big':
      if (issue.origin === 'string') return `at most ${String(issue.maximum)} characters`
      return isTuple(issue)
        ? 'a list of two'
        : `a number ${issue.inclusive === false ? 'below' : 'of at most'} ${String(issue.maximum)}`
    case 'invalid_union':
      return 'a number or a text'
    default:
      return issue.message.toLowerCase()
  }
}
