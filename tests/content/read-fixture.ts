import { expect } from 'vitest'
import { formatProblems } from '../../src/collections/problems.ts'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openFolder } from '../../src/collections/content-folder.ts'
import type { FileAccess, LibraryReading } from '../../src/collections/read-library.ts'
import { readLibrary } from '../../src/collections/read-library.ts'

const fixtures = fileURLToPath(new URL('fixtures', import.meta.url))

/** Content of the sound fixture with the files of another one laid over it. */
export function readFixture(name: string): Promise<LibraryReading> {
  return readOver(openFolder(join(fixtures, 'sound')), openFolder(join(fixtures, name)))
}

/** The sound fixture with single files laid over it. */
export function readSoundWith(
  files: Readonly<Record<string, Uint8Array>>,
): Promise<LibraryReading> {
  return readOver(openFolder(join(fixtures, 'sound')), holdInMemory(files))
}

/** The sound fixture with one file taken away. */
export function readSoundWithout(missing: string): Promise<LibraryReading> {
  const { list, read } = openFolder(join(fixtures, 'sound'))
  return readLibrary({
    root: 'content',
    files: {
      list,
      read: (file) => (file === missing ? Promise.resolve(undefined) : read(file)),
    },
  })
}

/** Content of the project with single files laid over it. */
export function readProjectWith(files: Readonly<Record<string, string>>): Promise<LibraryReading> {
  const bytes = Object.entries(files).map(
    ([name, text]) => [name, new TextEncoder().encode(text)] as const,
  )
  return readOver(
    openFolder(fileURLToPath(new URL('../..', import.meta.url))),
    holdInMemory(Object.fromEntries(bytes)),
  )
}

function readOver(below: FileAccess, above: FileAccess): Promise<LibraryReading> {
  return readLibrary({
    root: 'content',
    files: {
      list: async (folder) =>
        [...new Set([...(await below.list(folder)), ...(await above.list(folder))])].sort(),
      read: async (file) => (await above.read(file)) ?? (await below.read(file)),
    },
  })
}

function holdInMemory(files: Readonly<Record<string, Uint8Array>>): FileAccess {
  return {
    list: (folder) =>
      Promise.resolve(
        Object.keys(files)
          .filter((file) => file.startsWith(`${folder}/`))
          .map((file) => file.slice(folder.length + 1).split('/', 1)[0] ?? ''),
      ),
    read: (file) => Promise.resolve(files[file]),
  }
}

/** What the check prints for a fixture that has problems. */
export async function readProblems(fixture: string): Promise<string> {
  const { library, problems } = await readFixture(fixture)
  expect(library).toBeUndefined()
  return `\n${formatProblems(problems)}\n`
}
