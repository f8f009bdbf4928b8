import type { PlannedFile } from './plan.ts'

/** Tells what a stored answer holds, so that the next build copies what has not changed. */
export const HASH_HEADER = 'x-content-hash'

/** Why a file could not be stored. `changed`: the server holds another build, or sent half a file. */
export type FailureKind = 'network' | 'changed' | 'storage'

export class StoreFailure extends Error {
  readonly kind: FailureKind
  readonly address: string

  constructor(kind: FailureKind, address: string) {
    super(`${kind}: ${address}`)
    this.name = 'StoreFailure'
    this.kind = kind
    this.address = address
  }
}

const HASH_BYTES = 12

/** Hosts may send a file that is gzip inside unpacked, and the browser takes either; both are the same contents. */
async function unpack(bytes: ArrayBuffer): Promise<ArrayBuffer> {
  const [first, second] = new Uint8Array(bytes)
  if (first !== 0x1f || second !== 0x8b) return bytes
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))
  return new Response(stream).arrayBuffer()
}

/** The first 96 bits of SHA-256 of what is inside, in base64, as the build writes them. */
export async function hashContents(bytes: ArrayBuffer): Promise<string> {
  const contents = await unpack(bytes).catch(() => bytes)
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', contents))
  return btoa(String.fromCharCode(...digest.subarray(0, HASH_BYTES)))
}

// The browser has unpacked the body by now, and the date of a download says nothing of the file.
const OF_TRANSPORT = ['content-encoding', 'content-length', 'transfer-encoding', 'date', 'age']

function copyHeaders(from: Headers, hash: string): Headers {
  const headers = new Headers(from)
  for (const name of OF_TRANSPORT) headers.delete(name)
  headers.set(HASH_HEADER, hash)
  return headers
}

/**
 * Fetches one file of the plan and makes sure that it is the file of this build, whole.
 * @throws {StoreFailure} `network` without an answer or when told to stop, `changed` with another one
 */
export async function download(
  [address, hash]: PlannedFile,
  { scope, fetch }: { readonly scope: string; readonly fetch: typeof globalThis.fetch },
  signal: AbortSignal | null = null,
): Promise<Response> {
  let response: Response
  let bytes: ArrayBuffer
  try {
    response = await fetch(scope + address, {
      cache: 'no-cache',
      credentials: 'same-origin',
      signal,
    })
    bytes = await response.arrayBuffer()
  } catch {
    throw new StoreFailure('network', address)
  }
  if (response.status >= 500) throw new StoreFailure('network', address)
  if (!response.ok || (await hashContents(bytes)) !== hash) {
    throw new StoreFailure('changed', address)
  }
  return new Response(bytes, { status: 200, headers: copyHeaders(response.headers, hash) })
}
