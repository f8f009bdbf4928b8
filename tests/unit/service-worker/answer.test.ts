import { describe, expect, it } from 'vitest'
import { createAnswerer } from '../../../src/service-worker/answer.ts'
import { openStore, removeAll, storeFiles } from '../../../src/service-worker/stores.ts'
import { createVisits, FROM_SERVER } from '../../../src/service-worker/visits.ts'
import { createRoom, planOf, SCOPE } from './fake-room.ts'

const SITE = { '': 'home', 'about/': 'about', 'explorer.json': 'data', 'offline/': 'not stored' }

async function start(site: Record<string, string> = SITE) {
  const room = createRoom({ ...site })
  const plan = await planOf(site, 'a')
  await storeFiles(room, plan, plan.files)
  room.asked.length = 0
  const visits = createVisits(room)
  let otherBuilds = 0
  const answer = createAnswerer({ plan, room, visits, onOtherBuild: () => (otherBuilds += 1) })
  const ask = async (address: string, page: string, isNavigation = false): Promise<Response> => {
    const response = answer({ request: new Request(SCOPE + address), page, isNavigation })
    if (!response) throw new Error('not answered')
    return response
  }
  return { room, visits, ask, answer, count: () => otherBuilds }
}

describe('the answers of the service worker', () => {
  it('come from the store, without a request, whatever the query', async () => {
    const { room, ask } = await start()
    expect(await (await ask('about/?x=1', 'p', true)).text()).toBe('about')
    expect(await (await ask('explorer.json', 'p')).text()).toBe('data')
    expect(room.asked).toEqual([])
  })

  it('keep to the build of a page that came from the server', async () => {
    const { room, visits, ask, count } = await start()
    await (await openStore(room, 'a')).delete(`${SCOPE}about/`)
    room.site = { ...SITE, 'about/': 'about, newer', 'explorer.json': 'newer data' }
    expect(await (await ask('about/', 'new page', true)).text()).toBe('about, newer')
    expect(await visits.get('new page')).toBe(FROM_SERVER)
    expect(await (await ask('explorer.json', 'new page')).text()).toBe('newer data')
    expect(await (await ask('explorer.json', 'old page')).text()).toBe('data')
    expect(count()).toBe(1)
  })

  it('never put a part of a newer build under an older page', async () => {
    const { room, ask } = await start()
    await (await openStore(room, 'a')).delete(`${SCOPE}explorer.json`)
    room.site = { ...SITE, 'explorer.json': 'newer data' }
    expect((await ask('explorer.json', 'old page')).type).toBe('error')
  })

  it('are given from the server once all is removed, and nothing comes back into a store', async () => {
    const { room, ask } = await start()
    await removeAll(room)
    expect(await (await ask('explorer.json', 'old page')).text()).toBe('data')
    expect(await (await ask('about/', 'new page', true)).text()).toBe('about')
    expect(room.asked).toEqual(['explorer.json', 'about/'])
    expect(await room.caches.keys()).toEqual([])
  })

  it('stand in with a page of their own where nothing is stored and nobody answers', async () => {
    const { room, ask } = await start()
    room.fetch = () => Promise.reject(new TypeError('offline'))
    const response = await ask('nowhere/', 'p', true)
    expect(response.status).toBe(503)
    expect(await response.text()).toBe('not stored')
  })

  it('lead an address without its closing slash to the page', async () => {
    const { ask } = await start()
    const response = await ask('about?x=1', 'p', true)
    expect(response.headers.get('location')).toBe(`${SCOPE}about/?x=1`)
  })

  it('leave alone what is not the site, and what is not a question', async () => {
    const { answer } = await start()
    const leave = (url: string, method = 'GET') =>
      answer({ request: new Request(url, { method }), page: 'p', isNavigation: false })
    expect(leave('https://other.example/')).toBeUndefined()
    expect(leave(`${SCOPE}sw.js`)).toBeUndefined()
    expect(leave(`${SCOPE}about/`, 'POST')).toBeUndefined()
  })
})
