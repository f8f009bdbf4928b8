/** One file of a build: its address below the site's root (`''` is home), a hash of its contents, its bytes. */
export type PlannedFile = readonly [address: string, hash: string, bytes: number]

/** What one build consists of. Written at the end of a build, into the worker itself. */
export interface Plan {
  /** Hash of all addresses and hashes: the same for the same bytes. */
  readonly version: string
  readonly files: readonly PlannedFile[]
  /** So many of the files are stored before the worker is ready; the others follow while the reader reads. */
  readonly firstCount: number
  /** Address of the page that stands in for a page which is not stored. */
  readonly fallback: string
}

/** Hashes of the plan's files by address. */
export function listHashes(plan: Plan): ReadonlyMap<string, string> {
  return new Map(plan.files.map(([address, hash]) => [address, hash]))
}

/**
 * The address below `scope` that a URL asks for, without query and fragment: searches and states of a page are the
 * same file, and Pagefind adds `?ts=`. Undefined outside the site.
 */
export function findAddress(url: string, scope: string): string | undefined {
  const { origin, pathname } = new URL(url)
  const address = origin + pathname
  if (!address.startsWith(scope)) return undefined
  return address.slice(scope.length).replace(/(^|\/)index\.html$/, '$1')
}

/** Pages end in a slash, or are home; other files have a name. */
export function isPage(address: string): boolean {
  return address === '' || address.endsWith('/')
}
