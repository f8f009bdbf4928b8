import type { z } from 'astro/zod'
import type { ContentFile } from './content-files.ts'
import { decodeFile } from './decode-file.ts'
import { explainSchemaIssue } from './explain-schema-issue.ts'
import type { Problem, ProblemName } from './problems.ts'
import { readMdx, readYaml } from './read-file.ts'
import type { ReadFile } from './read-file.ts'
import type { FileAccess } from './read-library.ts'

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
  {
    path,
    id,
    schema,
    problem,
  }: {
    readonly path: string
    readonly id: string
    readonly schema: z.ZodType<Value>
    /** Name of a problem with its shape. */
    readonly problem: ProblemName
  },
): Promise<RecordReading<Value>> {
  const bytes = await files.read(path)
  if (bytes === undefined) return { problems: [missingFile(path)], isThere: false }
  const decoded = decodeFile(path, bytes)
  if ('problem' in decoded) return { problems: [decoded.problem], isThere: true }
  const readText = path.endsWith('.mdx') ? readMdx : readYaml
  const { read, problems } = readText(path, decoded.text)
  if (read === undefined) return { problems, isThere: true }
  if (read.value === null) return { problems: [onlyRemarks(path)], isThere: true }
  const parsed = schema.safeParse(read.value)
  if (parsed.success) return { file: { ...read, id, value: parsed.data }, problems, isThere: true }
  const trapped = new Set(problems.map((trap) => trap.path))
  const misfits = parsed.error.issues
    .flatMap((issue) => explainSchemaIssue(issue, read, { name: problem, schema }))
    .filter((misfit) => !trapped.has(misfit.path))
  return { misshapen: read, problems: [...problems, ...misfits], isThere: true }
}

function onlyRemarks(file: string): Problem {
  return {
    name: 'EmptyFile',
    file,
    line: 1,
    path: '',
    expected: 'a record',
    received: 'no field',
    remedy: 'Fill it in, or delete it; content/README.md has a complete example.',
  }
}

function missingFile(file: string): Problem {
  return {
    name: 'MissingFile',
    file,
    line: 1,
    path: '',
    expected: 'a file',
    received: 'nothing',
    remedy: 'Add the file; content/README.md says what it holds.',
  }
}
