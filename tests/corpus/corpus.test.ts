import { describe, expect, test } from 'vitest'
import { formatProblem, formatProblems } from '../../src/collections/problems.ts'
import { breakAnyKind } from './any-kind.ts'
import { FAILURES } from './broken-file.ts'
import type { BrokenFile } from './broken-file.ts'
import { BROKEN_CONDITION_FILES } from './condition-cases.ts'
import { BROKEN_EVIDENCE_FILES } from './evidence-cases.ts'
import { findUnclearWords } from './promise.ts'
import { KINDS, readWith, SOUND_FILES } from './sound.ts'

const CORPUS: readonly BrokenFile[] = [
  ...BROKEN_EVIDENCE_FILES,
  ...BROKEN_CONDITION_FILES,
  ...breakAnyKind(),
].sort((a, b) => order(a) - order(b))

const LONGEST_MS = 5_000

function order({ kind, failure }: BrokenFile): number {
  return KINDS.indexOf(kind) * FAILURES.length + FAILURES.indexOf(failure)
}

test('the sound content has no problem', async () => {
  expect(formatProblems((await readWith({})).problems)).toBe('0 problems in 0 files.')
})

test('every kind of file is broken in every way, more than 150 files in all', () => {
  const cells = new Set(CORPUS.map(({ kind, failure }) => `${kind}: ${failure}`))
  const all = KINDS.flatMap((kind) => FAILURES.map((failure) => `${kind}: ${failure}`))
  expect(all.filter((cell) => !cells.has(cell))).toEqual([])
  const names = CORPUS.map(({ kind, failure, name }) => `${kind}: ${failure}: ${name}`)
  expect(new Set(names).size).toBe(CORPUS.length)
  expect(CORPUS.length).toBeGreaterThan(150)
})

describe('a broken file builds right, or stops with a message that says how to mend it', () => {
  test.for(CORPUS.map((broken) => [`${broken.kind}: ${broken.failure}: ${broken.name}`, broken]))(
    '%s',
    { timeout: LONGEST_MS },
    async ([, broken]) => {
      const { files, expected } = broken as BrokenFile
      const { problems, library } = await readWith(files)
      const names = [...new Set(problems.map(({ name }) => name))].sort()
      expect(names, formatProblems(problems)).toEqual(
        expected === 'builds' ? [] : [...new Set(expected)].sort(),
      )
      expect(library === undefined).toBe(expected !== 'builds')
      expect(findUnclearWords(problems, files)).toEqual([])
    },
  )
})

test('the whole table of messages, to be read by whoever changes one', async () => {
  const parts: string[] = []
  for (const { kind, failure, name, files } of CORPUS) {
    const { problems } = await readWith(files)
    const shown = problems.slice(0, 3).map(formatProblem)
    const more = problems.length > 3 ? [`... and ${String(problems.length - 3)} more`] : []
    const outcome = problems.length === 0 ? ['builds'] : [...shown, ...more]
    parts.push([`# ${kind} / ${failure} / ${name}`, ...outcome].join('\n'))
  }
  await expect(`${parts.join('\n\n')}\n`).toMatchFileSnapshot('messages.txt')
  expect(Object.keys(SOUND_FILES)).toEqual([...KINDS])
})
