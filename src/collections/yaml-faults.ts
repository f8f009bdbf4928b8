import { isAlias, isNode, isScalar, visit } from 'yaml'
import type { Document, YAMLError } from 'yaml'
import { describeValue } from './place.ts'
import type { Problem } from './problems.ts'

interface Advice {
  readonly fault: string
  readonly remedy: string
}

const IN_QUOTES =
  "Put a text that holds a colon, a hash, a quote or a bracket in quotes: 'Found: nothing'."

const ADVICE: Readonly<Partial<Record<YAMLError['code'], Advice>>> = {
  BLOCK_AS_IMPLICIT_KEY: { fault: 'a second colon in one line', remedy: IN_QUOTES },
  DUPLICATE_KEY: {
    fault: 'a field that stands twice',
    remedy: 'Remove one of the two; their values can differ.',
  },
  MULTIPLE_DOCS: {
    fault: 'a second record after ---',
    remedy: 'Put the second record into a file of its own.',
  },
  TAB_AS_INDENT: {
    fault: 'a tab at the start of a line',
    remedy: 'Indent with blanks, two for each level.',
  },
  BAD_INDENT: {
    fault: 'a line that starts at another column than its neighbours',
    remedy: 'Let the line start under the line that it goes with.',
  },
  MISSING_CHAR: {
    fault: 'a field without its colon',
    remedy: 'Write `field: value`, or indent the line if it goes on with the text above.',
  },
  MULTILINE_IMPLICIT_KEY: {
    fault: 'a line that is no field',
    remedy: 'Write `field: value`, or indent the line if it goes on with the text above.',
  },
  RESOURCE_EXHAUSTION: {
    fault: 'lists in lists in lists, too deep to be read',
    remedy: 'Write a list with one pair of brackets.',
  },
  TAG_RESOLVE_FAILED: {
    fault: 'a tag, a word that starts with !',
    remedy: 'Remove the tag; if it is part of a text, put the text in quotes.',
  },
  BAD_DQ_ESCAPE: {
    fault: 'a backslash in double quotes',
    remedy: "Use single quotes, where a backslash is only a backslash: 'a\\b'.",
  },
}

const UNCLOSED_QUOTE: Advice = {
  fault: 'a quote that nothing closes',
  remedy: "Close the quote, or double it where it is an apostrophe in single quotes: 'it''s'.",
}

const UNCLOSED_BRACKET: Advice = {
  fault: 'a bracket above this line that nothing closes',
  remedy: 'Close the bracket. ' + IN_QUOTES,
}

const UNMERGED: Advice = {
  fault: 'the mark of two versions that nobody merged',
  remedy: 'Choose between the two versions, and remove the lines of <<<<<<<, ======= and >>>>>>>.',
}

const OTHERWISE: Advice = {
  fault: 'a sign in a place where YAML has a meaning for it',
  remedy:
    "Put a text that starts with a sign, or holds a colon or a bracket, in quotes: '% of all'.",
}

const REFUSED: readonly {
  readonly isIn: (document: Document.Parsed) => number | undefined
  readonly advice: Advice
}[] = [
  {
    isIn: findAlias,
    advice: {
      fault: 'a value that stands for another one (an alias)',
      remedy: 'Write the value out, or put a text that starts with * in quotes.',
    },
  },
  {
    isIn: findUnnamedField,
    advice: {
      fault: 'a field without a name',
      remedy: `Write the name of the field before the colon. ${IN_QUOTES}`,
    },
  },
  {
    isIn: findReservedKey,
    advice: {
      fault: 'a name that programs keep for themselves',
      remedy: 'Give the field or the arm another name.',
    },
  },
  {
    isIn: ({ directives }) => (directives.docStart === true ? 0 : undefined),
    advice: {
      fault: 'a line of --- or of % above the record',
      remedy: 'Start the file with its first field.',
    },
  },
]

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
  const describe = (offset: number, { fault, remedy }: Advice): Problem => {
    const line = Math.min(lineAt(offset), firstLine + lastWritten(lines))
    return {
      name: 'ContentYamlInvalid',
      file,
      line,
      path: '',
      expected: 'YAML 1.2 that can be read in one way only',
      received: `${describeValue((lines[line - firstLine] ?? '').trim())} (${fault})`,
      remedy,
    }
  }
  const unmerged = /^<{7} /m.exec(text)
  if (unmerged) return [describe(unmerged.index, UNMERGED)]
  const faults = [...document.errors, ...document.warnings].map((fault) =>
    describe(...adviseOn(fault, text)),
  )
  const refused =
    faults.length > 0
      ? []
      : REFUSED.flatMap(({ isIn, advice }) => {
          const offset = isIn(document)
          return offset === undefined ? [] : [describe(offset, advice)]
        })
  const first = new Map(
    [...faults, ...refused].toReversed().map((problem) => [problem.line, problem]),
  )
  return [...first.values()].toReversed()
}

function adviseOn(fault: YAMLError, text: string): [offset: number, advice: Advice] {
  const [offset] = fault.pos
  if (fault.message.startsWith('Missing closing')) {
    // The parser tells where the text ends; the last quote that is open at the end of its line is where to look.
    const open = [...text.matchAll(/(?<=[:[{,-][ \t]*)(['"])(?:(?!\1)[^\n])*$/gm)].at(-1)
    return [open?.index ?? offset, UNCLOSED_QUOTE]
  }
  if (fault.message.startsWith('Flow')) return [offset, UNCLOSED_BRACKET]
  return [offset, ADVICE[fault.code] ?? OTHERWISE]
}

/** Index of the last line with something in it: a fault at the end of a file is shown where somebody can mend it. */
function lastWritten(lines: readonly string[]): number {
  return Math.max(
    0,
    lines.findLastIndex((line) => line.trim() !== ''),
  )
}

function findAlias(document: Document.Parsed): number | undefined {
  let offset: number | undefined
  visit(document, {
    Alias(_, node) {
      offset = isAlias(node) ? (node.range?.[0] ?? 0) : 0
      return visit.BREAK
    },
  })
  return offset
}

function findUnnamedField(document: Document.Parsed): number | undefined {
  return findKey(document, (name) => typeof name !== 'string' || name.trim() === '')
}

function findReservedKey(document: Document.Parsed): number | undefined {
  return findKey(document, (name) => name === '__proto__')
}

/** Place of the first field whose name is such, a list or a group in the place of a name among them. */
function findKey(
  document: Document.Parsed,
  isSuch: (name: unknown) => boolean,
): number | undefined {
  let offset: number | undefined
  visit(document, {
    Pair(_, { key }) {
      if (!isSuch(isScalar(key) ? key.value : undefined)) return undefined
      offset = isNode(key) ? (key.range?.[0] ?? 0) : 0
      return visit.BREAK
    },
  })
  return offset
}
