import { createNode } from './hit-nodes.ts'
import { createLastQuestion } from './last-question.ts'
import { describeAnswer, explainFailure, INVITATION } from './messages.ts'
import { buildFilterChoice, buildHit, buildTypeChoices } from './page-nodes.ts'
import { waitForPaint } from './next-paint.ts'
import { startRecentList } from './recent-list.ts'
import { keepRecentSearch } from './recent-searches.ts'
import {
  readSearchAddress,
  SEARCH_FILTERS,
  writeSearchAddress,
  type SearchFilter,
  type SearchState,
} from './search-address.ts'
import { createSearchClient, type SearchAnswer } from './search-client.ts'
import type { Counts } from './search-engine.ts'
import type { SearchHit } from './search-hit.ts'

const STEP = 15
/** Keys that come closer than this are one question. */
const PAUSE_MS = 8
/** With each new address the browser fetches and draws the site's icon again, which takes longer than the answer. */
const ADDRESS_PAUSE_MS = 400

/** What the page holds; all of it stands in the HTML as built. */
export interface SearchPageParts {
  form: HTMLFormElement
  input: HTMLInputElement
  /** The group of type choices, hidden while there is nothing to choose. */
  types: HTMLElement
  choices: HTMLElement
  /** The further filters, filled when they are first opened. */
  narrow: HTMLDetailsElement
  filters: HTMLElement
  status: HTMLElement
  list: HTMLElement
  more: HTMLButtonElement
  recent: HTMLElement
}

