import type { Path } from '../place.ts'
import type { ReadFile } from '../read-file.ts'

/** One id that a file names, and the kind of thing it must be. */
export interface Reference {
  readonly file: ReadFile
  readonly path: Path
  readonly id: string
  readonly to:
    | 'study'
    | 'guideline'
    | 'intervention'
    | 'form'
    | 'outcome'
    | 'population'
    | 'glossary entry'
    | 'claim'
    | 'source'
    | 'subject'
    | 'claim subject'
    | 'guideline treatment'
}

/** The ids of one list of a file. */
export function ofList(
  file: ReadFile,
  path: Path,
  ids: readonly string[] | undefined,
  to: Reference['to'],
): readonly Reference[] {
  return (ids ?? []).map((id, index) => ({ file, path: [...path, index], id, to }))
}
