import { CONTENT_FOLDERS, SITE_FILE } from './content-files.ts'
import type { ContentFiles, ContentFolder } from './content-files.ts'
import { suggestId } from './nearest-id.ts'
import { shorten } from './place.ts'
import type { Problem } from './problems.ts'
import type { FileAccess } from './read-library.ts'
import { readRecord } from './read-record.ts'
import type { RecordReading } from './read-record.ts'

// Systems let a program hold a few hundred files open, and a folder may have thousands.
const FILES_AT_ONCE = 64
const FILE_NAME = /^[a-z0-9]+(?:-[a-z0-9]+)*$/

const FOLDERS = Object.keys(CONTENT_FOLDERS) as ContentFolder[]
// What people put beside the records of any project; names that start with a dot belong to programs.
const BESIDE_RECORDS = /^(?:\.|(?:README|LICEN[CS]E)(?:\.(?:md|txt))?$)/

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
  const [strays, site, ...read] = await Promise.all([
    findStrays(files, root),
    readRecord(files, { path: `${root}/site.yaml`, id: 'site', ...SITE_FILE }),
    ...FOLDERS.map((folder) => readFolder(files, root, folder)),
  ])
  const records = [site, ...read.flatMap((folder) => folder.records)]
  const content = {
    site: site.file,
    ...mapFolders((index) => read[index]?.records.flatMap(({ file }) => file ?? [])),
    ids: mapFolders((index) => read[index]?.ids),
    misshapen: {
      site: site.misshapen === undefined ? [] : [site.misshapen],
      interventions: read[FOLDERS.indexOf('interventions')]?.records.flatMap(
        ({ misshapen }) => misshapen ?? [],
      ),
    },
    isComplete: records.every(({ file, misshapen }) => file ?? misshapen),
    // Each folder's files have passed the schema that CONTENT_FOLDERS gives that folder.
  } as unknown as ContentFiles
  return {
    content,
    problems: [
      ...strays,
      ...records.flatMap(({ problems }) => problems),
      ...read.flatMap(({ problems }) => problems),
    ],
    filesRead: records.filter(({ isThere }) => isThere).length,
  }
}

/** What stands in content/ and is read by nobody. */
async function findStrays(files: FileAccess, root: string): Promise<readonly Problem[]> {
  const known: readonly string[] = [...FOLDERS, 'site.yaml']
  const names = await files.list(root)
  return names
    .filter((name) => !known.includes(name) && !BESIDE_RECORDS.test(name))
    .map((name) => ({
      name: 'FilePlaceInvalid',
      file: `${root}/${name}`,
      line: 1,
      path: '',
      expected: `one of the folders ${FOLDERS.join(', ')}, or site.yaml`,
      received: `"${shorten(name)}"`,
      remedy: suggestId(
        // Of the names that begin alike one is meant, however they go on: study, studies.
        known.find((other) => other.startsWith(name.slice(0, 3).toLowerCase())) ?? name,
        known,
        'Nobody reads it here: rename it, move it into the folder of its kind, or take it out of this folder.',
      ),
    }))
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
  const { ending, ...kind } = CONTENT_FOLDERS[folder]
  const names = (await files.list(`${root}/${folder}`)).filter((name) => !name.startsWith('.'))
  const isRight = (name: string) =>
    name.endsWith(ending) && FILE_NAME.test(name.slice(0, -ending.length))
  const ids = names.filter(isRight).map((name) => name.slice(0, -ending.length))
  const readOne = (id: string) =>
    readRecord<unknown>(files, { path: `${root}/${folder}/${id}${ending}`, id, ...kind })
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
      .map((name) => reportFileName(`${root}/${folder}/${name}`, ending)),
  }
}

function mapFolders<Value>(read: (index: number) => Value): Readonly<Record<string, Value>> {
  return Object.fromEntries(FOLDERS.map((folder, index) => [folder, read(index)]))
}

function reportFileName(file: string, ending: string): Problem {
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
