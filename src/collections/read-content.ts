import { CONTENT_FOLDERS } from './content-files.ts'
import type { ContentFile, ContentFiles, ContentFolder } from './content-files.ts'
import { decodeFile } from './decode-file.ts'
import { explainSchemaIssue } from './explain-schema-issue.ts'
import type { Problem, ProblemName } from './problems.ts'
import { readMdx, readYaml } from './read-file.ts'
import type { FileAccess } from './read-library.ts'
import { siteSchema } from './schemas/site.ts'
import type { z } from 'astro/zod'

const FILE_NAME = /^[a-z0-9]+(?:-[a-z0-9]+)*$/

interface Reading {
  readonly content: ContentFiles
  readonly problems: readonly Problem[]
  readonly filesRead: number
}

/** Reads every file and holds it against its schema; what has the wrong shape is reported and left out. */
export async function readContent({
  root,
  files,
}: {
  readonly root: string
  readonly files: FileAccess
}): Promise<Reading> {
  const problems: Problem[] = []
  let filesRead = 0

  const readOne = async <Value>(
    path: string,
    id: string,
    schema: z.ZodType<Value>,
    name: ProblemName,
  ): Promise<ContentFile<Value> | undefined> => {
    const bytes = await files.read(path)
    if (bytes === undefined) {
      problems.push(missingFile(path))
      return undefined
    }
    filesRead += 1
    const decoded = decodeFile(path, bytes)
    if ('problem' in decoded) {
      problems.push(decoded.problem)
      return undefined
    }
    const { read, problems: found } = (path.endsWith('.mdx') ? readMdx : readYaml)(
      path,
      decoded.text,
    )
    problems.push(...found)
    if (read === undefined) return undefined
    const parsed = schema.safeParse(read.value)
    if (!parsed.success) {
      problems.push(
        ...parsed.error.issues.flatMap((issue) => explainSchemaIssue(issue, read, name)),
      )
      return undefined
    }
    return { ...read, id, value: parsed.data }
  }

  const readFolder = async (folder: ContentFolder) => {
    const { ending, schema, problem } = CONTENT_FOLDERS[folder]
    const ids: string[] = []
    const names = (await files.list(`${root}/${folder}`)).filter((name) => !name.startsWith('.'))
    for (const name of names) {
      const id = name.slice(0, -ending.length)
      if (name.endsWith(ending) && FILE_NAME.test(id)) ids.push(id)
      else problems.push(wrongFileName(`${root}/${folder}/${name}`, ending))
    }
    const read = await Promise.all(
      ids.map((id) => readOne<unknown>(`${root}/${folder}/${id}${ending}`, id, schema, problem)),
    )
    return { ids: new Set(ids), files: read.filter((file) => file !== undefined) }
  }

  const site = await readOne(`${root}/site.yaml`, 'site', siteSchema, 'ContentFileInvalid')
  const folders = Object.keys(CONTENT_FOLDERS) as ContentFolder[]
  const read = await Promise.all(
    folders.map(async (folder) => [folder, await readFolder(folder)] as const),
  )
  const content = {
    site,
    ...Object.fromEntries(read.map(([folder, { files: found }]) => [folder, found])),
    ids: Object.fromEntries(read.map(([folder, { ids }]) => [folder, ids])),
    // Each folder's files have passed the schema that CONTENT_FOLDERS gives that folder.
  } as unknown as ContentFiles
  return { content, problems, filesRead }
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

function wrongFileName(file: string, ending: string): Problem {
  return {
    name: 'FileNameInvalid',
    file,
    line: 1,
    path: '',
    expected: `a name of lower-case words joined by hyphens that ends in ${ending}`,
    received: `"${file.split('/').at(-1) ?? file}"`,
    remedy: 'Rename the file: its name is the id that other files refer to.',
  }
}
