export interface SearchState {
  words: string
  type?: string
}

/** The types of page, in the order in which the filter shows them. */
export const SEARCH_TYPES = {
  Intervention: 'Interventions',
  Study: 'Studies',
  Claim: 'Claims checked',
  Guideline: 'Guidelines',
  Medicine: 'Medicines',
  Glossary: 'Glossary',
  Page: 'Other pages',
} as const

const LONGEST_QUESTION = 200

/** Reads `?q=...&type=...`; an unknown type is ignored. */
export function readSearchAddress(search: string): SearchState {
  const parameters = new URLSearchParams(search)
  const words = (parameters.get('q') ?? '').trim().slice(0, LONGEST_QUESTION)
  const type = parameters.get('type')
  return type !== null && Object.hasOwn(SEARCH_TYPES, type) ? { words, type } : { words }
}

export function writeSearchAddress({ words, type }: SearchState): string {
  const parameters = new URLSearchParams()
  if (words !== '') parameters.set('q', words)
  if (type !== undefined) parameters.set('type', type)
  const query = parameters.toString()
  return query === '' ? '' : `?${query}`
}
