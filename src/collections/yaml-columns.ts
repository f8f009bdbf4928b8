import type { YAMLError } from 'yaml'
import { IN_QUOTES, NO_FIELD } from './yaml-advice.ts'
import type { Advice } from './yaml-advice.ts'

const ELSEWHERE: Advice = {
  fault: 'a line that starts at another column than its neighbours',
  remedy: 'Let the line start under the line that it goes with.',
}

const ITEM_AMONG_FIELDS: Advice = {
  fault: 'a list item among fields',
  remedy: "Write the field's name and a colon in place of the dash: `group: adults`.",
}

const FIELD_AMONG_ITEMS: Advice = {
  fault: 'a field in the column of the dash above it',
  remedy: 'Indent it by two blanks, so that it starts under the first field after the dash.',
}

const UNDER_A_VALUE: Advice = {
  fault: 'a field below a line that has its value already',
  remedy: 'Let the line start under the line above it, or remove the value there.',
}

const UNSPACED_DASH: Advice = {
  fault: 'a dash without the blank after it',
  remedy: 'Put a blank after the dash: `- item`.',
}

const CUT_BY_HASH: Advice = {
  fault: 'a text that a hash cuts off',
  remedy: `A hash after a blank starts a remark that nobody reads. ${IN_QUOTES}`,
}

// What the parser says where a dash stands among fields, or fields among dashes.
const DASH_CODES: ReadonlySet<YAMLError['code']> = new Set([
  'BAD_INDENT',
  'BLOCK_AS_IMPLICIT_KEY',
  'MULTILINE_IMPLICIT_KEY',
  'UNEXPECTED_TOKEN',
])

const DASH = /^\s*-(?:\s|$)/
const FIELD = /^\s*(?:- +)?[\w-]+:(?:\s|$)/

/** A line to mend, and the first line of the block that it stands in. */
interface ColumnFault {
  readonly index: number
  readonly blockStart: number
  readonly advice: Advice
}

/** What the columns of a line and its neighbours tell where the parser stumbled, or undefined if they tell nothing. */
export function explainColumns(
  code: YAMLError['code'],
  { lines, index }: { readonly lines: readonly string[]; readonly index: number },
): ColumnFault | undefined {
  const above = listAbove(lines, index)
  const blockStart = above.at(0) ?? index
  const [line = '', first = ''] = [lines[index], lines[blockStart]]
  if (DASH_CODES.has(code) && above.length > 0) {
    if (DASH.test(line) && above.some((at) => !DASH.test(lines[at] ?? '')))
      return { index, blockStart, advice: ITEM_AMONG_FIELDS }
    if (DASH.test(first) && FIELD.test(line) && !DASH.test(line)) {
      return FIELD.test(first)
        ? { index, blockStart, advice: FIELD_AMONG_ITEMS }
        : { index: blockStart, blockStart, advice: ITEM_AMONG_FIELDS }
    }
    if (DASH.test(first) && /^\s*-\S/.test(line))
      return { index, blockStart, advice: UNSPACED_DASH }
  }
  if (code === 'BAD_INDENT') return explainIndent(lines, { index, blockStart })
  const below = lines.findIndex((line, at) => at > index && line.trim() !== '')
  if (code === 'BLOCK_AS_IMPLICIT_KEY' && isUnderValue(lines, index, below))
    return { index: below, blockStart: below, advice: UNDER_A_VALUE }
  return undefined
}

function explainIndent(
  lines: readonly string[],
  { index, blockStart }: { readonly index: number; readonly blockStart: number },
): ColumnFault {
  if (FIELD.test(lines[index] ?? '')) return { index, blockStart, advice: ELSEWHERE }
  return /\s#/.test(lines[index - 1] ?? '')
    ? { index: index - 1, blockStart, advice: CUT_BY_HASH }
    : { index, blockStart, advice: NO_FIELD }
}

/** The lines above that start at the same column, up to the line that they are indented under. */
function listAbove(lines: readonly string[], index: number): readonly number[] {
  const column = findColumn(lines[index] ?? '')
  const above: number[] = []
  for (let at = index - 1; at >= 0; at -= 1) {
    const line = lines[at] ?? ''
    if (/^\s*(?:#|$)/.test(line)) continue
    const other = findColumn(line)
    if (other < column) break
    if (other === column) above.unshift(at)
  }
  return above
}

/** Whether the line below is a field that is indented under a line with a name, a value and no second colon. */
function isUnderValue(lines: readonly string[], index: number, below: number): boolean {
  const [line = '', next = ''] = [lines[index], lines[below]]
  return (
    FIELD.test(next) &&
    findColumn(next) > findColumn(line) &&
    /^\s*(?:- +)?[\w-]+: [^:]+$/.test(line)
  )
}

function findColumn(line: string): number {
  return line.search(/\S|$/)
}
