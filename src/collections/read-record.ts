import type { ContentFile } from './content-files.ts'
import { decodeFile } from './decode-file.ts'
import { explainSchemaIssue } from './explain-schema-issue.ts'
import type { Problem } from './problems.ts'
import { readMdx, readYaml } from './read-file.ts'
import type { ReadFile } from './read-file.ts'
import type { FileAccess } from './read-library.ts'
import type { RecordKind } from './record-kind.ts'

export interface RecordReading<Value> {
  /** The file, if it has the shape that was asked for. */
  readonly file?: ContentFile<Value>
  /** The file, if it could be read and has another shape. */
  readonly misshapen?: ReadFile
  readonly problems: readonly Problem[]
  readonly isThere: boolean
}

/** Reads one file and holds it against its schema. */
export async function readRecord<Value>(
  files: FileAccess,
  { path, id, ...kind }: { readonly path: string; readonly id: string } & RecordKind<Value>,
): Promise<RecordReading<Value>> {
  const bytes = await files.read(path)
  if (bytes === undefined) return { problems: [reportMissing(path, kind)], isThere: false }
  const decoded = decodeFile(path, bytes)
  if ('problem' in decoded) return { problems: [decoded.problem], isThere: true }
  if (decoded.text.trim() === '')
    return { problems: [reportEmpty(path, 'an empty file', kind)], isThere: true }
  const readText = path.endsWith('.mdx') ? readMdx : readYaml
  const { read, problems } = readText(path, decoded.text, { schema: kind.schema })
  if (read === undefined) return { problems, isThere: true }
  if (read.value === null) return { problems: [reportEmpty(path, 'no field', kind)], isThere: true }
  const parsed = kind.schema.safeParse(read.value)
  if (parsed.success) return { file: { ...read, id, value: parsed.data }, problems, isThere: true }
  const trapped = new Set(problems.map((trap) => trap.path))
  const misfits = parsed.error.issues
    .flatMap((issue) => explainSchemaIssue(issue, read, kind))
    .filter((misfit) => !trapped.has(misfit.path))
  return { misshapen: read, problems: [...problems, ...misfits], isThere: true }
}

const NEEDED = 'the site cannot be built without it'

function reportEmpty(file: string, received: string, { isNeeded, manual }: RecordKind): Problem {
  return {
    name: 'EmptyFile',
    file,
    line: 1,
    path: '',
    expected: 'a record',
    received,
    remedy:
      isNeeded === true
        ? `Fill it in: ${NEEDED}; ${manual}.`
        : `Fill it in, or delete it; ${manual}.`,
  }
}

function reportMissing(file: string, { isNeeded, manual }: RecordKind): Problem {
  return {
    name: 'MissingFile',
    file,
    line: 1,
    path: '',
    expected: 'a file',
    received: 'nothing',
    remedy: isNeeded === true ? `Add the file: ${NEEDED}; ${manual}.` : `Add the file; ${manual}.`,
  }
}
