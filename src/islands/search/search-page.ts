import { createAnswerView, type AnswerParts } from './answer-view.ts'
import { createAnswering } from './answering.ts'
import { startFurtherFilters } from './further-filters.ts'
import { createQuestionAddress } from './question-address.ts'
import { startRecentList } from './recent-list.ts'
import { keepRecentSearch } from './recent-searches.ts'
import { readSearchAddress, type SearchState } from './search-address.ts'
import { createSearchClient } from './search-client.ts'
import { startTypeChoices } from './type-choices.ts'

const STEP = 15
/** Keys that come closer than this are one question. */
const PAUSE_MS = 8

/** What the page holds; all of it stands in the HTML as built. */
export interface SearchPageParts extends AnswerParts {
  form: HTMLFormElement
  input: HTMLInputElement
  /** The group of type choices, hidden while there is nothing to choose. */
  types: HTMLElement
  choices: HTMLElement
  /** The further filters, filled when they are first opened. */
  narrow: HTMLDetailsElement
  filters: HTMLElement
  recent: HTMLElement
}

/** The first new hit takes the focus that the button for more of them may lose. */
function focusNextHit(list: HTMLElement): void {
  const seen = list.childElementCount
  const observer = new MutationObserver(() => {
    observer.disconnect()
    list.children[seen]?.querySelector('a')?.focus()
  })
  observer.observe(list, { childList: true })
}

/** Reports what stands in the box, whether it was sent or typed. Returns how to let go of what is not reported yet. */
function startBox(
  { form, input }: { readonly form: HTMLFormElement; readonly input: HTMLInputElement },
  {
    prepare,
    asked,
  }: {
    readonly prepare: (words: string) => Promise<void>
    readonly asked: (words: string, isSent: boolean) => void
  },
): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    keepRecentSearch(input.value)
    asked(input.value.trim(), true)
  })
  input.addEventListener('input', () => {
    clearTimeout(timer)
    void prepare(input.value.trim()).catch(() => undefined)
    timer = setTimeout(() => {
      asked(input.value.trim(), false)
    }, PAUSE_MS)
  })
  return () => {
    clearTimeout(timer)
  }
}

/** Answers the question in the address, follows the box while the reader types, and gives back and forward their sense. */
export function startSearchPage(parts: SearchPageParts): void {
  const { input, list, more } = parts
  const client = createSearchClient(import.meta.env.BASE_URL)
  let state: SearchState = { words: '' }
  let limit = STEP

  const read = (): SearchState => state
  const address = createQuestionAddress(read)
  const showRecent = startRecentList(parts.recent, {
    forgotten: () => {
      input.focus()
    },
  })
  const choices = startTypeChoices(parts, {
    read,
    chosen: (type) => {
      go({ ...state, type }, 'push')
    },
  })
  const showFilters = startFurtherFilters(parts, {
    list: () => client.listFilters(),
    read: () => state.filters,
    chosen: (filters) => {
      go({ ...state, filters }, 'push')
    },
  })
  const view = createAnswerView(parts, (exact) => {
    go(exact, 'push')
  })
  const answer = createAnswering(client, view, choices)
  const letGo = startBox(parts, {
    prepare: (words) => client.prepare(words),
    // Filters stay, a spelling is looked at afresh.
    asked: (words, isSent) => {
      go({ ...state, words, isExact: undefined }, isSent ? 'push' : 'replaceSoon')
    },
  })

  function go(next: SearchState, how: 'push' | 'replaceSoon' | 'follow'): void {
    letGo()
    state = next
    limit = STEP
    address[how]()
    if (how === 'follow') showFilters()
    showRecent(state.words !== '')
    answer({ question: state, limit, isMore: false })
  }

  function follow(): void {
    const asked = readSearchAddress(location.search)
    input.value = asked.words
    go(asked, 'follow')
  }

  list.addEventListener('click', () => {
    address.replace()
    keepRecentSearch(input.value)
  })
  more.addEventListener('click', () => {
    limit += STEP
    answer({ question: state, limit, isMore: true, failed: () => (limit -= STEP) })
    focusNextHit(list)
  })
  addEventListener('popstate', follow)
  follow()
}
