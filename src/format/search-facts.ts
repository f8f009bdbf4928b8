/** What a page can be found by beside its words; the names are those of the filters on the search page. */
export interface SearchFacts {
  readonly type: string
  readonly intervention?: readonly string[]
  readonly certainty?: readonly string[]
  readonly verdict?: readonly string[]
  readonly design?: readonly string[]
  readonly year?: readonly string[]
}

/** The facts in one attribute, `data-search-facts`: `type:Study|year:2016`. The index spreads them over filters. */
export function writeSearchFacts({ type, ...lists }: SearchFacts): string {
  const facts = Object.entries(lists).flatMap(([name, values]: [string, readonly string[]]) =>
    [...new Set(values)].map((value) => `${name}:${value.replaceAll('|', '')}`),
  )
  return [`type:${type}`, ...facts].join('|')
}
