import { unpackFragment, type PageFragment } from './page-fragment.ts'
import { loadPagefind, type PagefindModule } from './pagefind-module.ts'

/** Loads the parts of the index; tests give their own. */
export interface SearchLoader {
  loadEngine(url: string): Promise<PagefindModule>
  loadPage(url: string): Promise<PageFragment>
  loadText(url: string): Promise<string>
}

async function load(url: string): Promise<Response> {
  const response = await fetch(url)
  if (!response.ok) throw new Error(`${url}: ${response.status}`)
  return response
}

export const BROWSER_LOADER: SearchLoader = {
  loadEngine: loadPagefind,
  loadPage: async (url) => unpackFragment(new Uint8Array(await (await load(url)).arrayBuffer())),
  loadText: async (url) => (await load(url)).text(),
}
