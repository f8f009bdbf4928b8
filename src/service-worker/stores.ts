import { download, HASH_HEADER, StoreFailure, type FailureKind } from './download.ts'
import type { Plan, PlannedFile } from './plan.ts'

/** What the stores need of the browser; tests give their own. */
export interface StoreRoom {
  readonly scope: string
  readonly caches: CacheStorage
  readonly fetch: typeof globalThis.fetch
}

/** What keeps files from being stored, for the reader to see. */
export interface Problem {
  readonly kind: FailureKind
  readonly address: string
}

const AT_ONCE = 6
const NOTES = 'notes'
const PROBLEM = 'problem'

/** Caches of other sites, and of this program in another folder of the same host, have other names. */
const nameOf = (scope: string, what: string): string => `legwork ${scope} ${what}`

/** Opens what is stored of one build. */
export function openStore({ scope, caches }: StoreRoom, version: string): Promise<Cache> {
  return caches.open(nameOf(scope, version))
}

/** Opens what is there already: a store that the reader removed must not come back by being looked into. */
async function openIfThere(room: StoreRoom, what: string): Promise<Cache | undefined> {
  const name = nameOf(room.scope, what)
  return (await room.caches.has(name)) ? room.caches.open(name) : undefined
}

/** What is stored of one build under an address. */
export function matchStored(
  { scope, caches }: StoreRoom,
  version: string,
  address: string,
): Promise<Response | undefined> {
  return caches.match(scope + address, { cacheName: nameOf(scope, version) })
}

/** Addresses of which one build's files are stored. */
export async function listStored(room: StoreRoom, version: string): Promise<ReadonlySet<string>> {
  const keys = (await (await openIfThere(room, version))?.keys()) ?? []
  return new Set(keys.map(({ url }) => url.slice(room.scope.length)))
}

/** Versions of which anything is stored. */
export async function listVersions({ scope, caches }: StoreRoom): Promise<readonly string[]> {
  const prefix = nameOf(scope, '')
  return (await caches.keys())
    .filter((name) => name.startsWith(prefix))
    .map((name) => name.slice(prefix.length))
    .filter((version) => version !== NOTES)
}

export async function removeStores(room: StoreRoom, versions: readonly string[]): Promise<void> {
  await Promise.all(versions.map((version) => room.caches.delete(nameOf(room.scope, version))))
}

/** Removes a store that holds what others need room for: while it is held open, browsers free its room only by file. */
export async function clearStore(room: StoreRoom, version: string): Promise<void> {
  const store = await openIfThere(room, version)
  const keys = (await store?.keys()) ?? []
  await Promise.all(keys.map((key) => store?.delete(key)))
  await removeStores(room, [version])
}

export async function removeAll(room: StoreRoom): Promise<void> {
  await removeStores(room, [...(await listVersions(room)), NOTES])
}

/** Notes outlive the worker: what failed, and which build an open page belongs to. Undefined once all is removed. */
export function findNotes(room: StoreRoom): Promise<Cache | undefined> {
  return openIfThere(room, NOTES)
}

export function matchNote(room: StoreRoom, address: string): Promise<Response | undefined> {
  return matchStored(room, NOTES, address)
}

export async function noteProblem(room: StoreRoom, problem: Problem | undefined): Promise<void> {
  try {
    const notes = await openStore(room, NOTES)
    if (problem === undefined) await notes.delete(room.scope + PROBLEM)
    else await notes.put(room.scope + PROBLEM, Response.json(problem))
  } catch {
    // Where nothing can be stored, no note can be either.
  }
}

export async function readProblem(room: StoreRoom): Promise<Problem | undefined> {
  const note = await matchNote(room, PROBLEM)
  return note && ((await note.json()) as Problem)
}

async function put(store: Cache, url: string, response: Response, address: string): Promise<void> {
  try {
    await store.put(url, response)
  } catch {
    throw new StoreFailure('storage', address)
  }
}

/** Fetches a file of this build and keeps it. The answer is given even where there is no room, or no store any more. */
export async function fetchIntoStore(
  room: StoreRoom,
  plan: Plan,
  file: PlannedFile,
): Promise<Response> {
  const response = await download(file, room)
  try {
    const store = await openIfThere(room, plan.version)
    await store?.put(room.scope + file[0], response.clone())
  } catch {
    // It is fetched again the next time.
  }
  return response
}

/**
 * Files of older builds whose contents are the same, by their address; where that holds something else, by their
 * contents alone, since the texts of the search are numbered and move on when a page is added before them.
 */
function searchOlder(older: readonly Cache[]) {
  let byHash: Promise<ReadonlyMap<string, Response>> | undefined

  async function listByHash(): Promise<ReadonlyMap<string, Response>> {
    const stored = await Promise.all(older.map((store) => store.matchAll()))
    return new Map(
      stored.flat().map((response) => [response.headers.get(HASH_HEADER) ?? '', response]),
    )
  }

  return async (url: string, hash: string): Promise<Response | undefined> => {
    for (const store of older) {
      const kept = await store.match(url)
      if (kept?.headers.get(HASH_HEADER) === hash) return kept
    }
    byHash ??= listByHash()
    return (await byHash).get(hash)?.clone()
  }
}

/**
 * Stores `files` of the build, those that have not changed from an older build's store, the others from the server.
 * @throws {StoreFailure} at the first file that cannot be stored; what was stored until then stays
 * @throws {Error} as soon as `signal` says to stop
 */
export async function storeFiles(
  room: StoreRoom,
  plan: Plan,
  files: readonly PlannedFile[],
  signal: AbortSignal | null = null,
): Promise<void> {
  const store = await openStore(room, plan.version)
  const versions = (await listVersions(room)).filter((version) => version !== plan.version)
  const older = await Promise.all(versions.map((version) => openStore(room, version)))
  const findUnchanged = searchOlder(older)
  const stored = new Set((await store.keys()).map(({ url }) => url))
  const queue = files.filter(([address]) => !stored.has(room.scope + address)).values()
  const failures: unknown[] = []
  const work = async (): Promise<void> => {
    for (const file of queue) {
      if (failures.length > 0) return
      const url = room.scope + file[0]
      try {
        signal?.throwIfAborted()
        const response = (await findUnchanged(url, file[1])) ?? (await download(file, room, signal))
        await put(store, url, response, file[0])
      } catch (error) {
        failures.push(error)
      }
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
  if (failures.length > 0) throw failures[0]
}
