import { createNode } from './hit-nodes.ts'
import { clearRecentSearches, readRecentSearches } from './recent-searches.ts'
import { writeSearchAddress } from './search-address.ts'

/** Fills the page's list of earlier searches, which stands there while nothing is asked; returns how to show or hide it. */
export function startRecentList(
  section: HTMLElement,
  { forgotten }: { readonly forgotten: () => void },
): (isAsked: boolean) => void {
  function show(isAsked: boolean): void {
    if (isAsked && section.hidden) return
    const searches = isAsked ? [] : readRecentSearches()
    section.hidden = searches.length === 0
    section
      .querySelector('ul')
      ?.replaceChildren(
        ...searches.map((words) =>
          createNode('li', {}, [
            createNode('a', { text: words, attributes: { href: writeSearchAddress({ words }) } }),
          ]),
        ),
      )
  }

  section.querySelector('button')?.addEventListener('click', () => {
    clearRecentSearches()
    show(false)
    forgotten()
  })
  return show
}
