/** The part of Pagefind's browser module that this site uses (pagefind 1.5). */
export interface PagefindModule {
  options(options: PagefindOptions): Promise<void>
  init(): Promise<void>
  /** Loads every filter: the number of pages for each value of each. */
  filters(): Promise<Record<string, Record<string, number>>>
  search(
    term: string,
    options?: { filters?: Record<string, string | { any: string[] }> },
  ): Promise<PagefindAnswer>
}

export interface PagefindOptions {
  baseUrl?: string
  excerptLength?: number
  noWorker?: boolean
  ranking?: {
    termFrequency?: number
    termSimilarity?: number
    pageLength?: number
    termSaturation?: number
    metaWeights?: Record<string, number>
  }
}

export interface PagefindAnswer {
  results: PagefindResult[]
  /** How many results fall under each value of each filter loaded so far, as if no filter were set. */
  totalFilters: Record<string, Record<string, number>>
}

export interface PagefindResult {
  id: string
  score: number
  data(): Promise<PagefindPage>
}

export interface PagefindPage {
  url: string
  excerpt: string
  meta: Record<string, string>
  filters: Record<string, string[]>
  /** The sections of the page that hold the words, by heading; the first may be the page itself. */
  sub_results?: { title: string; url: string; excerpt: string }[]
}

/** Loads Pagefind from the built site. The address is a variable, so that the bundler leaves it alone. */
export async function loadPagefind(url: string): Promise<PagefindModule> {
  return (await import(/* @vite-ignore */ url)) as PagefindModule
}
