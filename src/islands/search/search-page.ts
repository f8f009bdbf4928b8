import { buildExcerpt, createNode } from './hit-nodes.ts'
import { createLastQuestion } from './last-question.ts'
import { countResults, explainFailure, INVITATION } from './messages.ts'
import {
  readSearchAddress,
  SEARCH_TYPES,
  writeSearchAddress,
  type SearchState,
} from './search-address.ts'
import { createSearchClient, type SearchAnswer, type SearchHit } from './search-client.ts'

const STEP = 15
const PAUSE_MS = 200

/** What the page holds; all of it stands in the HTML as built. */
export interface SearchPageParts {
  form: HTMLFormElement
  input: HTMLInputElement
  /** The group of type choices, hidden while there is nothing to choose. */
  types: HTMLElement
  choices: HTMLElement
  status: HTMLElement
  list: HTMLElement
  more: HTMLButtonElement
}

function buildHit(hit: SearchHit): HTMLElement {
  return createNode('li', { className: 'search-hit', attributes: { 'data-search-result': '' } }, [
    createNode('p', { className: 'search-hit__type', text: hit.type }),
    createNode('h2', { className: 'search-hit__title' }, [
      createNode('a', { text: hit.title, attributes: { href: hit.url } }),
    ]),
    createNode('p', { className: 'search-hit__excerpt' }, buildExcerpt(hit.excerpt)),
  ])
}

function buildTypeChoice(value: string, label: string, isChosen: boolean): HTMLElement {
  const radio = createNode('input', { attributes: { type: 'radio', name: 'type', value } })
  radio.checked = isChosen
  return createNode('label', { className: 'search-type' }, [
    radio,
    createNode('span', { text: label }),
  ])
}

function buildTypeChoices(
  countByType: Readonly<Record<string, number>>,
  type: string | undefined,
): HTMLElement[] {
  const total = Object.values(countByType).reduce((sum, count) => sum + count, 0)
  const choices = Object.entries(SEARCH_TYPES).filter(
    ([value]) => (countByType[value] ?? 0) > 0 || value === type,
  )
  return [
    buildTypeChoice('', `All ${total}`, type === undefined),
    ...choices.map(([value, label]) =>
      buildTypeChoice(value, `${label} ${countByType[value] ?? 0}`, value === type),
    ),
  ]
}

/** Answers the question in the address, follows the box while the reader types, and gives back and forward their sense. */
export function startSearchPage(parts: SearchPageParts): void {
  const { form, input, types, choices, status, list, more } = parts
  const client = createSearchClient(import.meta.env.BASE_URL)
  const ask = createLastQuestion()
  let state: SearchState = { words: '' }
  let limit = STEP
  let timer: ReturnType<typeof setTimeout> | undefined

  function setState(name: 'idle' | 'loading' | 'done' | 'failed'): void {
    list.dataset['searchState'] = name
    list.setAttribute('aria-busy', String(name === 'loading'))
  }

  function showTypes(answer: SearchAnswer): void {
    const hadFocus = types.contains(document.activeElement)
    choices.replaceChildren(...buildTypeChoices(answer.countByType, state.type))
    types.hidden = answer.total === 0 && state.type === undefined
    if (hadFocus) types.querySelector<HTMLInputElement>('input:checked')?.focus()
  }

  function show(answer: SearchAnswer): void {
    showTypes(answer)
    list.replaceChildren(...answer.hits.map(buildHit))
    more.hidden = answer.hits.length >= answer.total
    status.textContent =
      answer.total === 0
        ? `No results for “${state.words}”. Try fewer or other words, or browse the lists below.`
        : `${countResults(answer.total)} for “${state.words}”`
    setState('done')
  }

  function clear(): void {
    list.replaceChildren()
    more.hidden = true
    types.hidden = true
  }

  function search(): void {
    setState('loading')
    const { words, type } = state
    const task = (): Promise<SearchAnswer | undefined> =>
      words === ''
        ? Promise.resolve(undefined)
        : client.ask(type === undefined ? { words, limit } : { words, type, limit })
    void ask(task, {
      done: (answer) => {
        if (answer) {
          show(answer)
        } else {
          clear()
          status.textContent = INVITATION
          setState('idle')
        }
      },
      failed: () => {
        clear()
        status.textContent = `${explainFailure(import.meta.env.DEV)} The lists below hold every page.`
        setState('failed')
      },
    })
  }

  function go(next: SearchState, how: 'push' | 'replace'): void {
    clearTimeout(timer)
    state = next
    limit = STEP
    const address = location.pathname + writeSearchAddress(next)
    if (how === 'push' && address !== location.pathname + location.search) {
      history.pushState(null, '', address)
    } else {
      history.replaceState(null, '', address)
    }
    search()
  }

  function readAddress(): void {
    state = readSearchAddress(location.search)
    limit = STEP
    input.value = state.words
    search()
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault()
    go({ ...state, words: input.value.trim() }, 'push')
  })
  input.addEventListener('input', () => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      go({ ...state, words: input.value.trim() }, 'replace')
    }, PAUSE_MS)
  })
  types.addEventListener('change', (event) => {
    const value = event.target instanceof HTMLInputElement ? event.target.value : ''
    go(value === '' ? { words: state.words } : { words: state.words, type: value }, 'push')
  })
  more.addEventListener('click', () => {
    const seen = list.childElementCount
    limit += STEP
    search()
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
