import { unfoldFilter, unfoldMeta, type FoldedFilter, type FoldedMeta } from './folded-lists.ts'
import { readIndexText, SIGNATURE } from './index-file.ts'
import { PIECES_FOLDER } from './pieces-folder.ts'
import { writeCbor } from './write-cbor.ts'

const ofPieces = new RegExp(`${PIECES_FOLDER}(?=wasm\\.)`)
const engines = new Map<string, Promise<Response>>()

/** The WebAssembly of the engine, which all indexes share and which is loaded once. */
async function fetchEngine(address: string): Promise<Response> {
  const engine = engines.get(address) ?? fetch(address)
  engines.set(address, engine)
  try {
    const response = await engine
    if (!response.ok) engines.delete(address)
    return response.clone()
  } catch (error) {
    engines.delete(address)
    throw error
  }
}

/** Stands in for `fetch` in the search engine: lists that travel folded come as the engine knows them. */
export async function fetchIndex(address: string): Promise<Response> {
  if (/\/wasm\./.test(address)) return fetchEngine(address.replace(ofPieces, ''))
  const response = await fetch(address)
  const kind = /\.pf_(meta|filter)\b/.exec(address)?.[1]
  if (kind === undefined || !response.ok) return response
  const text = await readIndexText(new Uint8Array(await response.arrayBuffer()))
  const list =
    kind === 'meta'
      ? unfoldMeta(JSON.parse(text) as FoldedMeta)
      : unfoldFilter(JSON.parse(text) as FoldedFilter)
  return new Response(writeCbor(list, SIGNATURE))
}
