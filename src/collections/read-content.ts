import { CONTENT_FOLDERS } from './content-files.ts'
import type { ContentFiles, ContentFolder } from './content-files.ts'
import type { Problem } from './problems.ts'
import type { FileAccess } from './read-library.ts'
import { readRecord } from './read-record.ts'
import type { RecordReading } from './read-record.ts'
import { siteSchema } from './schemas/site.ts'

// Systems let a program hold a few hundred files open, and a folder may have thousands.
const FILES_AT_ONCE = 64
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
  const folders = Object.keys(CONTENT_FOLDERS) as ContentFolder[]
  const [site, ...read] = await Promise.all([
    readRecord(files, {
      path: `${root}/site.yaml`,
      id: 'site',
      schema: siteSchema,
      problem: 'ContentFileInvalid',
    }),
    ...folders.map((folder) => readFolder(files, root, folder)),
  ])
  const records = [site, ...read.flatMap((folder) => folder.records)]
  const content = {
    site: site.file,
    ...fromFolders(folders, (index) => read[index]?.records.flatMap(({ file }) => file ?? [])),
    ids: fromFolders(folders, (index) => read[index]?.ids),
    misshapen: {
      site: site.misshapen === undefined ? [] : [site.misshapen],
      interventions: read[folders.indexOf('interventions')]?.records.flatMap(
        ({ misshapen }) => misshapen ?? [],
      ),
    },
    isComplete: records.every(({ file, misshapen }) => file ?? misshapen),
    // Each folder's files have passed the schema that CONTENT_FOLDERS gives that folder.
  } as unknown as ContentFiles
  return {
    content,
    problems: [
      ...records.flatMap(({ problems }) => problems),
      ...read.flatMap(({ problems }) => problems),
    ],
    filesRead: records.filter(({ isThere }) => isThere).length,
  }
}

interface FolderReading {
  readonly ids: ReadonlySet<string>
  readonly records: readonly RecordReading<unknown>[]
  readonly problems: readonly Problem[]
}

async function readFolder(
  files: FileAccess,
  root: string,
  folder: ContentFolder,
): Promise<FolderReading> {
  const { ending, schema, problem } = CONTENT_FOLDERS[folder]
  const names = (await files.list(`${root}/${folder}`)).filter((name) => !name.startsWith('.'))
  const isRight = (name: string) =>
    name.endsWith(ending) && FILE_NAME.test(name.slice(0, -ending.length))
  const ids = names.filter(isRight).map((name) => name.slice(0, -ending.length))
  const readOne = (id: string) =>
    readRecord<unknown>(files, { path: `${root}/${folder}/${id}${ending}`, id, schema, problem })
  const records: RecordReading<unknown>[] = []
  for (let start = 0; start < ids.length; start += FILES_AT_ONCE) {
    const batch = ids.slice(start, start + FILES_AT_ONCE)
    records.push(...(await Promise.all(batch.map(readOne))))
  }
  return {
    ids: new Set(ids),
    records,
    problems: names
      .filter((name) => !isRight(name))
      .map((name) => wrongFileName(`${root}/${folder}/${name}`, ending)),
  }
}

function fromFolders<Value>(
  folders: readonly ContentFolder[],
  read: (index: number) => Value,
): Readonly<Record<string, Value>> {
  return Object.fromEntries(folders.map((folder, index) => [folder, read(index)]))
}

function wrongFileName(file: string, ending: string): Problem {
  return {
    name: 'FileNameInvalid',
    file,
    line: 1,
    path: '',
    expected: `a name of lower-case words joined by hyphens that ends in ${ending}`,
    received: `"${file.split('/').at(-1) ?? file}"`,
    remedy:
      'Rename the file, since its name is the id that other files refer to; what is no record goes elsewhere.',
  }
}
