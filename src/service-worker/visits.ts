import { findNotes, matchNote, type StoreRoom } from './stores.ts'

/** A page that came from the server, of a build this worker does not know: all its parts come from there too. */
export const FROM_SERVER = 'server'

const FOLDER = 'visit/'
const TIME_HEADER = 'x-answered-at'

// The browser does not list a page before it has begun to show it. Nobody waits longer than this for an answer to be shown.
const OPENING_MS = 30_000

interface Visit {
  readonly version: string
  readonly answeredAt: number
}

const isOpening = ({ answeredAt }: Visit): boolean => Date.now() - answeredAt < OPENING_MS

/** Which build each open page came from, so that its parts come from the same one. */
export interface Visits {
  get(page: string): Promise<string | undefined>
  /** Kept in memory at once, and written down for a worker that is started later. */
  set(page: string, version: string): Promise<void>
  /** Forgets every page but these, and those that are only being opened. */
  keep(pages: readonly string[]): Promise<void>
  /** The builds of these pages, and of those that are only being opened. */
  listVersions(pages: readonly string[]): Promise<ReadonlySet<string>>
}

export function createVisits(room: StoreRoom): Visits {
  const known = new Map<string, Visit>()

  // The worker before this one goes on answering for a while, so what it wrote is looked for each time.
  async function find(page: string): Promise<Visit | undefined> {
    const note = known.has(page) ? undefined : await matchNote(room, FOLDER + page)
    if (note) {
      const answeredAt = Number(note.headers.get(TIME_HEADER))
      known.set(page, { version: await note.text(), answeredAt })
    }
    return known.get(page)
  }

  async function findAll(): Promise<ReadonlyMap<string, Visit>> {
    const keys = (await (await findNotes(room))?.keys()) ?? []
    const folder = room.scope + FOLDER
    const noted = keys.filter(({ url }) => url.startsWith(folder))
    await Promise.all(noted.map(({ url }) => find(url.slice(folder.length))))
    return known
  }

  async function write(page: string, { version, answeredAt }: Visit): Promise<void> {
    const headers = { [TIME_HEADER]: String(answeredAt) }
    const notes = await findNotes(room)
    await notes?.put(room.scope + FOLDER + page, new Response(version, { headers }))
  }

  // Without storage, memory has to do.
  const inMemory = () => known

  return {
    async get(page) {
      const visit = await find(page).catch(() => known.get(page))
      return visit?.version
    },
    async set(page, version) {
      if (page === '') return
      const visit = { version, answeredAt: Date.now() }
      known.set(page, visit)
      await write(page, visit).catch(() => undefined)
    },
    async keep(pages) {
      const all = await findAll().catch(inMemory)
      const gone = [...all].filter(([page, visit]) => !pages.includes(page) && !isOpening(visit))
      const notes = await findNotes(room)
      for (const [page] of gone) {
        known.delete(page)
        await notes?.delete(room.scope + FOLDER + page)
      }
    },
    async listVersions(pages) {
      const all = await findAll().catch(inMemory)
      const inUse = [...all].filter(([page, visit]) => pages.includes(page) || isOpening(visit))
      return new Set(inUse.map(([, { version }]) => version))
    },
  }
}
