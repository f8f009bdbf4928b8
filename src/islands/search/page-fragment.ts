/** What Pagefind keeps of one page to show it among the hits, in a file of its own (pagefind 1.5). */
export interface PageFragment {
  readonly url: string
  /** The page's text; positions of found words count its words. */
  readonly content: string
  readonly meta: Readonly<Record<string, string>>
  readonly filters: Readonly<Record<string, readonly string[]>>
  readonly anchors: readonly PageAnchor[]
}

/** A heading with an id, and the position of its first word. */
export interface PageAnchor {
  readonly element: string
  readonly id: string
  readonly text: string
  readonly location: number
}

const SIGNATURE = 'pagefind_dcd'
const GZIP = [0x1f, 0x8b]

/**
 * Reads a page's file. A server that knows brotli sends what is inside of it, any other the file itself, which is gzip.
 * Pagefind's own reading cuts the whole page into words again for each heading that holds a hit, which was most of the
 * time of an answer.
 */
export async function unpackFragment(bytes: Uint8Array<ArrayBuffer>): Promise<PageFragment> {
  const isPacked = GZIP.every((byte, position) => bytes[position] === byte)
  const text = isPacked
    ? await new Response(
        new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip')),
      ).text()
    : new TextDecoder().decode(bytes)
  if (!text.startsWith(SIGNATURE)) throw new RangeError('unpackFragment: no page of the index')
  return JSON.parse(text.slice(SIGNATURE.length)) as PageFragment
}
