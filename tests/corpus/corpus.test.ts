import { describe, expect, test } from 'vitest'
import { PROBLEM_NAMES, formatProblem, formatProblems } from '../../src/collections/problems.ts'
import type { Problem } from '../../src/collections/problems.ts'
import { breakAnyKind } from './any-kind.ts'
import { FAILURES } from './broken-file.ts'
import type { BrokenFile } from './broken-file.ts'
import { BROKEN_CONDITION_FILES } from './condition-cases.ts'
import { BROKEN_EVIDENCE_FILES } from './evidence-cases.ts'
import { findUnclearWords } from './promise.ts'
import { BROKEN_LABORATORY_FILES } from './laboratory-cases.ts'
import { BROKEN_READING_FILES } from './reading-cases.ts'
import { BROKEN_TEXT_FILES } from './text-cases.ts'
import { KINDS, readWith } from './sound.ts'

const CORPUS: readonly BrokenFile[] = [
  ...BROKEN_EVIDENCE_FILES,
  ...BROKEN_CONDITION_FILES,
  ...BROKEN_LABORATORY_FILES,
  ...BROKEN_TEXT_FILES,
  ...BROKEN_READING_FILES,
  ...breakAnyKind(),
].sort((a, b) => order(a) - order(b))

const LONGEST_MS = 10_000

// What each broken file was told, for the table at the end.
const told = new Map<BrokenFile, string>()

function describeOutcome(
  { kind, failure, name }: BrokenFile,
  problems: readonly Problem[],
): string {
  const shown = problems.slice(0, 3).map(formatProblem)
  const more = problems.length > 3 ? [`... and ${String(problems.length - 3)} more`] : []
  const outcome = problems.length === 0 ? ['builds'] : [...shown, ...more]
  return [`# ${kind} / ${failure} / ${name}`, ...outcome].join('\n')
}

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

test('every problem that the check can tell is brought by some broken file', () => {
  // A file that is not there breaks no sound one: tests/content/checks.test.ts has it.
  const brought = new Set(['MissingFile', ...CORPUS.flatMap(({ expected }) => expected)])
  expect(PROBLEM_NAMES.filter((name) => !brought.has(name))).toEqual([])
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
      told.set(broken as BrokenFile, describeOutcome(broken as BrokenFile, problems))
      expect(library === undefined).toBe(expected !== 'builds')
      expect(findUnclearWords(problems, files)).toEqual([])
    },
  )
})

test('the whole table of messages, to be read by whoever changes one', async () => {
  expect(told.size).toBe(CORPUS.length)
  const table = CORPUS.map((broken) => told.get(broken)).join('\n\n')
  await expect(`${table}\n`).toMatchFileSnapshot('messages.txt')
})
