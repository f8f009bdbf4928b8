/** What the service worker tells of its store. */
export interface OfflineStatus {
  readonly version: string
  readonly pages: { readonly stored: number; readonly total: number }
  readonly bytes: { readonly stored: number; readonly total: number }
  readonly isSearchStored: boolean
  readonly problem?: StoreProblem
}

/** Why something could not be stored, and which file it was. */
export interface StoreProblem {
  readonly kind: 'network' | 'changed' | 'storage'
  readonly address: string
}

const REASONS = {
  network: 'The connection was lost. The next page that you open tries again.',
  changed:
    'A file did not arrive as it should, or a newer edition came out. The next page that you open tries again.',
  storage: 'Your browser has no room for more. What is missing is read from the network.',
} as const

const megabytes = (bytes: number): string => `${(bytes / 1_000_000).toFixed(1)} MB`

/** Why nothing is stored, where a first attempt failed. */
export function describeFailure({ kind }: StoreProblem): string {
  return `Nothing is stored on this device. ${REASONS[kind]}`
}

/** Sentences on what is stored and what is missing, in plain words. */
export function describeStatus(status: OfflineStatus): readonly string[] {
  const { pages, bytes, isSearchStored, problem, version } = status
  const isWhole = bytes.stored === bytes.total
  return [
    `${pages.stored} of ${pages.total} pages are stored on this device, ${
      isSearchStored ? 'with' : 'without'
    } the search: ${megabytes(bytes.stored)}, edition ${version}.`,
    isWhole
      ? 'All of it works without a connection.'
      : `${megabytes(bytes.total - bytes.stored)} are missing and need a connection.`,
    ...(problem && !isWhole ? [REASONS[problem.kind]] : []),
  ]
}
