import type { ProblemName } from '../../src/collections/problems.ts'
import { getSoundText, SOUND_FILES } from './sound.ts'
import type { Files, Kind } from './sound.ts'

/** Ways in which a file can be wrong; every kind of file is broken in each of them. */
export const FAILURES = [
  'syntax',
  'type',
  'range',
  'unknown id',
  'contradiction',
  'encoding',
  'duplicate',
  'huge',
  'empty',
  'hostile',
] as const
export type Failure = (typeof FAILURES)[number]

/** A sound file with one mutation, and what has to come of it. */
export interface BrokenFile {
  readonly kind: Kind
  readonly failure: Failure
  /** What somebody did to the file. */
  readonly name: string
  readonly files: Files
  /** The names of all problems, or `builds` for what looks odd and is right. */
  readonly expected: readonly ProblemName[] | 'builds'
}

type Expected = ProblemName | readonly ProblemName[] | 'builds'

/** One edit of a text: what stands there, what is put in its place. */
export type Edit = readonly [from: string, to: string]

/** A row of a table of broken files: failure, name, edits, and what has to come of them. */
export type Row = readonly [
  failure: Failure,
  name: string,
  edits: Edit | readonly Edit[],
  expected: Expected,
]

/** @throws RangeError if the text to edit is not there, so that no case can go stale */
export function editText(text: string, edits: readonly Edit[]): string {
  return edits.reduce((edited, [from, to]) => {
    if (!edited.includes(from)) throw new RangeError(`editText: "${from}" is not in the sound file`)
    return edited.replace(from, () => to)
  }, text)
}

/** Broken files of one kind, from a table of edits. */
export function breakByEdits(kind: Kind, rows: readonly Row[]): readonly BrokenFile[] {
  return rows.map(([failure, name, edits, expected]) => {
    const list = typeof edits[0] === 'string' ? [edits as Edit] : (edits as readonly Edit[])
    return breakFile(kind, { failure, name, expected }, editText(getSoundText(kind), list))
  })
}

/** One broken file with its contents, and other files beside it. */
export function breakFile(
  kind: Kind,
  { failure, name, expected }: { failure: Failure; name: string; expected: Expected },
  content: string | Uint8Array,
  beside: Files = {},
): BrokenFile {
  return {
    kind,
    failure,
    name,
    files: { [SOUND_FILES[kind]]: content, ...beside },
    expected:
      expected === 'builds' ? 'builds' : typeof expected === 'string' ? [expected] : expected,
  }
}
