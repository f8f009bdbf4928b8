import css from './header-box.css?inline'
import { buildExcerpt, createNode } from './hit-nodes.ts'
import { createLastQuestion } from './last-question.ts'
import { countResults, explainFailure } from './messages.ts'
import { createSearchClient, type SearchAnswer, type SearchHit } from './search-client.ts'
import { SEARCH_TYPES, writeSearchAddress } from './search-address.ts'

const SHOWN = 5
const PAUSE_MS = 120

function labelOfType(type: string): string {
  return Object.hasOwn(SEARCH_TYPES, type) ? type : 'Page'
}

function buildOption(id: string, hit: SearchHit): HTMLElement {
  const link = createNode(
    'a',
    {
      className: 'search-box__option',
      attributes: { id, href: hit.url, role: 'option', tabindex: '-1', 'aria-selected': 'false' },
    },
    [
      createNode('span', { className: 'search-box__title', text: hit.title }),
      createNode('span', { className: 'search-box__type', text: labelOfType(hit.type) }),
      createNode('span', { className: 'search-box__excerpt' }, buildExcerpt(hit.excerpt)),
    ],
  )
  return createNode('li', { attributes: { role: 'presentation', 'data-search-result': '' } }, [
    link,
  ])
}

/** Turns the header's plain form into a combobox with a list of hits. Without a choice, Enter submits the form. */
export function enhanceHeaderBox(input: HTMLInputElement): void {
  const form = input.form
  if (!form) return
  const base = import.meta.env.BASE_URL
  const client = createSearchClient(base)
  const ask = createLastQuestion()
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(css)
  document.adoptedStyleSheets.push(sheet)

  const note = createNode('p', { className: 'search-box__note', attributes: { role: 'status' } })
  const list = createNode('ul', {
    className: 'search-box__list',
    attributes: { id: 'search-box-list', role: 'listbox', 'aria-label': 'Search results' },
  })
  const panel = createNode('div', { className: 'search-box__panel' }, [note, list])
  panel.hidden = true
  form.append(panel)
  for (const [name, value] of Object.entries({
    role: 'combobox',
    'aria-expanded': 'false',
    'aria-controls': list.id,
    'aria-autocomplete': 'list',
  })) {
    input.setAttribute(name, value)
  }

  let chosen = -1
  let timer: ReturnType<typeof setTimeout> | undefined

  const options = (): HTMLAnchorElement[] => [...list.querySelectorAll('a')]

  function choose(position: number): void {
    const all = options()
    chosen = all.length === 0 ? -1 : position
    all.forEach((option, index) => {
      option.setAttribute('aria-selected', String(index === chosen))
    })
    const option = all[chosen]
    if (option) {
      input.setAttribute('aria-activedescendant', option.id)
      option.scrollIntoView({ block: 'nearest' })
    } else {
      input.removeAttribute('aria-activedescendant')
    }
  }

  function open(isOpen: boolean): void {
    panel.hidden = !isOpen
    input.setAttribute('aria-expanded', String(isOpen && list.childElementCount > 0))
    if (!isOpen) choose(-1)
  }

  function show(words: string, { total, hits }: SearchAnswer): void {
    const items = hits.map((hit, index) => buildOption(`search-box-option-${index}`, hit))
    if (total > hits.length) {
      const all: SearchHit = {
        url: form?.action + writeSearchAddress({ words }),
        title: `All ${total} results`,
        type: '',
        excerpt: [],
      }
      const last = buildOption('search-box-option-all', all)
      last.querySelector('.search-box__type')?.remove()
      items.push(last)
    }
    // What was chosen stays chosen when further hits arrive.
    const kept = options()[chosen]?.href
    list.replaceChildren(...items)
    note.textContent = total === 0 ? `No results for “${words}”.` : countResults(total)
    choose(options().findIndex(({ href }) => href === kept))
    open(true)
  }

  function fail(): void {
    list.replaceChildren()
    note.textContent = explainFailure(import.meta.env.DEV)
    open(true)
  }

  /** Whatever is still on its way stays away: an empty question is the newest one. */
  function silence(): void {
    clearTimeout(timer)
    void ask(() => Promise.resolve(), { done: () => undefined, failed: () => undefined })
  }

  /** The first hit is shown as soon as its page is here, the others follow. */
  function search(limit = 1): void {
    const words = input.value.trim()
    if (words === '') {
      silence()
      list.replaceChildren()
      open(false)
      return
    }
    void ask(() => client.ask({ words, limit }), {
      done: (answer) => {
        show(words, answer)
        if (limit < SHOWN && answer.total > limit) search(SHOWN)
      },
      failed: fail,
    })
  }

  input.addEventListener('input', () => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      search()
    }, PAUSE_MS)
  })
  input.addEventListener('focus', () => {
    if (input.value.trim() !== '' && list.childElementCount > 0) open(true)
  })
  form.addEventListener('focusout', (event) => {
    if (event.relatedTarget instanceof Node && form.contains(event.relatedTarget)) return
    silence()
    open(false)
  })
  // A press on an option must not take the focus away before the click arrives.
  panel.addEventListener('mousedown', (event) => {
    event.preventDefault()
  })
  input.addEventListener('keydown', (event) => {
    const count = options().length
    if (event.key === 'Escape' && !panel.hidden) {
      event.preventDefault()
      silence()
      open(false)
    } else if (event.key === 'Enter' && chosen >= 0) {
      event.preventDefault()
      options()[chosen]?.click()
    } else if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && count > 0) {
      event.preventDefault()
      if (panel.hidden) open(true)
      const step = event.key === 'ArrowDown' ? 1 : -1
      // One place more than options: the box itself, where nothing is chosen.
      choose(((chosen + 1 + step + count + 1) % (count + 1)) - 1)
    }
  })

  void client.warmUp().catch(() => undefined)
  if (input.value.trim() !== '') search()
}
