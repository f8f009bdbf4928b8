import { unfoldFilter, unfoldMeta, type FoldedFilter, type FoldedMeta } from './folded-lists.ts'
import { readIndexText, SIGNATURE } from './index-file.ts'
import { writeCbor } from './write-cbor.ts'

/** Stands in for `fetch` in the search engine: lists that travel folded come as the engine knows them. */
export async function fetchIndex(address: string): Promise<Response> {
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
