import type { ContentFiles } from '../content-files.ts'
import { describePath, describeValue, getAt } from '../place.ts'
import type { Path } from '../place.ts'
import type { Problem, ProblemName } from '../problems.ts'
import type { ReadFile } from '../read-file.ts'

/** Looks over all files and says what is wrong, whatever else is wrong. */
export type Check = (content: ContentFiles) => readonly Problem[]

interface Finding {
  readonly name: ProblemName
  readonly path: Path
  readonly expected: string
  /** Left out: the value at the path. */
  readonly received?: string
  readonly remedy: string
}

/** A problem at a field of a file, with the line and the words of its path. */
export function problemAt(file: ReadFile, finding: Finding): Problem {
  const { name, path, expected, remedy } = finding
  return {
    name,
    file: file.file,
    line: file.lineOf(path),
    path: describePath(file.value, path),
    expected,
    received: finding.received ?? describeValue(getAt(file.value, path)),
    remedy,
  }
}
