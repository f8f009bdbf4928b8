import type { ContentFiles } from '../content-files.ts'
import type { Problem } from '../problems.ts'
import { problemAt } from './check.ts'

/** The log counts without a gap and without a number that stands twice, so that a link to an entry keeps. */
export function checkChangeNumbers({ changes, isComplete }: ContentFiles): readonly Problem[] {
  if (!isComplete) return []
  const first = new Map<number, string>()
  const problems: Problem[] = []
  for (const file of changes) {
    const { number } = file.value
    const earlier = first.get(number)
    if (earlier !== undefined || number > changes.length) {
      problems.push(
        problemAt(file, {
          name: 'DuplicateId',
          path: ['number'],
          expected:
            changes.length === 1
              ? '1, since there is one change'
              : `a number from 1 to ${String(changes.length)} that no other change has`,
          received: earlier === undefined ? String(number) : `${String(number)}, as in ${earlier}`,
          remedy: 'Give the newest change the next number.',
        }),
      )
    }
    first.set(number, file.file)
  }
  return problems
}
