import { explainFailure } from './messages.ts'
import { buildFilterChoice } from './page-nodes.ts'
import { SEARCH_FILTERS, type SearchFilter, type SearchState } from './search-address.ts'
import type { SearchClient } from './search-client.ts'

type Filters = NonNullable<SearchState['filters']>

/**
 * Fills the further filters, which cost some kilobytes, not before they are opened, and reports what is chosen there.
 * Returns how to let them show the question as it stands now.
 */
export function startFurtherFilters(
  { narrow, filters }: { readonly narrow: HTMLDetailsElement; readonly filters: HTMLElement },
  {
    list,
    read,
    chosen,
  }: {
    readonly list: SearchClient['listFilters']
    readonly read: () => Filters | undefined
    readonly chosen: (filters: Filters | undefined) => void
  },
): () => void {
  async function fill(): Promise<void> {
    try {
      const counts = await list()
      filters.replaceChildren(
        ...(Object.keys(SEARCH_FILTERS) as SearchFilter[])
          .filter((name) => counts[name] !== undefined)
          .map((name) => buildFilterChoice(name, counts[name] ?? {}, read()?.[name])),
      )
    } catch {
      filters.textContent = explainFailure(import.meta.env.DEV)
    }
  }

  narrow.addEventListener('toggle', () => {
    if (narrow.open && filters.childElementCount === 0) void fill()
  })
  filters.addEventListener('change', () => {
    const values = [...filters.querySelectorAll('select')]
      .filter(({ value }) => value !== '')
      .map(({ name, value }) => [name, value])
    chosen(values.length === 0 ? undefined : Object.fromEntries(values))
  })
  return () => {
    if (read()) narrow.open = true
    if (narrow.open) void fill()
  }
}
