import type { ClaimEntry } from './state.ts'

export interface ItemEntry extends ClaimEntry {
  readonly item: HTMLElement
}

function readItem(item: HTMLElement): ItemEntry {
  const { verdict = '', about = '', matters = '' } = item.dataset
  return { item, verdict, about, matters }
}

/** The claims that stand in the page. */
export function readItems(groups: readonly HTMLElement[]): readonly ItemEntry[] {
  return groups.flatMap((group) =>
    [...group.querySelectorAll<HTMLElement>('[data-verdict]')].map(readItem),
  )
}

/** Keeps of the claims which are drawn already; returns how to show some of all entries, and only their subjects. */
export function startClaimGroups(
  groups: readonly HTMLElement[],
  first: readonly ItemEntry[],
): (shown: ReadonlySet<ItemEntry>, entries: readonly ItemEntry[]) => void {
  const drawn = new Set(first)

  return (shown, entries) => {
    const fresh = [...shown].filter((entry) => !drawn.has(entry))
    for (const entry of fresh) drawn.add(entry)
    // Claims that are shown for the first time go where they belong among the others of their subject.
    for (const subject of new Set(fresh.map(({ about }) => about))) {
      const members = entries.filter((entry) => entry.about === subject && drawn.has(entry))
      const group = groups.find(({ id }) => id === subject)
      group?.querySelector('ul')?.append(...members.map(({ item }) => item))
    }
    for (const entry of drawn) entry.item.hidden = !shown.has(entry)
    const subjects = new Set([...shown].map(({ about }) => about))
    for (const group of groups) group.hidden = !subjects.has(group.id)
  }
}
