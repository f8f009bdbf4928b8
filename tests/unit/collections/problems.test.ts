import { expect, test } from 'vitest'
import { formatProblems } from '../../../src/collections/problems.ts'
import type { Problem, ProblemName } from '../../../src/collections/problems.ts'

function makeProblem(index: number, name: ProblemName = 'StudyFileInvalid'): Problem {
  return {
    name,
    file: `content/studies/study-${String(index).padStart(5, '0')}.yaml`,
    line: 1,
    path: 'finding',
    expected: 'a text',
    received: 'nothing',
    remedy: 'Add it.',
  }
}

test('a few problems are all shown, with their number', () => {
  const text = formatProblems([makeProblem(2), makeProblem(1)])
  expect(text.match(/study-0000\d/g)).toEqual(['study-00001', 'study-00002'])
  expect(text).toMatch(/\n\n2 problems in 2 files\.$/)
  expect(formatProblems([makeProblem(1)])).toMatch(/\n\n1 problem in 1 file\.$/)
})

test('of thousands the first are shown, and the others counted by their names', () => {
  const problems = Array.from({ length: 10_000 }, (_, index) =>
    makeProblem(index, index === 9999 ? 'UnknownId' : 'StudyFileInvalid'),
  )
  const text = formatProblems(problems)
  expect(text.match(/^StudyFileInvalid {2}content/gm)).toHaveLength(100)
  expect(text).toContain(
    '9900 more problems, not shown: StudyFileInvalid 9899, UnknownId 1.\n\n10000 problems in 10000 files.',
  )
  expect(text.split('\n').length).toBeLessThan(500)
})
