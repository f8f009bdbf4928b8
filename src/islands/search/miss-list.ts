import { describeAnswer, explainFailure } from './messages.ts'
import { buildHit } from './page-nodes.ts'
import { writeSearchAddress } from './search-address.ts'
import { createSearchClient } from './search-client.ts'

const SHOWN = 5

/** Shows pages that hold the words of the missed address, or says that there are none. */
export async function fillMissList(section: HTMLElement, words: string): Promise<void> {
  const list = section.querySelector<HTMLElement>('[data-search-state]')
  const all = section.querySelector<HTMLAnchorElement>('.miss__all')
  const status = section.querySelector('[role=status]')
  if (!list || !all || !status) return
  list.dataset['searchState'] = 'loading'
  try {
    const answer = await createSearchClient(import.meta.env.BASE_URL).ask({ words, limit: SHOWN })
    list.replaceChildren(...answer.hits.map(buildHit))
    status.textContent = describeAnswer(words, answer)
    all.search = writeSearchAddress({ words })
    list.dataset['searchState'] = 'done'
  } catch {
    status.textContent = explainFailure(import.meta.env.DEV)
    list.dataset['searchState'] = 'failed'
  }
}
