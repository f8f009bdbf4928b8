/** The part of Pagefind's browser module that this site uses (pagefind 1.5). */
export interface PagefindModule {
  /** Starts to load an index; a search waits until it is there. */
  createInstance(options: PagefindOptions): PagefindIndex
}

export interface PagefindIndex {
  /** Loads every filter: the number of pages for each value of each. */
  filters(): Promise<Record<string, Record<string, number>>>
  /** Loads what a search for these words needs, and searches nothing; for no words, waits until the index is there. */
  preload(term: string, options?: PagefindSearchOptions): Promise<void>
  search(term: string, options?: PagefindSearchOptions): Promise<PagefindAnswer>
}

export interface PagefindOptions {
  /** The folder of the index. */
  basePath: string
  baseUrl?: string
  noWorker?: boolean
  ranking?: {
    termFrequency?: number
    termSimilarity?: number
    pageLength?: number
    termSaturation?: number
    metaWeights?: Record<string, number>
  }
}

export interface PagefindSearchOptions {
  filters?: Record<string, string | { any: readonly string[] }>
}

export interface PagefindAnswer {
  results: PagefindResult[]
  /** How many pages have the words, whatever the filters. */
  unfilteredResultCount: number
  /** How many results fall under each value of each filter loaded so far, as if no filter were set. */
  totalFilters: Record<string, Record<string, number>>
}

export interface PagefindResult {
  /** Names the page's file. */
  id: string
  score: number
  /** Where in the page the found words stand, counted in words. */
  words: number[]
}

/** Loads Pagefind from the built site. The address is a variable, so that the bundler leaves it alone. */
export async function loadPagefind(url: string): Promise<PagefindModule> {
  return (await import(/* @vite-ignore */ url)) as PagefindModule
}
