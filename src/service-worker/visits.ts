import { openNotes, type StoreRoom } from './stores.ts'

/** A page that came from the server, of a build this worker does not know: all its parts come from there too. */
export const FROM_SERVER = 'server'

const FOLDER = 'visit/'

/** Which build each open page came from, so that its parts come from the same one. */
export interface Visits {
  get(page: string): Promise<string | undefined>
  /** Kept in memory at once, and written down for the case that the worker is stopped and started again. */
  set(page: string, version: string): Promise<void>
  /** Forgets every page but these. */
  keep(pages: readonly string[]): Promise<void>
}

export function createVisits(room: StoreRoom): Visits {
  const known = new Map<string, string>()
  let reading: Promise<void> | undefined

  async function read(): Promise<void> {
    try {
      const notes = await openNotes(room)
      for (const { url } of await notes.keys()) {
        if (!url.startsWith(room.scope + FOLDER)) continue
        const page = url.slice((room.scope + FOLDER).length)
        const note = await notes.match(url)
        if (note && !known.has(page)) known.set(page, await note.text())
      }
    } catch {
      // Without storage, memory has to do.
    }
  }

  return {
    async get(page) {
      if (!known.has(page)) await (reading ??= read())
      return known.get(page)
    },
    async set(page, version) {
      if (page === '') return
      known.set(page, version)
      try {
        await (await openNotes(room)).put(room.scope + FOLDER + page, new Response(version))
      } catch {
        // See above.
      }
    },
    async keep(pages) {
      await (reading ??= read())
      const gone = [...known.keys()].filter((page) => !pages.includes(page))
      const notes = await openNotes(room)
      for (const page of gone) {
        known.delete(page)
        await notes.delete(room.scope + FOLDER + page)
      }
    },
  }
}
