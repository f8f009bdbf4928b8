import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { FileAccess, LibraryReading } from './read-library.ts'
import { readLibrary } from './read-library.ts'

/** Files below a folder of this machine. */
export function openFolder(folder: string): FileAccess {
  return {
    list: async (name) => {
      try {
        return (await readdir(join(folder, name))).sort()
      } catch (error) {
        if (isMissing(error)) return []
        throw error
      }
    },
    read: async (name) => {
      try {
        return await readFile(join(folder, name))
      } catch (error) {
        if (isMissing(error)) return undefined
        throw error
      }
    },
  }
}

/** Reads content/ of the project that the program was started in. */
export function readContentFolder(): Promise<LibraryReading> {
  return readLibrary({ root: 'content', files: openFolder(process.cwd()) })
}

function isMissing(error: unknown): boolean {
  return (
    error instanceof Error &&
    'code' in error &&
    (error.code === 'ENOENT' || error.code === 'EISDIR')
  )
}
