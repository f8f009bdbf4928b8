import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { hashContents } from '../../../src/service-worker/download.ts'
import { readStatus } from '../../../src/service-worker/status.ts'
import {
  listVersions,
  openStore,
  removeAll,
  storeFiles,
} from '../../../src/service-worker/stores.ts'
import { createRoom, planOf, SCOPE } from './fake-room.ts'

const SITE = { '': 'home', 'about/': 'about', 'explorer.json': '{}' }

describe('the store of a build', () => {
  it('holds every file of the plan, and asks for each once', async () => {
    const room = createRoom({ ...SITE })
    const plan = await planOf(SITE, 'a')
    await storeFiles(room, plan, plan.files)
    await storeFiles(room, plan, plan.files)
    expect(room.asked.sort()).toEqual(['', 'about/', 'explorer.json'])
    expect(await readStatus(room, plan)).toMatchObject({
      pages: { stored: 2, total: 2 },
      bytes: { stored: 11, total: 11 },
    })
  })

  it('fetches only what differs from an older build', async () => {
    const room = createRoom({ ...SITE })
    const first = await planOf(SITE, 'a')
    await storeFiles(room, first, first.files)
    room.site = { ...SITE, 'about/': 'about, anew' }
    room.asked.length = 0
    const second = await planOf(room.site, 'b')
    await storeFiles(room, second, second.files)
    expect(room.asked).toEqual(['about/'])
    expect(await listVersions(room)).toEqual(['a', 'b'])
    const kept = await (await openStore(room, 'b')).match(`${SCOPE}explorer.json`)
    expect(await kept?.text()).toBe('{}')
  })

  it('fetches no file of which only the address differs from an older build', async () => {
    const before = { '': 'home', 'texts/1': 'iron', 'texts/2': 'sleep' }
    const room = createRoom(before)
    const first = await planOf(before, 'a')
    await storeFiles(room, first, first.files)
    room.site = { '': 'home', 'texts/1': 'exercise', 'texts/2': 'iron', 'texts/3': 'sleep' }
    room.asked.length = 0
    const second = await planOf(room.site, 'b')
    await storeFiles(room, second, second.files)
    expect(room.asked).toEqual(['texts/1'])
    const store = await openStore(room, 'b')
    for (const [address, text] of Object.entries(room.site))
      expect(await (await store.match(SCOPE + address))?.text(), address).toBe(text)
  })

  it('refuses half a file, and a file of another build', async () => {
    const plan = await planOf(SITE, 'a')
    const room = createRoom({ ...SITE, 'about/': 'abo' })
    await expect(storeFiles(room, plan, plan.files)).rejects.toThrow('changed: about/')
  })

  it('does not come back by being asked how full it is', async () => {
    const room = createRoom({ ...SITE })
    const plan = await planOf(SITE, 'a')
    await storeFiles(room, plan, plan.files)
    await removeAll(room)
    expect(await readStatus(room, plan)).toMatchObject({ pages: { stored: 0, total: 2 } })
    expect(await room.caches.keys()).toEqual([])
  })

  it('says so when there is no room, or no network', async () => {
    const plan = await planOf(SITE, 'a')
    await expect(storeFiles(createRoom({ ...SITE }, 1), plan, plan.files)).rejects.toThrow(
      /^storage: /,
    )
    const room = { ...createRoom({}), fetch: () => Promise.reject(new TypeError('offline')) }
    await expect(storeFiles(room, plan, plan.files)).rejects.toThrow(/^network: /)
  })
})

it('a file that is gzip inside counts the same, unpacked on its way or not', async () => {
  const packed = new Uint8Array(gzipSync('words')).buffer
  const unpacked = new TextEncoder().encode('words').buffer as ArrayBuffer
  expect(await hashContents(packed)).toBe(await hashContents(unpacked))
})
