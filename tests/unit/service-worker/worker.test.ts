import { afterEach, describe, expect, it, vi } from 'vitest'
import { startWorker } from '../../../src/service-worker/worker.ts'
import { createRoom, createScope, hang, planOf } from './fake-room.ts'

const SITE = Object.fromEntries(Array.from({ length: 20 }, (_, index) => [`${index}/`, 'text']))

async function start() {
  const room = createRoom(SITE)
  vi.stubGlobal('caches', room.caches)
  vi.stubGlobal('fetch', (...request: Parameters<typeof fetch>) => room.fetch(...request))
  const scope = createScope()
  const unregister = vi.spyOn(scope.registration, 'unregister')
  startWorker(scope, { ...(await planOf(SITE, 'a')), firstCount: 2 })
  return { room, scope, unregister }
}

describe('a reader who removes what is stored', () => {
  afterEach(() => vi.unstubAllGlobals())

  it('does not wait for what is still on its way', async () => {
    const { room, scope, unregister } = await start()
    await scope.tell('install')
    const onItsWay = vi.fn(hang)
    room.fetch = onItsWay
    const filling = scope.tell('message', 'fill')
    await vi.waitFor(() => expect(onItsWay).toHaveBeenCalledTimes(6))
    await scope.tell('message', 'remove')
    await filling
    expect(onItsWay).toHaveBeenCalledTimes(6)
    expect(unregister).toHaveBeenCalledOnce()
    expect(await room.caches.keys()).toEqual([])
  })

  it('ends the storing of a newer build too', async () => {
    const { room, scope } = await start()
    room.fetch = hang
    const installing = scope.tell('install')
    await Promise.all([expect(installing).rejects.toThrow(), scope.tell('message', 'remove')])
    expect(await room.caches.keys()).toEqual([])

    const letters = vi.fn()
    const before = await start()
    before.scope.registration.installing = { postMessage: letters }
    await before.scope.tell('message', 'remove')
    expect(letters.mock.calls).toEqual([['remove']])
  })
})
