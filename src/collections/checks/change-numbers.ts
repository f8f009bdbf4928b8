import type { ContentFile, ContentFiles } from '../content-files.ts'
import type { Problem } from '../problems.ts'
import { problemAt } from './check.ts'

/** The log counts without a gap and without a number that stands twice, so that a link to an entry keeps. */
export function checkChangeNumbers({ changes, ids, isComplete }: ContentFiles): readonly Problem[] {
  // A file that could not be read has a number too.
  if (!isComplete || changes.length < ids.changes.size) return []
  const first = new Map<number, string>()
  const problems: Problem[] = []
  const free =
    changes.findIndex((_, index) => !changes.some(({ value }) => value.number === index + 1)) + 1
  for (const file of changes) {
    const { number } = file.value
    const earlier = first.get(number)
    if (earlier !== undefined) problems.push(tellTwice(file, { earlier, free }))
    else if (number > changes.length) problems.push(tellGap(file, { free }))
    first.set(number, file.file)
  }
  return problems
}

type ChangeFile = ContentFile<{ readonly number: number }>

function tellTwice(
  file: ChangeFile,
  { earlier, free }: { readonly earlier: string; readonly free: number },
): Problem {
  return problemAt(file, {
    name: 'DuplicateId',
    path: ['number'],
    expected: 'a number that no other change has',
    received: `${String(file.value.number)}, as in ${earlier}`,
    remedy: `Number ${String(free)} is free: give it to the newer of the two.`,
  })
}

function tellGap(file: ChangeFile, { free }: { readonly free: number }): Problem {
  return problemAt(file, {
    name: 'ChangeNumberMissing',
    path: ['number'],
    expected: `changes numbered without a gap: there is no number ${String(free)}`,
    remedy: `Bring back change ${String(free)}, or number those after it anew.`,
  })
}
