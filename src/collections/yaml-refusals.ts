import { isNode, isScalar, visit } from 'yaml'
import type { Document } from 'yaml'
import { shorten } from './place.ts'
import { IN_QUOTES } from './yaml-advice.ts'
import type { Advice } from './yaml-advice.ts'

/** What the parser takes and this site refuses, and where it stands. */
interface Refusal {
  readonly offset: number
  readonly advice: Advice
}

export function listRefusals(document: Document.Parsed): readonly Refusal[] {
  return [
    ...refuseAlias(document),
    ...listKeys(document).flatMap(refuseName),
    ...refuseStart(document),
  ]
}

// The first one is enough: aliases can be as many as the file has letters.
function refuseAlias(document: Document.Parsed): readonly Refusal[] {
  let offset: number | undefined
  visit(document, {
    Alias(_, { range }) {
      offset = range?.[0] ?? 0
      return visit.BREAK
    },
  })
  if (offset === undefined) return []
  const advice = {
    fault: 'a value that stands for another one (an alias)',
    remedy: 'Write the value out, or put a text that starts with * in quotes.',
  }
  return [{ offset, advice }]
}

/** The name of a field: its value, how it is written, and where. */
interface Key {
  readonly name: unknown
  readonly source: string
  readonly offset: number
}

function listKeys(document: Document.Parsed): readonly Key[] {
  const keys: Key[] = []
  visit(document, {
    Pair(_, { key }) {
      // A list or a group in the place of a name is no name.
      const { value: name, source = '' } = isScalar(key) ? key : {}
      keys.push({ name, source, offset: isNode(key) ? (key.range?.[0] ?? 0) : 0 })
    },
  })
  return keys
}

function refuseName({ name, source, offset }: Key): readonly Refusal[] {
  const advice = adviseOnName(name, source)
  return advice === undefined ? [] : [{ offset, advice }]
}

function adviseOnName(name: unknown, source: string): Advice | undefined {
  if (source.trim() === '') {
    return {
      fault: 'a field without a name',
      remedy: `Write the name of the field before the colon. ${IN_QUOTES}`,
    }
  }
  if (name === '__proto__') {
    return {
      fault: 'a name that programs keep for themselves',
      remedy: 'Give the field or the arm another name.',
    }
  }
  if (typeof name === 'string') return undefined
  // An arm may be called after its dose.
  return {
    fault: `a name that is ${typeof name === 'number' ? 'a number' : 'no text'}`,
    remedy: `Put the name in quotes: '${shorten(source)}'.`,
  }
}

function refuseStart({ directives }: Document.Parsed): readonly Refusal[] {
  if (directives.docStart !== true) return []
  const advice = {
    fault: 'a line of --- or of % above the record',
    remedy: 'Start the file with its first field.',
  }
  return [{ offset: 0, advice }]
}
