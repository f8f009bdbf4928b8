import { createAnswerer } from './answer.ts'
import { hashContents, StoreFailure } from './download.ts'
import { findAddress, listHashes, type Plan } from './plan.ts'
import { readStatus } from './status.ts'
import {
  listVersions,
  noteProblem,
  removeAll,
  removeStores,
  storeFiles,
  type StoreRoom,
} from './stores.ts'
import { createVisits } from './visits.ts'
import type { WorkerScope } from './worker-scope.ts'

// Beyond this the rest of a site is stored as the reader visits it, and no longer by itself.
const MOST_BACKGROUND_BYTES = 60_000_000

/** Starts the worker of one build: its files are stored, its pages answered, its readers told what is there. */
export function startWorker(scope: WorkerScope, plan: Plan): void {
  const room: StoreRoom = {
    scope: scope.registration.scope,
    caches,
    fetch: (...request) => fetch(...request),
  }
  const visits = createVisits(room)
  const hashes = listHashes(plan)
  let isRemoved = false
  let filling: Promise<void> | undefined
  const answer = createAnswerer({
    plan,
    room,
    visits,
    onOtherBuild: () => void scope.registration.update().catch(() => undefined),
  })

  const listPages = (includeUncontrolled: boolean) =>
    scope.clients.matchAll({ type: 'window', includeUncontrolled })

  async function storeOrNote(files: Plan['files']): Promise<void> {
    try {
      await storeFiles(room, plan, files)
      await noteProblem(room, undefined)
    } catch (error) {
      if (error instanceof StoreFailure) {
        await noteProblem(room, { kind: error.kind, address: error.address })
      }
      throw error
    }
  }

  async function install(): Promise<void> {
    try {
      await storeOrNote(plan.files.slice(0, plan.firstCount))
    } catch (error) {
      // After a lost connection the next attempt goes on from here; without room, half a store only takes more of it.
      if (error instanceof StoreFailure && error.kind === 'storage') {
        await removeStores(room, [plan.version])
      }
      throw error
    }
  }

  /** Stores of older builds go as soon as no open page came from them; a build on its way is left alone. */
  async function tidy(): Promise<void> {
    if (scope.registration.installing || scope.registration.waiting) return
    const open = await listPages(false)
    const inUse = await Promise.all(open.map(({ id }) => visits.get(id)))
    const idle = (await listVersions(room)).filter(
      (version) => version !== plan.version && !inUse.includes(version),
    )
    await removeStores(room, idle)
  }

  /** Whether an open page is, byte by byte, the page of this build: only then may this build's parts join it. */
  async function isOfThisBuild(url: string): Promise<boolean> {
    const hash = hashes.get(findAddress(url, room.scope) ?? '?')
    try {
      const page = await fetch(url.replace(/#.*$/, ''), {
        cache: 'only-if-cached',
        mode: 'same-origin',
      })
      return (await hashContents(await page.arrayBuffer())) === hash
    } catch {
      return false
    }
  }

  /** At the first visit the open page is taken along; later builds wait until their pages are opened. */
  async function activate(): Promise<void> {
    const isFirst = (await listVersions(room)).every((version) => version === plan.version)
    const open = await listPages(true)
    await visits.keep(open.map(({ id }) => id))
    await tidy()
    if (!isFirst) return
    const checks = await Promise.all(open.map(({ url }) => isOfThisBuild(url)))
    if (!checks.every(Boolean)) return
    await Promise.all(open.map(({ id }) => visits.set(id, plan.version)))
    await scope.clients.claim()
  }

  async function fill(): Promise<void> {
    await tidy()
    const bytes = plan.files.reduce((sum, file) => sum + file[2], 0)
    if (isRemoved || bytes > MOST_BACKGROUND_BYTES) return
    try {
      await storeOrNote(plan.files)
    } catch (error) {
      if (error instanceof StoreFailure && error.kind === 'changed') {
        await scope.registration.update().catch(() => undefined)
      }
    }
  }

  async function remove(): Promise<void> {
    isRemoved = true
    await filling?.catch(() => undefined)
    await removeAll(room)
    await scope.registration.unregister()
  }

  const letters: Readonly<Record<string, () => Promise<unknown>>> = {
    'take-over': () => scope.skipWaiting(),
    fill: () => (filling ??= fill().finally(() => (filling = undefined))),
    status: () => readStatus(room, plan),
    remove,
  }

  scope.addEventListener('install', (event) => event.waitUntil(install()))
  scope.addEventListener('activate', (event) => event.waitUntil(activate()))
  scope.addEventListener('fetch', (event) => {
    const isNavigation = event.request.mode === 'navigate'
    const page = isNavigation ? event.resultingClientId : event.clientId
    const response = isRemoved ? undefined : answer({ request: event.request, page, isNavigation })
    if (response) event.respondWith(response)
  })
  scope.addEventListener('message', (event) => {
    const letter = typeof event.data === 'string' ? letters[event.data] : undefined
    const [port] = event.ports
    if (letter) {
      event.waitUntil(
        letter().then(
          (reply) => port?.postMessage(reply ?? null),
          () => port?.postMessage(null),
        ),
      )
    }
  })
}