/** Answers the question in the address, follows the box while the reader types, and gives back and forward their sense. */
export function startSearchPage(parts: SearchPageParts): void {
  const { form, input, types, choices, narrow, filters, status, list, more, recent } = parts
  const client = createSearchClient(import.meta.env.BASE_URL)
  const showRecent = startRecentList(recent, {
    forgotten: () => {
      input.focus()
    },
  })
  const ask = createLastQuestion()
  let state: SearchState = { words: '' }
  let limit = STEP
  let timer: ReturnType<typeof setTimeout> | undefined
  let addressTimer: ReturnType<typeof setTimeout> | undefined

  function setState(name: 'idle' | 'loading' | 'done' | 'failed'): void {
    list.dataset['searchState'] = name
    list.setAttribute('aria-busy', String(name === 'loading'))
  }

  const isNarrowed = (): boolean => state.type !== undefined || state.filters !== undefined

  /** Counts that cannot be had leave the hits as they are, and no choice between types. */
  const countTypes = (answer: SearchAnswer): Promise<Counts> =>
    answer.countTypes().catch(() => ({}))

  /** Of a broad question the counts take longer than the hits, which come first. */
  async function showTypes(answer: SearchAnswer): Promise<void> {
    const question = state
    if (!types.hidden) await waitForPaint()
    const counts = await countTypes(answer)
    if (question !== state) return
    const hadFocus = types.contains(document.activeElement)
    choices.replaceChildren(...buildTypeChoices(counts, state.type))
    const isIdle = answer.isPartial === true || Object.keys(counts).length === 0
    types.hidden = (answer.total === 0 || isIdle) && state.type === undefined
    if (hadFocus) types.querySelector<HTMLInputElement>('input:checked')?.focus()
  }

  function buildExactLink(): Node[] {
    const exact: SearchState = { ...state, isExact: true }
    const link = createNode('a', {
      text: `Search for “${state.words}” as it is written`,
      attributes: { href: writeSearchAddress(exact) },
    })
    link.addEventListener('click', (event) => {
      event.preventDefault()
      go(exact, 'push')
    })
    return [document.createTextNode('. '), link]
  }

  /** Hits that are shown already stay as they are: a reader may be on one of them. */
  function showHits(hits: readonly SearchHit[], isMore: boolean): void {
    const shown = isMore ? list.childElementCount : 0
    if (shown === 0) list.replaceChildren()
    list.append(...hits.slice(shown).map(buildHit))
  }

  function show(answer: SearchAnswer, isMore: boolean): void {
    showHits(answer.hits, isMore)
    more.hidden = answer.total === undefined || answer.hits.length >= answer.total
    status.replaceChildren(
      describeAnswer(state.words, answer),
      ...(answer.total === 0
        ? [
            isNarrowed()
              ? ' Take a filter off, or try other words.'
              : ' Try fewer or other words, or browse the lists below.',
          ]
        : []),
      ...(answer.corrected === undefined ? [] : buildExactLink()),
    )
  }

  function clear(): void {
    list.replaceChildren()
    more.hidden = true
    types.hidden = true
  }

  /** Answers the question; `isMore` adds to the hits of the same one. */
  function search(isMore = false): void {
    setState('loading')
    const question = state
    let hasBegun = isMore
    const add = (answer: SearchAnswer, isPart = false): void => {
      // A part of the answer leaves the choice of types as it is, where there is one.
      if (types.hidden || !isPart) void showTypes(answer)
      show(answer, hasBegun)
      hasBegun = true
    }
    // Choices that come later would push the hits down.
    const waitForTypes = async (answer: SearchAnswer): Promise<SearchAnswer> => {
      if (types.hidden) await countTypes(answer)
      return answer
    }
    showRecent(question.words !== '')
    const report = {
      done: (answer: SearchAnswer | undefined): void => {
        if (answer) {
          add(answer)
          setState('done')
        } else {
          clear()
          status.textContent = INVITATION
          setState('idle')
        }
      },
      failed: () => {
        const why = explainFailure(import.meta.env.DEV)
        // The hits that stand there stay, and the button asks again.
        if (isMore) limit -= STEP
        else clear()
        status.textContent = isMore ? why : `${why} The lists below hold every page.`
        setState('failed')
      },
    }
    void ask<SearchAnswer | undefined>(
      ({ early, signal }) =>
        question.words === ''
          ? Promise.resolve(undefined)
          : client
              .ask(
                { ...question, limit },
                isMore
                  ? { signal }
                  : { early: async (answer) => early(await waitForTypes(answer)), signal },
              )
              .then(waitForTypes),
      {
        ...report,
        early: (answer) => {
          if (answer) add(answer, true)
          return waitForPaint()
        },
      },
    )
  }

  /** Fills the further filters; they cost some kilobytes, so not before they are opened. */
  async function fillFilters(): Promise<void> {
    try {
      const counts = await client.listFilters()
      filters.replaceChildren(
        ...(Object.keys(SEARCH_FILTERS) as SearchFilter[])
          .filter((name) => counts[name] !== undefined)
          .map((name) => buildFilterChoice(name, counts[name] ?? {}, state.filters?.[name])),
      )
    } catch {
      filters.textContent = explainFailure(import.meta.env.DEV)
    }
  }

  const writeAddress = (): void => {
    clearTimeout(addressTimer)
    const address = location.pathname + writeSearchAddress(state)
    if (address !== location.pathname + location.search) history.replaceState(null, '', address)
  }

  function go(next: SearchState, how: 'push' | 'replace'): void {
    clearTimeout(timer)
    clearTimeout(addressTimer)
    state = next
    limit = STEP
    const address = location.pathname + writeSearchAddress(next)
    if (how === 'push' && address !== location.pathname + location.search) {
      history.pushState(null, '', address)
    } else {
      addressTimer = setTimeout(writeAddress, ADDRESS_PAUSE_MS)
    }
    search()
  }

  function readAddress(): void {
    clearTimeout(addressTimer)
    state = readSearchAddress(location.search)
    limit = STEP
    input.value = state.words
    if (state.filters) narrow.open = true
    if (narrow.open) void fillFilters()
    search()
  }

  /** The question as it now stands in the box; filters stay, a spelling is looked at afresh. */
  const typed = (): SearchState => {
    const { isExact: _, ...rest } = state
    return { ...rest, words: input.value.trim() }
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault()
    keepRecentSearch(input.value)
    go(typed(), 'push')
  })
  input.addEventListener('input', () => {
    clearTimeout(timer)
    void client.prepare(input.value.trim()).catch(() => undefined)
    timer = setTimeout(() => {
      go(typed(), 'replace')
    }, PAUSE_MS)
  })
  list.addEventListener('click', () => {
    writeAddress()
    keepRecentSearch(input.value)
  })
  types.addEventListener('change', (event) => {
    const value = event.target instanceof HTMLInputElement ? event.target.value : ''
    const { type: _, ...rest } = state
    go(value === '' ? rest : { ...rest, type: value }, 'push')
  })
  narrow.addEventListener('toggle', () => {
    if (narrow.open && filters.childElementCount === 0) void fillFilters()
  })
  filters.addEventListener('change', () => {
    const chosen = [...filters.querySelectorAll('select')]
      .filter(({ value }) => value !== '')
      .map(({ name, value }) => [name, value])
    const { filters: _, ...rest } = state
    go(chosen.length === 0 ? rest : { ...rest, filters: Object.fromEntries(chosen) }, 'push')
  })
  more.addEventListener('click', () => {
    const seen = list.childElementCount
    limit += STEP
    search(true)
    // The next new hit takes the focus that the button may lose.
    const observer = new MutationObserver(() => {
      observer.disconnect()
      list.children[seen]?.querySelector('a')?.focus()
    })
    observer.observe(list, { childList: true })
  })
  addEventListener('popstate', readAddress)
  readAddress()
}
