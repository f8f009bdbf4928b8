import type { SearchAnswer } from './search-client.ts'

/** Before a question; as long as the note about JavaScript whose place it takes, so that nothing moves. */
export const INVITATION =
  'The search runs in your browser; nothing you type leaves it. The lists below hold every page.'

/** "1 result", "12 results", "No results": for the eye and for screen readers. */
export function countResults(total: number): string {
  if (total === 0) return 'No results'
  return total === 1 ? '1 result' : `${total} results`
}

/** What was found for which words; a spelling that was put right is never put right in silence. */
export function describeAnswer(
  words: string,
  { total, corrected, isPartial }: Pick<SearchAnswer, 'total' | 'corrected' | 'isPartial'>,
): string {
  if (total === 0) return `No results for “${words}”.`
  // With the first hits of a broad question, before all are counted.
  if (total === undefined)
    return corrected === undefined
      ? `First results for “${words}”`
      : `Nothing for “${words}”. First results for “${corrected}”`
  const found = countResults(total)
  const instead =
    corrected === undefined ? '' : `Nothing for “${words}”. Showing results for “${corrected}”: `
  if (isPartial) {
    return `${instead || `No page has all words of “${words}”. With some of them: `}${found}`
  }
  return corrected === undefined ? `${found} for “${words}”` : instead + found
}

/** Why there is no answer: the development server has no index, a broken or offline site cannot load it. */
export function explainFailure(isDevelopment: boolean): string {
  return isDevelopment
    ? 'The development server has no search index. It is made by “npm run build”; “npm run serve” then serves it.'
    : 'The search index could not be loaded. The network may be away, or the index is missing from this copy of the site. Your browser’s “find in page” still works on every page.'
}
