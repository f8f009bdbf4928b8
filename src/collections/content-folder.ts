import { readdir, readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { FileAccess, LibraryReading } from './read-library.ts'
import { readLibrary } from './read-library.ts'

/** The folder that holds the condition: content/, unless CONTENT_DIRECTORY names another one. */
export const CONTENT_DIRECTORY = process.env['CONTENT_DIRECTORY'] || 'content'

/** Files below a folder of this machine. */
export function openFolder(folder: string): FileAccess {
  return {
    list: async (name) => {
      try {
        return (await readdir(resolve(folder, name))).sort()
      } catch (error) {
        if (isMissing(error)) return []
        throw error
      }
    },
    read: async (name) => {
      try {
        return await readFile(resolve(folder, name))
      } catch (error) {
        if (isMissing(error)) return undefined
        throw error
      }
    },
  }
}

/** Reads the content of the project that the program was started in. */
export function readContentFolder(): Promise<LibraryReading> {
  return readLibrary({ root: CONTENT_DIRECTORY, files: openFolder(process.cwd()) })
}

function isMissing(error: unknown): boolean {
  return (
    error instanceof Error &&
    'code' in error &&
    (error.code === 'ENOENT' || error.code === 'EISDIR')
  )
}
