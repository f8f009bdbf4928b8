import { findNearestId } from './nearest-id.ts'
import { describePath, describeValue, getAt, shorten } from './place.ts'
import type { Path } from './place.ts'
import type { Problem } from './problems.ts'
import type { ReadFile } from './read-file.ts'
import type { RecordKind } from './record-kind.ts'
import { listFields, listGroupsWith } from './schema-fields.ts'

// Words under which somebody might write down what only the program may decide. In other files than those of
// interventions some of them are fields, and stand in a wrong place at most.
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

// More places than these are a list that nobody reads.
const MOST_GROUPS = 3

/** A field that its schema does not have where it stands, and where it may belong. */
export function explainUnknownField(
  path: Path,
  read: ReadFile,
  { problem, schema, manual }: RecordKind,
): Problem {
  const key = String(path.at(-1))
  const place = { file: read.file, line: read.lineOf(path), path: describePath(read.value, path) }
  if (problem === 'InterventionFileInvalid' && RATING_FIELDS.has(key)) {
    return {
      name: 'RatingTypedByHand',
      ...place,
      expected: 'no rating in a content file',
      received: describeValue(getAt(read.value, path)),
      remedy:
        'Remove the field: ratings are computed from the studies. A judgement goes under `judgements`, with its reason.',
    }
  }
  return {
    name: problem,
    ...place,
    expected: 'a field that such a file has in this place',
    received: `\`${shorten(key)}\``,
    remedy: suggestPlace(key, {
      known: listFields(schema, path.slice(0, -1)),
      groups: listGroupsWith(schema, key),
      manual,
    }),
  }
}

function suggestPlace(
  key: string,
  {
    known,
    groups,
    manual,
  }: {
    readonly known: readonly string[]
    /** Where else in the file a field has this name; '' is the file itself. */
    readonly groups: readonly string[]
    readonly manual: string
  },
): string {
  const isOfFile = groups.includes('')
  if (isOfFile && groups.length === 1)
    return 'It belongs to the file as a whole: let its line start without blanks, or remove it.'
  if (isOfFile || groups.length > MOST_GROUPS)
    return 'It does not stand here: indent it under the group that it belongs to, or remove it.'
  if (groups.length > 0)
    return `It does not stand here but under ${joinNames(groups)}: indent it under the row that it belongs to, or remove it.`
  const nearest = findNearestId(key, known)
  return nearest === undefined
    ? `Remove it, or correct its spelling; ${manual}.`
    : `Did you mean \`${nearest}\`? Correct it, indent it under the group that it belongs to, or remove it.`
}

function joinNames(names: readonly string[]): string {
  return names.map((name) => `\`${name}\``).join(' or ')
}
