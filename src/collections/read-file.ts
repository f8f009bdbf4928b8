import type { z } from 'astro/zod'
import { isPair, isScalar, LineCounter, parseDocument, visit } from 'yaml'
import type { Document, Scalar } from 'yaml'
import { findYamlFaults } from './yaml-faults.ts'
import { findYamlTrap } from './yaml-trap.ts'
import { describePath, describeValue, shorten } from './place.ts'
import type { Path } from './place.ts'
import type { Problem } from './problems.ts'
import { findSchema } from './schema-fields.ts'

/** A file's contents before anybody asked whether they are right. */
export interface ReadFile {
  /** From the root of the project. */
  readonly file: string
  readonly value: unknown
  /** Line of a field, or of the nearest group that is there. */
  readonly lineOf: (path: Path) => number
  /** The value as it is written, where it stands unquoted: 12.10, which reads as 12.1. */
  readonly sourceOf: (path: Path) => string | undefined
  /** MDX only: what follows the front matter. */
  readonly body?: { readonly text: string; readonly firstLine: number }
}

/** Reads YAML 1.2 in strict mode: one document, no key twice, no value that other readers take for something else. */
export function readYaml(
  file: string,
  text: string,
  { firstLine = 1, schema }: { readonly firstLine?: number; readonly schema?: z.ZodType } = {},
): { readonly read?: ReadFile; readonly problems: readonly Problem[] } {
  const { document, lines } = parse(text)
  const lineAt = (offset: number) => lines.linePos(offset).line + firstLine - 1
  const faults = findYamlFaults(document, { file, text, lineAt, firstLine })
  if (faults.length > 0) return { problems: faults }
  const value: unknown = document.toJS()
  const read: ReadFile = {
    file,
    value,
    lineOf: (path) => {
      const again = parseLatest(text)
      return again.lines.linePos(findOffset(again.document, path)).line + firstLine - 1
    },
    sourceOf: (path) => {
      const node = parseLatest(text).document.getIn(path, true)
      return isScalar(node) && node.type === 'PLAIN' ? node.source : undefined
    },
  }
  return { read, problems: findTraps(read, { document, lineAt, schema }) }
}

interface Tree {
  readonly text: string
  readonly document: Document.Parsed
  readonly lines: LineCounter
}

function parse(text: string): Tree {
  const lines = new LineCounter()
  const options = { version: '1.2', strict: true, uniqueKeys: true, lineCounter: lines } as const
  return { text, document: parseDocument(text, options), lines }
}

let latest: Tree | undefined

/**
 * The tree of a text once more. It takes twenty times the room of the text, and only a problem asks for a place in it:
 * with thousands of files all the trees are not kept, only the latest that was asked for.
 */
function parseLatest(text: string): Tree {
  if (latest?.text !== text) latest = parse(text)
  return latest
}

/** Front matter between two lines of `---`, and the body after it. */
export function readMdx(
  file: string,
  text: string,
  { schema }: { readonly schema?: z.ZodType } = {},
): { readonly read?: ReadFile; readonly problems: readonly Problem[] } {
  const match = /^---[ \t]*\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/.exec(text)
  if (!match) {
    const hasStart = /^---[ \t]*\r?\n/.test(text)
    return {
      problems: [
        {
          name: 'ContentYamlInvalid',
          file,
          line: 1,
          path: '',
          expected: 'front matter between two lines of ---',
          received: hasStart ? 'only the first of the two lines' : describeStart(text),
          remedy: hasStart
            ? 'Put a second line of --- below the last field, above the text.'
            : 'Start the file with ---, its fields, and --- again; content/README.md has an example.',
        },
      ],
    }
  }
  const firstLine = match[0].split('\n').length
  const { read, problems } = readYaml(file, match[1] ?? '', { firstLine: 2, schema })
  return read
    ? { read: { ...read, body: { text: text.slice(match[0].length), firstLine } }, problems }
    : { problems }
}

function describeStart(text: string): string {
  return describeValue(text.split('\n', 1)[0])
}

function findTraps(
  read: ReadFile,
  {
    document,
    lineAt,
    schema,
  }: {
    readonly document: Document.Parsed
    readonly lineAt: (offset: number) => number
    readonly schema: z.ZodType | undefined
  },
): readonly Problem[] {
  const problems: Problem[] = []
  visit(document, {
    Scalar(key, node, ancestors) {
      if (key === 'key' || node.type !== 'PLAIN' || node.source === undefined) return
      const path = findPath(node, key, ancestors)
      const trap = findYamlTrap(node.source, path, schema && findSchema(schema, path))
      if (trap === undefined) return
      problems.push({
        name: 'YamlTrap',
        file: read.file,
        line: lineAt(node.range?.[0] ?? 0),
        path: describePath(read.value, path),
        expected: 'a value that cannot be misread',
        received: `${shorten(node.source)} (some take it for ${trap.takenFor})`,
        remedy: trap.remedy,
      })
    },
  })
  return problems
}

function findPath(node: Scalar, key: number | string | null, ancestors: readonly unknown[]): Path {
  const path: (string | number)[] = []
  ancestors.forEach((ancestor, index) => {
    const child = ancestors[index + 1] ?? node
    if (isPair(ancestor) && isScalar(ancestor.key)) path.push(String(ancestor.key.value))
    else if (isSequence(ancestor))
      path.push(child === node && typeof key === 'number' ? key : ancestor.items.indexOf(child))
  })
  return path
}

function isSequence(node: unknown): node is { items: unknown[]; flow?: boolean } {
  return (
    node !== null &&
    typeof node === 'object' &&
    'items' in node &&
    Array.isArray(node.items) &&
    !node.items.some(isPair)
  )
}

function findOffset(document: Document.Parsed, path: Path): number {
  for (let length = path.length; length > 0; length -= 1) {
    const parent =
      length === 1 ? document.contents : document.getIn(path.slice(0, length - 1), true)
    const last = path[length - 1]
    if (
      parent !== null &&
      typeof parent === 'object' &&
      'items' in parent &&
      Array.isArray(parent.items)
    ) {
      for (const item of parent.items as unknown[]) {
        if (isPair(item) && isScalar(item.key) && String(item.key.value) === String(last)) {
          return item.key.range?.[0] ?? 0
        }
      }
    }
    const node = document.getIn(path.slice(0, length), true)
    if (node !== null && typeof node === 'object' && 'range' in node && Array.isArray(node.range)) {
      return Number(node.range[0])
    }
  }
  return 0
}
