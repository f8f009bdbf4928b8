import css from './header-box.css?inline'
import { createHeaderList, type HeaderList } from './header-list.ts'
import { buildHitOptions, buildRecentOptions } from './header-options.ts'
import { createLastQuestion } from './last-question.ts'
import { describeAnswer, explainFailure } from './messages.ts'
import { waitForPaint } from './next-paint.ts'
import { clearRecentSearches, keepRecentSearch, readRecentSearches } from './recent-searches.ts'
import { createSearchClient, type SearchAnswer, type SearchClient } from './search-client.ts'
import { writeSearchAddress } from './search-address.ts'

const SHOWN = 6
/** Keys that come closer than this are one question. */
const PAUSE_MS = 8

/** Answers what stands in the box with the first hits, or with earlier searches where it is empty. */
function createHeaderSearch(
  client: SearchClient,
  { input, action, shown }: { input: HTMLInputElement; action: string; shown: HeaderList },
) {
  const ask = createLastQuestion()
  const addressOf = (words: string): string => action + writeSearchAddress({ words })

  function showRecent(): void {
    const recent = readRecentSearches().map((words) => ({ words, href: addressOf(words) }))
    const options = recent.length === 0 ? [] : buildRecentOptions(recent)
    shown.show({ options, note: '', isRecent: true, isOpen: options.length > 0 })
  }

  /** Whatever is still on its way stays away: an empty question is the newest one. */
  function silence(): void {
    void ask(() => Promise.resolve(undefined), { done: () => undefined, failed: () => undefined })
  }

  function search(): void {
    const words = input.value.trim()
    if (words === '') {
      silence()
      showRecent()
      return
    }
    const done = (answer: SearchAnswer): void => {
      shown.show({
        options: buildHitOptions(answer.hits, { total: answer.total, href: addressOf(words) }),
        note: describeAnswer(words, answer),
        isOpen: true,
      })
    }
    void ask((running) => client.ask({ words, limit: SHOWN }, running), {
      early: (answer) => {
        done(answer)
        return waitForPaint()
      },
      done,
      failed: () => {
        shown.show({ options: [], note: explainFailure(import.meta.env.DEV), isOpen: true })
      },
    })
  }

  return { search, silence, showRecent }
}

/** What a key does in the box; false where it does what it always does. */
function followKey(
  key: string,
  { shown, close }: { readonly shown: HeaderList; readonly close: () => void },
): boolean {
  switch (key) {
    case 'Escape':
      if (shown.panel.hidden) return false
      close()
      return true
    case 'Enter':
      return shown.press()
    case 'ArrowDown':
      return shown.move(1)
    case 'ArrowUp':
      return shown.move(-1)
    default:
      return false
  }
}

/** Turns the header's plain form into a combobox with a list of hits. Without a choice, Enter submits the form. */
export function enhanceHeaderBox(input: HTMLInputElement): void {
  const form = input.form
  if (!form) return
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(css)
  document.adoptedStyleSheets.push(sheet)
  const client = createSearchClient(import.meta.env.BASE_URL)
  const shown = createHeaderList(input)
  const { panel, list, forget } = shown
  form.append(panel)
  const { search, silence, showRecent } = createHeaderSearch(client, {
    input,
    action: form.action,
    shown,
  })
  let timer: ReturnType<typeof setTimeout> | undefined

  function close(): void {
    clearTimeout(timer)
    silence()
    shown.setOpen(false)
  }

  const keep = (): void => {
    keepRecentSearch(input.value)
  }

  input.addEventListener('input', () => {
    clearTimeout(timer)
    void client.prepare(input.value.trim()).catch(() => undefined)
    timer = setTimeout(search, PAUSE_MS)
  })
  input.addEventListener('focus', () => {
    if (input.value.trim() === '') showRecent()
    else if (list.childElementCount > 0) shown.setOpen(true)
  })
  form.addEventListener('focusout', (event) => {
    if (event.relatedTarget instanceof Node && form.contains(event.relatedTarget)) return
    close()
  })
  form.addEventListener('submit', keep)
  list.addEventListener('click', keep)
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
    if (followKey(event.key, { shown, close })) event.preventDefault()
  })

  void client.warmUp().catch(() => undefined)
  // On a slow network the reader may be elsewhere by now.
  if (document.activeElement === input) search()
}
