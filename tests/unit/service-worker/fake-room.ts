import type { Plan } from '../../../src/service-worker/plan.ts'
import { hashContents } from '../../../src/service-worker/download.ts'
import type { StoreRoom } from '../../../src/service-worker/stores.ts'
import type { OpenPage, WorkerScope } from '../../../src/service-worker/worker-scope.ts'

export const SCOPE = 'https://host.example/'

/** Caches in memory, with the part of their manners that the worker relies on. */
function createCaches(mostFiles: number): CacheStorage {
  const stores = new Map<string, Map<string, Response>>()
  const toUrl = (key: RequestInfo | URL): string =>
    (key instanceof Request ? key.url : String(key)).replace(/\?.*$/, '')
  // As in Chromium, files of a deleted store take room as long as somebody holds it open; here, for good.
  const opened = new Set<Map<string, Response>>()
  const countAll = (): number => [...opened].reduce((sum, { size }) => sum + size, 0)
  const wrap = (files: Map<string, Response>) => ({
    match: async (key: RequestInfo) => files.get(toUrl(key))?.clone(),
    matchAll: async () => [...files.values()].map((response) => response.clone()),
    put: async (key: RequestInfo, response: Response) => {
      if (countAll() >= mostFiles) throw new DOMException('full', 'QuotaExceededError')
      files.set(toUrl(key), response)
    },
    delete: async (key: RequestInfo) => files.delete(toUrl(key)),
    keys: async () => [...files.keys()].map((url) => new Request(url)),
  })
  return {
    open: async (name: string) => {
      const files = stores.get(name) ?? new Map<string, Response>()
      stores.set(name, files)
      opened.add(files)
      return wrap(files)
    },
    match: async (key: RequestInfo, { cacheName = '' }: MultiCacheQueryOptions = {}) =>
      stores.get(cacheName)?.get(toUrl(key))?.clone(),
    has: async (name: string) => stores.has(name),
    keys: async () => [...stores.keys()],
    delete: async (name: string) => stores.delete(name),
  } as unknown as CacheStorage
}

export interface FakeRoom extends StoreRoom {
  fetch: typeof globalThis.fetch
  /** Contents of the server by address; replaced by a deploy. */
  site: Record<string, string>
  readonly asked: string[]
}

export function createRoom(site: Record<string, string>, mostFiles = Infinity): FakeRoom {
  const room: FakeRoom = {
    scope: SCOPE,
    caches: createCaches(mostFiles),
    site,
    asked: [],
    fetch: async (request) => {
      const url = request instanceof Request ? request.url : String(request)
      const address = new URL(url).pathname.slice(1)
      room.asked.push(address)
      const text = room.site[address]
      return text === undefined
        ? new Response('no', { status: 404 })
        : new Response(text, { headers: { 'content-type': 'text/html' } })
    },
  }
  return room
}

/** A network that never answers, and gives up only where it is told to. */
export const hang: typeof globalThis.fetch = (_, options) =>
  new Promise((_resolve, reject) => {
    options?.signal?.addEventListener('abort', () => reject(new DOMException('', 'AbortError')))
  })

export interface FakeScope extends WorkerScope {
  readonly registration: {
    -readonly [Key in keyof WorkerScope['registration']]: WorkerScope['registration'][Key]
  }
  readonly clients: { claim(): Promise<void>; matchAll: () => Promise<readonly OpenPage[]> }
  /** Does what the browser does when an event comes, and waits until the worker has dealt with it. */
  tell(type: 'install' | 'activate' | 'message', letter?: string): Promise<void>
}

export function createScope(): FakeScope {
  const listeners = new Map<string, (event: never) => void>()
  return {
    registration: {
      scope: SCOPE,
      installing: null,
      waiting: null,
      update: async () => undefined,
      unregister: async () => true,
    },
    clients: { claim: async () => undefined, matchAll: async () => [] },
    skipWaiting: async () => undefined,
    addEventListener: (type: string, listener: (event: never) => void) => {
      listeners.set(type, listener)
    },
    async tell(type, letter) {
      const work: Promise<unknown>[] = []
      const event = {
        data: letter,
        ports: [],
        waitUntil: (part: Promise<unknown>) => work.push(part),
      }
      listeners.get(type)?.(event as never)
      await Promise.all(work)
    },
  }
}

export async function planOf(site: Record<string, string>, version: string): Promise<Plan> {
  const files = await Promise.all(
    Object.entries(site).map(async ([address, text]) => {
      const bytes = new TextEncoder().encode(text)
      return [address, await hashContents(bytes.buffer as ArrayBuffer), bytes.length] as const
    }),
  )
  return { version, files, firstCount: files.length, fallback: 'offline/' }
}
