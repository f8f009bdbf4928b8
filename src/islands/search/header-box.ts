import css from './header-box.css?inline'
import { buildHitOptions, buildRecentOptions } from './header-options.ts'
import { createNode } from './hit-nodes.ts'
import { createLastQuestion } from './last-question.ts'
import { describeAnswer, explainFailure } from './messages.ts'
import { waitForPaint } from './next-paint.ts'
import { clearRecentSearches, keepRecentSearch, readRecentSearches } from './recent-searches.ts'
import { createSearchClient, type SearchAnswer } from './search-client.ts'
import { writeSearchAddress } from './search-address.ts'

const SHOWN = 6
/** Keys that come closer than this are one question. */
const PAUSE_MS = 8

/** The panel below the box: a note, the list, and a button that forgets earlier searches. */
function buildPanel() {
  const note = createNode('p', { className: 'search-box__note', attributes: { role: 'status' } })
  const list = createNode('ul', {
    className: 'search-box__list',
    attributes: { id: 'search-box-list', role: 'listbox', 'aria-label': 'Search results' },
  })
  const forget = createNode('button', {
    className: 'search-box__forget',
    text: 'Forget these searches',
    attributes: { type: 'button' },
  })
  forget.hidden = true
  const panel = createNode('div', { className: 'search-box__panel' }, [note, list, forget])
  panel.hidden = true
  return { panel, note, list, forget }
}

/** Turns the header's plain form into a combobox with a list of hits. Without a choice, Enter submits the form. */
export function enhanceHeaderBox(input: HTMLInputElement): void {
  const form = input.form
  if (!form) return
  const client = createSearchClient(import.meta.env.BASE_URL)
  const ask = createLastQuestion()
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(css)
  document.adoptedStyleSheets.push(sheet)
  const { panel, note, list, forget } = buildPanel()
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
  const addressOf = (words: string): string => form.action + writeSearchAddress({ words })
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

  function show(words: string, answer: SearchAnswer): void {
    // What was chosen stays chosen when further hits arrive.
    const kept = options()[chosen]?.href
    forget.hidden = true
    list.replaceChildren(
      ...buildHitOptions(answer.hits, { total: answer.total, href: addressOf(words) }),
    )
    note.textContent = describeAnswer(words, answer)
    choose(options().findIndex(({ href }) => href === kept))
    open(true)
  }

  function fail(): void {
    forget.hidden = true
    list.replaceChildren()
    note.textContent = explainFailure(import.meta.env.DEV)
    open(true)
  }

  /** Whatever is still on its way stays away: an empty question is the newest one. */
  function silence(): void {
    clearTimeout(timer)
    void ask(() => Promise.resolve(undefined), { done: () => undefined, failed: () => undefined })
  }

  function showRecent(): void {
    const recent = readRecentSearches()
    forget.hidden = recent.length === 0
    note.textContent = ''
    list.replaceChildren(
      ...(recent.length === 0
        ? []
        : buildRecentOptions(recent.map((words) => ({ words, href: addressOf(words) })))),
    )
    choose(-1)
    open(recent.length > 0)
  }

  function search(): void {
    const words = input.value.trim()
    if (words === '') {
      silence()
      showRecent()
      return
    }
    const done = (answer: SearchAnswer): void => {
      show(words, answer)
    }
    void ask((running) => client.ask({ words, limit: SHOWN }, running), {
      early: (answer) => {
        done(answer)
        return waitForPaint()
      },
      done,
      failed: fail,
    })
  }

  input.addEventListener('input', () => {
    clearTimeout(timer)
    void client.prepare(input.value.trim()).catch(() => undefined)
    timer = setTimeout(() => {
      search()
    }, PAUSE_MS)
  })
  input.addEventListener('focus', () => {
    if (input.value.trim() === '') showRecent()
    else if (list.childElementCount > 0) open(true)
  })
  form.addEventListener('focusout', (event) => {
    if (event.relatedTarget instanceof Node && form.contains(event.relatedTarget)) return
    silence()
    open(false)
  })
  form.addEventListener('submit', () => {
    keepRecentSearch(input.value)
  })
  list.addEventListener('click', () => {
    keepRecentSearch(input.value)
  })
  // A press on an option must not take the focus away before the click arrives.
  panel.addEventListener('mousedown', (event) => {
    event.preventDefault()
  })
  forget.addEventListener('click', () => {
    clearRecentSearches()
    input.focus()
    showRecent()
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
  // On a slow network the reader may be elsewhere by now.
  if (document.activeElement === input) search()
}
