import { hashContents, StoreFailure } from './download.ts'
import { findAddress, listHashes, type Plan } from './plan.ts'
import {
  clearStore,
  listVersions,
  noteProblem,
  removeStores,
  storeFiles,
  type StoreRoom,
} from './stores.ts'
import type { Visits } from './visits.ts'
import type { WorkerScope } from './worker-scope.ts'

// Beyond this the rest of a site is stored as the reader visits it, and no longer by itself.
const MOST_BACKGROUND_BYTES = 60_000_000

export interface Household {
  readonly scope: WorkerScope
  readonly plan: Plan
  readonly room: StoreRoom
  readonly visits: Visits
}

const listPages = ({ scope }: Household, includeUncontrolled: boolean) =>
  scope.clients.matchAll({ type: 'window', includeUncontrolled })

async function store(
  { room, plan }: Household,
  files: Plan['files'],
  signal: AbortSignal,
): Promise<void> {
  await storeFiles(room, plan, files, signal)
  await noteProblem(room, undefined)
}

async function noteFailure({ room }: Household, error: unknown): Promise<void> {
  if (!(error instanceof StoreFailure)) return
  await noteProblem(room, { kind: error.kind, address: error.address })
}

/** Stores what the worker needs before it is ready, until `signal` says to stop. */
export async function install(household: Household, signal: AbortSignal): Promise<void> {
  const { room, plan } = household
  try {
    await store(household, plan.files.slice(0, plan.firstCount), signal)
  } catch (error) {
    if (signal.aborted) throw error
    // After a lost connection the next attempt goes on from here; without room, half a store only takes more of it,
    // and leaves none for the note.
    if (error instanceof StoreFailure && error.kind === 'storage') {
      await clearStore(room, plan.version)
    }
    await noteFailure(household, error)
    throw error
  }
}

/** Stores of older builds go as soon as no open page came from them; a build on its way is left alone. */
async function tidy(household: Household): Promise<void> {
  const { scope, plan, room, visits } = household
  const versions = await listVersions(room)
  const open = await listPages(household, false)
  const inUse = await visits.listVersions(open.map(({ id }) => id))
  // Asked last: a build that begins to be stored after this was not there to be listed.
  if (scope.registration.installing || scope.registration.waiting) return
  await removeStores(
    room,
    versions.filter((version) => version !== plan.version && !inUse.has(version)),
  )
}

/** Whether an open page is, byte by byte, the page of this build: only then may this build's parts join it. */
async function isOfThisBuild({ plan, room }: Household, url: string): Promise<boolean> {
  const hash = listHashes(plan).get(findAddress(url, room.scope) ?? '?')
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
export async function activate(household: Household): Promise<void> {
  const { scope, plan, room, visits } = household
  const isFirst = (await listVersions(room)).every((version) => version === plan.version)
  const open = await listPages(household, true)
  await visits.keep(open.map(({ id }) => id))
  await tidy(household)
  if (!isFirst) return
  const checks = await Promise.all(open.map(({ url }) => isOfThisBuild(household, url)))
  if (!checks.every(Boolean)) return
  await Promise.all(open.map(({ id }) => visits.set(id, plan.version)))
  await scope.clients.claim()
}

/** Stores the rest of the build while the reader reads, until `signal` says to stop. */
export async function fill(household: Household, signal: AbortSignal): Promise<void> {
  const { scope, plan } = household
  await tidy(household)
  const bytes = plan.files.reduce((sum, file) => sum + file[2], 0)
  if (signal.aborted || bytes > MOST_BACKGROUND_BYTES) return
  try {
    await store(household, plan.files, signal)
  } catch (error) {
    if (signal.aborted) return
    await noteFailure(household, error)
    if (error instanceof StoreFailure && error.kind === 'changed') {
      await scope.registration.update().catch(() => undefined)
    }
  }
}
