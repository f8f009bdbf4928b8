import { gzipSync } from 'node:zlib'
import { afterEach, expect, it, vi } from 'vitest'
import { readCbor } from '../../../../src/integrations/read-cbor.ts'
import { fetchIndex } from '../../../../src/islands/search/fetch-index.ts'
import { SIGNATURE } from '../../../../src/islands/search/index-file.ts'

function serve(body: string | Uint8Array<ArrayBuffer>, status = 200): void {
  vi.stubGlobal('fetch', () => Promise.resolve(new Response(body, { status })))
}

afterEach(() => {
  vi.unstubAllGlobals()
})

const folded = `${SIGNATURE}${JSON.stringify(['year', [['2019', [3, 1, 40]]]])}`

it.each([
  ['as text, where the server unpacked it', folded],
  ['as the file itself, which is packed', new Uint8Array(gzipSync(folded))],
])('a list that comes %s is unfolded for the engine', async (_, body) => {
  serve(body)
  const bytes = Buffer.from(
    await (await fetchIndex('/pagefind/filter/en_1.pf_filter')).arrayBuffer(),
  )
  expect(bytes.toString('utf8', 0, SIGNATURE.length)).toBe(SIGNATURE)
  expect(readCbor(bytes.subarray(SIGNATURE.length))).toEqual(['year', [['2019', [3, 4, 44]]]])
})

it('everything else of the index comes as it is', async () => {
  serve('a piece')
  expect(await (await fetchIndex('/pagefind/index/en_1.pf_index')).text()).toBe('a piece')
  serve('not found', 404)
  expect((await fetchIndex('/pagefind/pagefind.en_1.pf_meta?ts=1')).status).toBe(404)
})

it('the engine is loaded once, whichever index asks for it, and again after it could not be had', async () => {
  const asked: string[] = []
  let status = 503
  vi.stubGlobal('fetch', (address: string) => {
    asked.push(address)
    return Promise.resolve(new Response('engine', { status }))
  })
  const address = '/a/pagefind/wasm.en.pagefind'
  expect((await fetchIndex(address)).status).toBe(503)
  status = 200
  expect(await (await fetchIndex(address)).text()).toBe('engine')
  expect(await (await fetchIndex('/a/pagefind/pieces/wasm.en.pagefind')).text()).toBe('engine')
  expect(asked).toEqual([address, address])
})
