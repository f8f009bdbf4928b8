import { buildHit } from './page-nodes.ts'
import { writeSearchAddress } from './search-address.ts'
import { createSearchClient } from './search-client.ts'

const SHOWN = 5

/** Shows pages that hold the words of the missed address. Nothing found, or no index: the section stays hidden. */
export async function fillMissList(section: HTMLElement, words: string): Promise<void> {
  const list = section.querySelector<HTMLElement>('[data-search-state]')
  const all = section.querySelector<HTMLAnchorElement>('.miss__all')
  if (!list || !all) return
  list.dataset['searchState'] = 'loading'
  try {
    const { hits } = await createSearchClient(import.meta.env.BASE_URL).ask({ words, limit: SHOWN })
    list.replaceChildren(...hits.map(buildHit))
    all.search = writeSearchAddress({ words })
    section.hidden = hits.length === 0
    list.dataset['searchState'] = 'done'
  } catch {
    list.dataset['searchState'] = 'failed'
  }
}
