import { describe, expect, it } from 'vitest'
import { listVersions, openStore, readProblem } from '../../../src/service-worker/stores.ts'
import { fill, install, type Household } from '../../../src/service-worker/upkeep.ts'
import { createVisits } from '../../../src/service-worker/visits.ts'
import { createRoom, createScope, planOf, SCOPE, type FakeRoom } from './fake-room.ts'

const SITE = { '': 'home', 'about/': 'about' }
const { signal } = new AbortController()

async function keepHouse(room: FakeRoom) {
  const scope = createScope()
  const plan = await planOf(SITE, 'a')
  const household: Household = { scope, plan, room, visits: createVisits(room) }
  return { scope, room, household }
}

describe('the upkeep of the stores', () => {
  it('removes older builds that no open page came from', async () => {
    const { room, household } = await keepHouse(createRoom({ ...SITE }))
    await openStore(room, 'older')
    await fill(household, signal)
    expect(await listVersions(room)).toEqual(['a'])
  })

  it('keeps the build of a page that is only being opened', async () => {
    const { room, household } = await keepHouse(createRoom({ ...SITE }))
    await install(household, signal)
    await openStore(room, 'older')
    await household.visits.set('page that is being opened', 'older')
    await fill(household, signal)
    expect(await listVersions(room)).toEqual(['a', 'older'])
  })

  it('leaves alone a build that begins to be stored while it looks around', async () => {
    const { room, household, scope } = await keepHouse(createRoom({ ...SITE }))
    await openStore(room, 'stored by half')
    scope.clients.matchAll = async () => {
      scope.registration.installing = { postMessage: () => undefined }
      await openStore(room, 'newer')
      return []
    }
    await fill(household, signal)
    expect(await listVersions(room)).toEqual(['stored by half', 'newer', 'a'])
  })

  it('leaves alone a build that is stored between two looks', async () => {
    const { room, household, scope } = await keepHouse(createRoom({ ...SITE }))
    scope.clients.matchAll = async () => {
      await openStore(room, 'newer')
      return []
    }
    await fill(household, signal)
    expect(await listVersions(room)).toEqual(['newer', 'a'])
  })

  it('notes that there is no room, on a disk that is full but for what it stored itself', async () => {
    const { room, household } = await keepHouse(createRoom({ ...SITE }, 1))
    await expect(install(household, signal)).rejects.toThrow(/^storage: /)
    expect(await listVersions(room)).toEqual([])
    expect(await readProblem(room)).toMatchObject({ kind: 'storage' })
  })

  it('keeps what it stored before the connection was lost, and notes that', async () => {
    const room = createRoom({ ...SITE })
    const { household } = await keepHouse(room)
    const { fetch } = room
    room.fetch = (request) =>
      String(request) === SCOPE ? fetch(request) : Promise.reject(new TypeError('offline'))
    await expect(install(household, signal)).rejects.toThrow('network: about/')
    expect(await listVersions(room)).toEqual(['a'])
    expect(await readProblem(room)).toEqual({ kind: 'network', address: 'about/' })
  })
})
