import { href } from '../../format/href.ts'
import { findAlike } from './alike-pages.ts'
import type { ListedPage } from './alike-pages.ts'
import { createNode } from './hit-nodes.ts'
import { writeSearchAddress } from './search-address.ts'

const SHOWN = 5

/** The site's own list of every page: a tenth of what the search needs for a first answer. */
async function loadPages(address: string): Promise<readonly ListedPage[]> {
  const response = await fetch(address)
  if (!response.ok) throw new Error(`${address}: ${String(response.status)}`)
  const page = await response.text()
  // Without the head: the styles of one page are not those that the policy of another allows.
  const main = page.slice(page.indexOf('<main'), page.indexOf('</main>'))
  const list = new DOMParser().parseFromString(main, 'text/html')
  return [...list.querySelectorAll('li a')].map((link) => ({
    address: link.getAttribute('href') ?? '',
    name: link.textContent,
  }))
}

function tellCount(count: number): string {
  if (count === 0) return 'No page has a name like it.'
  return count === 1 ? 'One page has a name like it.' : `${count} pages have a name like it.`
}

/** Shows pages that are named like the missed address, or says that there are none. */
export async function fillMissList(section: HTMLElement, words: string): Promise<void> {
  const list = section.querySelector<HTMLElement>('[data-search-state]')
  const all = section.querySelector<HTMLAnchorElement>('.miss__all')
  const status = section.querySelector('[role=status]')
  if (!list || !all || !status) return
  all.search = writeSearchAddress({ words })
  list.dataset['searchState'] = 'loading'
  try {
    const pages = await loadPages(href('/site-map/'))
    const alike = findAlike(pages, { words, limit: SHOWN })
    list.replaceChildren(
      ...alike.map(({ address, name }) =>
        createNode('li', { className: 'search-hit', attributes: { 'data-search-result': '' } }, [
          createNode('p', { className: 'search-hit__type', text: address }),
          createNode('a', { text: name, attributes: { href: address } }),
        ]),
      ),
    )
    status.textContent = tellCount(alike.length)
    list.dataset['searchState'] = 'done'
  } catch {
    status.textContent = 'The list of pages could not be loaded. Try the search.'
    list.dataset['searchState'] = 'failed'
  }
}
