import { createAnswerer } from './answer.ts'
import type { Plan } from './plan.ts'
import { readStatus } from './status.ts'
import { removeAll, type StoreRoom } from './stores.ts'
import { activate, fill, install, type Household } from './upkeep.ts'
import { createVisits } from './visits.ts'
import type { WorkerScope } from './worker-scope.ts'

/** What a page may write to the worker, and what is then done; the result is the reply. */
type Letters = Readonly<Record<string, () => Promise<unknown>>>

/** Starts the worker of one build: its files are stored, its pages answered, its readers told what is there. */
export function startWorker(scope: WorkerScope, plan: Plan): void {
  const room: StoreRoom = {
    scope: scope.registration.scope,
    caches,
    fetch: (...request) => fetch(...request),
  }
  const visits = createVisits(room)
  const household: Household = { scope, plan, room, visits }
  const removal = new AbortController()
  let storing: Promise<void> | undefined
  const answer = createAnswerer({
    plan,
    room,
    visits,
    onOtherBuild: () => void scope.registration.update().catch(() => undefined),
  })

  function keepBusy(work: Promise<void>): Promise<void> {
    return (storing = work.finally(() => (storing = undefined)))
  }

  async function remove(): Promise<void> {
    // A newer build on its way is removed too, by its own worker.
    if (!removal.signal.aborted) scope.registration.installing?.postMessage('remove')
    removal.abort()
    await storing?.catch(() => undefined)
    await removeAll(room)
    await scope.registration.unregister()
  }

  scope.addEventListener('install', (event) =>
    event.waitUntil(keepBusy(install(household, removal.signal))),
  )
  scope.addEventListener('activate', (event) => event.waitUntil(activate(household)))
  scope.addEventListener('fetch', (event) => {
    if (removal.signal.aborted) return
    const isNavigation = event.request.mode === 'navigate'
    const page = isNavigation ? event.resultingClientId : event.clientId
    const response = answer({ request: event.request, page, isNavigation })
    if (response) event.respondWith(response)
  })
  answerLetters(scope, {
    'take-over': () => scope.skipWaiting(),
    fill: () => storing ?? keepBusy(fill(household, removal.signal)),
    status: () => readStatus(room, plan),
    remove,
  })
}

function answerLetters(scope: WorkerScope, letters: Letters): void {
  scope.addEventListener('message', (event) => {
    const letter = typeof event.data === 'string' ? letters[event.data] : undefined
    const [port] = event.ports
    if (!letter) return
    event.waitUntil(
      letter().then(
        (reply) => port?.postMessage(reply ?? null),
        () => port?.postMessage(null),
      ),
    )
  })
}
