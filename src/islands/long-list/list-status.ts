import type { ShownList } from './long-list.ts'

/** What stands around a list that readers narrow. */
export interface ListStatusParts {
  readonly status: HTMLElement
  readonly clear: HTMLButtonElement
  readonly note: HTMLElement
  /** Stands in place of the list where nothing is found. */
  readonly empty: HTMLElement
  readonly loosen: HTMLButtonElement
}

export interface ListFindings {
  readonly found: number
  /** What the entries are, in the plural. */
  readonly entries: string
  readonly isFiltered: boolean
  /** What of the address could not be used. */
  readonly ignored: readonly string[]
  /** The filter that is best let go of, asked for where nothing is found. */
  readonly findWay: () =>
    { readonly filter: string; readonly name: string; readonly count: number } | undefined
}

/** Says how many entries are shown, and where there are none, which filter to let go of. */
export function showListStatus(
  { status, clear, note, empty, loosen }: ListStatusParts,
  list: Pick<ShownList<unknown>, 'entries' | 'finish' | 'isComing'>,
  { found, entries, isFiltered, ignored, findWay }: ListFindings,
): void {
  status.textContent = list.finish?.(found) ?? `${found} of ${list.entries.length} ${entries}`
  clear.hidden = !isFiltered
  empty.hidden = found > 0 || list.isComing === true
  if (found === 0) {
    const way = findWay()
    loosen.value = way?.filter ?? ''
    loosen.textContent = way
      ? `Let go of the filter by ${way.name} (${way.count})`
      : 'Clear all filters'
  }
  note.textContent =
    ignored.length === 0 ? '' : `Left out, as this page does not know it: ${ignored.join(', ')}`
}
