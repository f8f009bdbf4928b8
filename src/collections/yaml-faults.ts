import type { Document, YAMLError } from 'yaml'
import { describeValue } from './place.ts'
import type { Problem } from './problems.ts'
import { adviseOn, isOpenBracket, UNMERGED } from './yaml-advice.ts'
import type { Advice } from './yaml-advice.ts'
import { explainColumns } from './yaml-columns.ts'
import { listRefusals } from './yaml-refusals.ts'

// Nobody reads further, and each is held against all lines above it.
const MOST_FAULTS = 100

/** What stands in the way of reading a text as one record of plain values: one problem a line, with words that an editor knows. */
export function findYamlFaults(
  document: Document.Parsed,
  {
    file,
    text,
    lineAt,
    firstLine,
  }: {
    readonly file: string
    readonly text: string
    readonly lineAt: (offset: number) => number
    /** Line of the file on which the text starts. */
    readonly firstLine: number
  },
): readonly Problem[] {
  const lines = text.split(/\r?\n/)
  const describe = (index: number, { fault, remedy }: Advice): Problem => {
    return {
      name: 'ContentYamlInvalid',
      file,
      line: firstLine + index,
      path: '',
      expected: 'a line that can be read in one way only',
      received: `${describeValue((lines[index] ?? '').trim())} (${fault})`,
      remedy,
    }
  }
  const last = findLastWritten(lines)
  const indexOf = (offset: number) => Math.min(last, lineAt(offset) - firstLine)
  const unmerged = /^<{7} /m.exec(text)
  if (unmerged) return [describe(indexOf(unmerged.index), UNMERGED)]
  const errors = [...document.errors, ...document.warnings]
  if (errors.length > 0) {
    return explainErrors(errors, { text, lines, indexOf }).map(([index, advice]) =>
      describe(index, advice),
    )
  }
  const refused = new Map(
    listRefusals(document)
      .toReversed()
      .map(({ offset, advice }) => [indexOf(offset), advice]),
  )
  return [...refused].toReversed().map(([index, advice]) => describe(index, advice))
}

/** The first error of each line; later ones in the same line, block or open bracket only follow from it. */
function explainErrors(
  errors: readonly YAMLError[],
  {
    text,
    lines,
    indexOf,
  }: {
    readonly text: string
    readonly lines: readonly string[]
    readonly indexOf: (offset: number) => number
  },
): readonly (readonly [index: number, advice: Advice])[] {
  const explained = new Map<number, Advice>()
  const met = new Set<number>()
  const blocks = new Set<number>()
  for (const error of dropConsequences(errors, text).slice(0, MOST_FAULTS)) {
    const [offset, advice] = adviseOn(error, text)
    const stumbled = indexOf(offset)
    if (met.has(stumbled)) continue
    met.add(stumbled)
    const columns = isOpenBracket(error)
      ? undefined
      : explainColumns(error.code, { lines, index: stumbled })
    if (columns !== undefined) {
      if (blocks.has(columns.blockStart)) continue
      blocks.add(columns.blockStart)
    }
    const index = columns?.index ?? stumbled
    if (!explained.has(index)) explained.set(index, columns?.advice ?? advice)
  }
  return [...explained]
}

/** The errors without those that the parser met inside a bracket that is open, or after it had lost its way. */
function dropConsequences(errors: readonly YAMLError[], text: string): readonly YAMLError[] {
  const open = errors.find(isOpenBracket)
  const start = open ? adviseOn(open, text)[0] : Infinity
  const lineEnd = text.indexOf('\n', open?.pos[0])
  const end = lineEnd === -1 ? text.length : lineEnd
  return errors.filter(
    (error, index) =>
      error === open ||
      (!(error.pos[0] > start && error.pos[0] <= end) &&
        !isOpenBracket(error) &&
        !(index > 0 && error.message.includes('token in YAML stream'))),
  )
}

/** Index of the last line with something in it: a fault at the end of a file is shown where somebody can mend it. */
function findLastWritten(lines: readonly string[]): number {
  return Math.max(
    0,
    lines.findLastIndex((line) => line.trim() !== ''),
  )
}
