import { MOST_LINES } from './visit.ts'
import { readStored, writeStored } from './visit-storage.ts'

// This runs on pages that are light: it knows of the list only what it needs to add a line and take it off.
interface StoredLines {
  readonly lines?: readonly { readonly mark?: unknown }[]
}

function read(): StoredLines & { readonly lines: readonly { readonly mark?: unknown }[] } {
  const stored = readStored() as StoredLines | undefined
  return { ...stored, lines: Array.isArray(stored?.lines) ? stored.lines : [] }
}

const buttons = [...document.querySelectorAll<HTMLButtonElement>('[data-mark]')]

function show(): void {
  const marked = new Set(read().lines.map((line) => line?.mark))
  for (const button of buttons) {
    button.setAttribute('aria-pressed', String(marked.has(button.dataset['mark'])))
  }
}

for (const button of buttons) {
  button.addEventListener('click', () => {
    const { mark } = button.dataset
    const visit = read()
    const rest = visit.lines.filter((line) => line?.mark !== mark)
    if (rest.length === visit.lines.length && rest.length >= MOST_LINES) {
      button.textContent = 'The list is full'
      return
    }
    const lines = rest.length < visit.lines.length ? rest : [...rest, { mark }]
    if (!writeStored({ ...visit, lines })) button.textContent = 'This browser keeps no list'
    show()
  })
}
// Another tab, or the way back to this page, may have changed the list.
addEventListener('storage', show)
addEventListener('pageshow', show)
show()
