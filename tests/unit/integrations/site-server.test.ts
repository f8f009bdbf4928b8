import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import type { Server } from 'node:http'
import { connect, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createSiteServer } from '../../../src/integrations/site-server.ts'

let directory: string
const servers: Server[] = []

async function serve(base?: string): Promise<string> {
  const server = createSiteServer(base === undefined ? { directory } : { directory, base })
  servers.push(server)
  await new Promise<void>((ready) => server.listen(0, ready))
  return `http://localhost:${(server.address() as AddressInfo).port}`
}

const get = (url: string): Promise<Response> =>
  fetch(url, { redirect: 'manual', headers: { 'accept-encoding': 'br' } })

/** Sends a request line as it stands, which no client of the web would, and returns the status of the answer. */
async function getRaw(origin: string, address: string, headers = ''): Promise<number> {
  const socket = connect(Number(new URL(origin).port), 'localhost')
  socket.write(`GET ${address} HTTP/1.1\r\nHost: localhost\r\n${headers}Connection: close\r\n\r\n`)
  let answer = ''
  socket.on('data', (chunk) => (answer += chunk.toString('latin1')))
  await new Promise((closed) => socket.on('error', closed).on('close', closed))
  return Number(/^HTTP\/1\.1 (\d+)/.exec(answer)?.[1] ?? NaN)
}

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'site-server-'))
  await mkdir(join(directory, 'studies'))
  await mkdir(join(directory, '_astro'))
  await writeFile(join(directory, 'index.html'), '<h1>Home</h1>')
  await writeFile(join(directory, 'index.html.br'), brotliCompressSync('<h1>Home</h1>'))
  await writeFile(join(directory, 'studies/index.html'), '<h1>Studies</h1>')
  await writeFile(join(directory, '_astro/a.abc123.js'), 'one()')
  await writeFile(join(directory, '404.html'), '<h1>Not here</h1>')
})

afterAll(async () => {
  for (const server of servers) server.close()
  await rm(directory, { recursive: true })
})

describe('the server of the built site', () => {
  it('sends the compressed file and asks browsers to check pages again', async () => {
    const response = await get(`${await serve()}/`)
    expect(response.headers.get('content-encoding')).toBe('br')
    expect(response.headers.get('cache-control')).toBe('no-cache')
    expect(await response.text()).toBe('<h1>Home</h1>')
  })

  it('lets browsers keep files whose name carries a hash', async () => {
    const response = await get(`${await serve()}/_astro/a.abc123.js`)
    expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
  })

  it('answers an unknown address with the 404 page and its status', async () => {
    const response = await get(`${await serve()}/nowhere/`)
    expect(response.status).toBe(404)
    expect(await response.text()).toBe('<h1>Not here</h1>')
  })

  it('leads an address without its closing slash to the page', async () => {
    const response = await get(`${await serve()}/studies?q=1`)
    expect(response.status).toBe(308)
    expect(response.headers.get('location')).toBe('/studies/?q=1')
  })

  it('serves a site that was built for a subfolder', async () => {
    const origin = await serve('/sub/folder/')
    expect(await (await get(`${origin}/sub/folder/studies/`)).text()).toBe('<h1>Studies</h1>')
    expect((await get(`${origin}/studies/`)).status).toBe(404)
    expect((await get(`${origin}/sub/folder`)).headers.get('location')).toBe('/sub/folder/')
  })

  it('never leaves its folder', async () => {
    const response = await get(`${await serve()}/..%2f..%2fetc/passwd`)
    expect(response.status).toBe(404)
  })

  it.each([
    { what: 'two slashes', address: '//', status: 404 },
    { what: 'two slashes before a folder', address: '//studies', status: 404 },
    { what: 'three slashes', address: '///', status: 404 },
    { what: 'a percent sign alone', address: '/%', status: 404 },
    { what: 'a written-out null byte', address: '/%00', status: 404 },
    { what: 'a null byte', address: '/\0', status: 400 },
    { what: 'a backslash', address: '/\\', status: 404 },
    { what: 'a backslash before a folder', address: '/\\studies', status: 404 },
    { what: 'two slashes after two dots', address: '/..//studies', status: 404 },
    { what: 'a very long name', address: `/${'a'.repeat(15_000)}`, status: 404 },
    { what: 'more than a request may hold', address: `/${'a'.repeat(100_000)}`, status: 431 },
    { what: 'no path', address: '*', status: 400 },
    { what: 'half an address', address: 'http://', status: 400 },
    { what: 'a whole address', address: 'http://localhost/studies/', status: 200 },
  ])('answers $what, and goes on', async ({ address, status }) => {
    const origin = await serve()
    expect(await getRaw(origin, address)).toBe(status)
    expect((await get(`${origin}/studies/`)).status).toBe(200)
  })

  it('goes on after a range that ends before it begins', async () => {
    const origin = await serve()
    await getRaw(origin, '/_astro/a.abc123.js', 'Range: bytes=5-2\r\n')
    expect((await get(`${origin}/studies/`)).status).toBe(200)
  })

  it.each([
    { what: 'shorter', text: 'new' },
    { what: 'longer', text: 'new and much longer than before' },
  ])('sends the whole of a page that a new build made $what', async ({ text }) => {
    await writeFile(join(directory, 'built.txt'), 'the old page')
    const origin = await serve()
    await writeFile(join(directory, 'built.txt'), text)
    expect(await (await get(`${origin}/built.txt`)).text()).toBe(text)
  })

  it('finds what a new build added', async () => {
    const origin = await serve()
    await writeFile(join(directory, 'added.txt'), 'added')
    expect(await (await get(`${origin}/added.txt`)).text()).toBe('added')
  })

  it('goes on when a file that it knows is gone', async () => {
    await writeFile(join(directory, 'gone.txt'), 'soon')
    const origin = await serve()
    await rm(join(directory, 'gone.txt'))
    await getRaw(origin, '/gone.txt')
    expect((await get(`${origin}/studies/`)).status).toBe(200)
  })
})
