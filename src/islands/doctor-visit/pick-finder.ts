export interface PickFinderParts {
  readonly groups: readonly HTMLDetailsElement[]
  readonly find: HTMLInputElement
  readonly found: HTMLElement
}

/** Leaves of the lists to mark from only what holds the words that a reader types. */
export function startPickFinder({ groups, find, found }: PickFinderParts): void {
  function look(): void {
    const query = find.value.trim().toLowerCase()
    const counts = groups.map((group) => {
      const count = showHits(group, query)
      group.hidden = count === 0
      // An empty question leaves every list as the reader left it.
      if (query !== '') group.open = count > 0
      return count
    })
    const sum = counts.reduce((all, count) => all + count, 0)
    found.textContent = query === '' ? '' : `${sum} found`
  }

  find.addEventListener('input', look)
  look()
}

/** Shows the boxes of a group that hold the words, and says how many there are. */
function showHits(group: HTMLElement, query: string): number {
  const boxes = [...group.querySelectorAll<HTMLInputElement>('input')]
  const hits = boxes.filter(({ dataset }) => (dataset['search'] ?? '').includes(query))
  for (const box of boxes) {
    const label = box.closest('label')
    if (label) label.hidden = !hits.includes(box)
  }
  return hits.length
}
