import { buildLibrary } from './build-library.ts'
import { CONTENT_CHECKS } from './checks/index.ts'
import { checkWording } from './checks/wording.ts'
import type { Library } from './library.ts'
import type { Problem } from './problems.ts'
import { sortProblems } from './problems.ts'
import { readContent } from './read-content.ts'

/** The only door to the disk, so that a test can hand in files of its own. */
export interface FileAccess {
  /** Names of the files in a folder, sorted; none if it is not there. */
  readonly list: (folder: string) => Promise<readonly string[]>
  /** Undefined if the file is not there. */
  readonly read: (file: string) => Promise<Uint8Array | undefined>
}

export interface LibraryReading {
  /** Undefined if there is any problem. */
  readonly library: Library | undefined
  /** By file and line. */
  readonly problems: readonly Problem[]
  readonly filesRead: number
}

/**
 * Reads all of content/ and reports every problem at once.
 *
 * @param root folder as messages name it, without a slash at its end: `content`
 */
export async function readLibrary({
  root,
  files,
}: {
  readonly root: string
  readonly files: FileAccess
}): Promise<LibraryReading> {
  const { content, problems: readingProblems, filesRead } = await readContent({ root, files })
  const found = [...readingProblems, ...CONTENT_CHECKS.flatMap((check) => check(content))]
  // What is not sound cannot be rated, so nothing can be held against its rating.
  const library = found.length === 0 ? buildLibrary(content) : undefined
  if (library === undefined) return { library, problems: sortProblems(found), filesRead }
  const problems = sortProblems(checkWording(library, content))
  return { library: problems.length === 0 ? library : undefined, problems, filesRead }
}
