/** The types of page, in the order in which the filter shows them. */
export const SEARCH_TYPES = {
  Article: 'Articles',
  Intervention: 'Interventions',
  Evidence: 'All the evidence',
  Claim: 'Claims checked',
  Study: 'Studies',
  Guideline: 'Guidelines',
  Medicine: 'Medicines',
  Glossary: 'Glossary',
  Page: 'Other pages',
} as const

/** What results can be narrowed by beside their type, and what each choice is called. */
export const SEARCH_FILTERS = {
  intervention: 'Intervention',
  certainty: 'Certainty',
  verdict: 'Verdict',
  design: 'Study design',
  year: 'Year',
} as const
export type SearchFilter = keyof typeof SEARCH_FILTERS

export interface SearchState {
  words: string
  type?: string
  filters?: Readonly<Partial<Record<SearchFilter, string>>>
  /** The words as they were typed, without any spelling put right. */
  isExact?: boolean
}

const LONGEST = 200
const FILTER_NAMES = Object.keys(SEARCH_FILTERS) as SearchFilter[]

/** Reads `?q=...&type=...&certainty=...&exact`; an unknown type is ignored. */
export function readSearchAddress(search: string): SearchState {
  const parameters = new URLSearchParams(search)
  const read = (name: string): string => (parameters.get(name) ?? '').trim().slice(0, LONGEST)
  const type = read('type')
  const chosen = FILTER_NAMES.map((name) => [name, read(name)] as const).filter(
    ([, value]) => value !== '',
  )
  return {
    words: read('q'),
    ...(Object.hasOwn(SEARCH_TYPES, type) && { type }),
    ...(chosen.length > 0 && { filters: Object.fromEntries(chosen) }),
    ...(parameters.has('exact') && { isExact: true }),
  }
}

export function writeSearchAddress({ words, type, filters = {}, isExact }: SearchState): string {
  const parameters = new URLSearchParams()
  if (words !== '') parameters.set('q', words)
  if (type !== undefined) parameters.set('type', type)
  for (const name of FILTER_NAMES) {
    const value = filters[name]
    if (value) parameters.set(name, value)
  }
  if (isExact) parameters.set('exact', '1')
  const query = parameters.toString()
  return query === '' ? '' : `?${query}`
}
