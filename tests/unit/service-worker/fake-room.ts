import type { Plan } from '../../../src/service-worker/plan.ts'
import { hashContents } from '../../../src/service-worker/download.ts'
import type { StoreRoom } from '../../../src/service-worker/stores.ts'

export const SCOPE = 'https://host.example/'

/** Caches in memory, with the part of their manners that the worker relies on. */
function createCaches(mostFiles: number): CacheStorage {
  const stores = new Map<string, Map<string, Response>>()
  const toUrl = (key: RequestInfo | URL): string =>
    (key instanceof Request ? key.url : String(key)).replace(/\?.*$/, '')
  const wrap = (files: Map<string, Response>) => ({
    match: async (key: RequestInfo) => files.get(toUrl(key))?.clone(),
    matchAll: async () => [...files.values()].map((response) => response.clone()),
    put: async (key: RequestInfo, response: Response) => {
      if (files.size >= mostFiles) throw new DOMException('full', 'QuotaExceededError')
      files.set(toUrl(key), response)
    },
    delete: async (key: RequestInfo) => files.delete(toUrl(key)),
    keys: async () => [...files.keys()].map((url) => new Request(url)),
  })
  return {
    open: async (name: string) => {
      const files = stores.get(name) ?? new Map<string, Response>()
      stores.set(name, files)
      return wrap(files)
    },
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

export async function planOf(site: Record<string, string>, version: string): Promise<Plan> {
  const files = await Promise.all(
    Object.entries(site).map(async ([address, text]) => {
      const bytes = new TextEncoder().encode(text)
      return [address, await hashContents(bytes.buffer as ArrayBuffer), bytes.length] as const
    }),
  )
  return { version, files, firstCount: files.length, fallback: 'offline/' }
}
