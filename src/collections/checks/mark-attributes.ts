import { isPair, isScalar, parseDocument, visit } from 'yaml'
import { describeIssue } from '../explain-schema-issue.ts'
import { describePath, describeValue, getAt } from '../place.ts'
import type { MdxTag } from '../reading/mdx-tags.ts'
import { MARKS } from '../schemas/marks.ts'
import type { Mark } from '../schemas/marks.ts'

interface Fault {
  readonly start: number
  readonly expected: string
  readonly received: string
  readonly remedy: string
}

/** The attributes of a mark are plain values of the right kind: what stands in braces is data, never a program. */
export function checkMarkAttributes(mark: Mark, { attributes, start }: MdxTag): readonly Fault[] {
  const values: Record<string, unknown> = {}
  for (const [name, source] of Object.entries(attributes)) {
    const value = readValue(source)
    if (value === undefined) {
      return [
        {
          start,
          expected: `a plain value for \`${name}\` of <${mark}>: a number, a text in quotes, a list, a group`,
          received: describeValue(source.trim()),
          remedy: `Write it out: ${name}="words", or ${name}={{ from: 1, label: 'words' }}.`,
        },
      ]
    }
    values[name] = value.of
  }
  const parsed = MARKS[mark].attributes.safeParse(values)
  if (parsed.success) return []
  return parsed.error.issues.map((issue) => {
    const path = issue.path.filter((key) => typeof key !== 'symbol')
    const field = describePath(values, path)
    const { expected, received } = describeIssue(issue, getAt(values, path))
    return {
      start,
      expected: `${expected} in ${field === '' ? '' : `\`${field}\` of `}<${mark}>`,
      received,
      remedy: 'Correct the mark; other pages in the same folder show how it is written.',
    }
  })
}

/** The value of an attribute's source, if it is written in the signs that YAML and JavaScript have in common. */
export function readValue(source: string): { readonly of: unknown } | undefined {
  // YAML reads a doubled quote as one; a page would not be built.
  if (/[^\s:,[{]''/.test(source)) return undefined
  // What YAML takes for a remark, too.
  if (source.replace(/'[^']*'|"[^"]*"/g, '').includes('#')) return undefined
  const document = parseDocument(source, { version: '1.2', strict: true, logLevel: 'silent' })
  if (document.errors.length > 0 || document.warnings.length > 0) return undefined
  let isPlain = !document.directives.docStart
  visit(document, {
    Alias: () => void (isPlain = false),
    Scalar(key, node, ancestors) {
      const isKey = key === 'key' && isPair(ancestors.at(-1))
      // A bare word would be the name of a variable.
      if (!isKey && isScalar(node) && node.type === 'PLAIN' && typeof node.value === 'string')
        isPlain = false
      if (!isKey && node.type?.startsWith('BLOCK')) isPlain = false
    },
    Collection(_, node) {
      if (node.flow !== true) isPlain = false
    },
  })
  return isPlain && document.contents !== null ? { of: document.toJS() as unknown } : undefined
}
