import { isAlias, isNode, isScalar, visit } from 'yaml'
import type { Document } from 'yaml'
import { shorten } from './place.ts'
import { IN_QUOTES } from './yaml-advice.ts'
import type { Advice } from './yaml-advice.ts'

interface Refusal {
  readonly offset: number
  readonly advice: Advice
}

const REFUSED: readonly ((document: Document.Parsed) => Refusal | undefined)[] = [
  refuseAlias,
  refuseUnnamedField,
  refuseOddName,
  refuseReservedName,
  refuseStart,
]

/** What the parser takes and this site refuses. */
export function listRefusals(document: Document.Parsed): readonly Refusal[] {
  return REFUSED.flatMap((refuse) => refuse(document) ?? [])
}

function refuseAlias(document: Document.Parsed): Refusal | undefined {
  let offset: number | undefined
  visit(document, {
    Alias(_, node) {
      offset = isAlias(node) ? (node.range?.[0] ?? 0) : 0
      return visit.BREAK
    },
  })
  return offset === undefined
    ? undefined
    : {
        offset,
        advice: {
          fault: 'a value that stands for another one (an alias)',
          remedy: 'Write the value out, or put a text that starts with * in quotes.',
        },
      }
}

function refuseUnnamedField(document: Document.Parsed): Refusal | undefined {
  const key = findKey(document, (name) =>
    typeof name === 'string' ? name.trim() === '' : !isPlainName(name),
  )
  return (
    key && {
      offset: key.offset,
      advice: {
        fault: 'a field without a name',
        remedy: `Write the name of the field before the colon. ${IN_QUOTES}`,
      },
    }
  )
}

/** A number, true or false as a name: an arm that is called after its dose. */
function refuseOddName(document: Document.Parsed): Refusal | undefined {
  const key = findKey(document, isPlainName)
  return (
    key && {
      offset: key.offset,
      advice: {
        fault: `a name that is ${typeof key.name === 'number' ? 'a number' : 'no text'}`,
        remedy: `Put the name in quotes: '${shorten(key.source)}'.`,
      },
    }
  )
}

function refuseReservedName(document: Document.Parsed): Refusal | undefined {
  const key = findKey(document, (name) => name === '__proto__')
  return (
    key && {
      offset: key.offset,
      advice: {
        fault: 'a name that programs keep for themselves',
        remedy: 'Give the field or the arm another name.',
      },
    }
  )
}

function refuseStart({ directives }: Document.Parsed): Refusal | undefined {
  if (directives.docStart !== true) return undefined
  return {
    offset: 0,
    advice: {
      fault: 'a line of --- or of % above the record',
      remedy: 'Start the file with its first field.',
    },
  }
}

function isPlainName(name: unknown): boolean {
  return typeof name === 'number' || typeof name === 'boolean'
}

/** The first field whose name is such, a list or a group in the place of a name among them. */
function findKey(
  document: Document.Parsed,
  isSuch: (name: unknown) => boolean,
): { readonly name: unknown; readonly source: string; readonly offset: number } | undefined {
  let found: { name: unknown; source: string; offset: number } | undefined
  visit(document, {
    Pair(_, { key }) {
      const name = isScalar(key) ? key.value : undefined
      if (!isSuch(name)) return undefined
      const source = (isScalar(key) && key.source) || String(name)
      found = { name, source, offset: isNode(key) ? (key.range?.[0] ?? 0) : 0 }
      return visit.BREAK
    },
  })
  return found
}
