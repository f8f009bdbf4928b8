/** Before a question; as long as the note about JavaScript whose place it takes, so that nothing moves. */
export const INVITATION =
  'The search runs in your browser; nothing you type leaves it. The lists below hold every page.'

/** "1 result", "12 results", "No results": for the eye and for screen readers. */
export function countResults(total: number): string {
  if (total === 0) return 'No results'
  return total === 1 ? '1 result' : `${total} results`
}

/** Why there is no answer: the development server has no index, a broken or offline site cannot load it. */
export function explainFailure(isDevelopment: boolean): string {
  return isDevelopment
    ? 'The development server has no search index. It is made by “npm run build”; “npm run serve” then serves it.'
    : 'The search index could not be loaded. The network may be away, or the index is missing from this copy of the site.'
}
