import { readIndexText } from './index-file.ts'

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

/**
 * Reads a page's file. Pagefind's own reading cuts the whole page into words again for each heading that holds a hit,
 * which was most of the time of an answer.
 */
export async function unpackFragment(bytes: Uint8Array<ArrayBuffer>): Promise<PageFragment> {
  return JSON.parse(await readIndexText(bytes)) as PageFragment
}
