import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { noteProblem } from '../../../src/service-worker/stores.ts'
import { createVisits } from '../../../src/service-worker/visits.ts'
import { createRoom, type FakeRoom } from './fake-room.ts'

describe('the build that a page came from', () => {
  let room: FakeRoom
  beforeEach(async () => {
    vi.useFakeTimers({ toFake: ['Date'] })
    room = createRoom({})
    await noteProblem(room, undefined)
  })
  afterEach(() => vi.useRealTimers())

  const waitAMinute = (): void => void vi.setSystemTime(Date.now() + 60_000)

  it('is remembered after the worker was stopped, as long as the page is open', async () => {
    const visits = createVisits(room)
    await visits.set('page', 'older')
    waitAMinute()
    await visits.keep(['page'])
    expect(await createVisits(room).get('page')).toBe('older')
    await visits.keep([])
    expect(await createVisits(room).get('page')).toBeUndefined()
  })

  it('is found by the next worker too when the one before it wrote it down late', async () => {
    const before = createVisits(room)
    const next = createVisits(room)
    await next.keep([])
    expect(await next.get('another page')).toBeUndefined()
    await before.set('page', 'older')
    expect(await next.get('page')).toBe('older')
  })

  it('is not forgotten while the page is only being opened and the browser does not list it', async () => {
    await createVisits(room).set('page', 'older')
    const next = createVisits(room)
    await next.keep([])
    expect(await next.get('page')).toBe('older')
    waitAMinute()
    await next.keep([])
    expect(await next.get('page')).toBeUndefined()
  })

  it('counts as in use while the page is open or being opened', async () => {
    const visits = createVisits(room)
    await visits.set('open', 'oldest')
    await visits.set('closed', 'gone')
    waitAMinute()
    await visits.set('opening', 'older')
    expect(await visits.listVersions(['open'])).toEqual(new Set(['oldest', 'older']))
  })

  it('is kept in memory where nothing can be stored', async () => {
    const caches = {
      has: () => Promise.reject(new Error()),
      match: () => Promise.reject(new Error()),
    }
    const visits = createVisits({ ...room, caches: caches as unknown as CacheStorage })
    await visits.set('page', 'older')
    expect(await visits.get('page')).toBe('older')
    expect(await visits.get('another page')).toBeUndefined()
  })
})
