import { describeMatch, listFound } from './describe-match.ts'
import { matchMedicine } from './match-medicine.ts'
import type { MedicineName } from './match-medicine.ts'

interface MedicineListParts {
  form: HTMLFormElement
  input: HTMLInputElement
  status: HTMLElement
  suggestions: HTMLElement
  groups: readonly HTMLElement[]
  notLookedUp: readonly string[]
}

// Long enough for a word to be typed before a screen reader hears of it.
const PAUSE_MS = 350

/** Reads the names off the list itself, so that they stand in the page once. */
function readNames(entries: readonly HTMLElement[]): readonly MedicineName[] {
  const byText = new Map<string, { name: string; generic?: string; entries: string[] }>()
  const add = (name: string, entry: string, generic?: string) => {
    const known = byText.get(name.toLowerCase())
    if (known) known.entries.push(entry)
    else byText.set(name.toLowerCase(), { name, generic, entries: [entry] })
  }
  for (const entry of entries) {
    for (const item of entry.querySelectorAll<HTMLElement>('[data-generic]')) {
      const generic = item.dataset['generic'] ?? ''
      add(generic, entry.id)
      for (const brand of (item.dataset['brands'] ?? '').split('|').filter(Boolean)) {
        if (brand.toLowerCase() !== generic.toLowerCase()) add(brand, entry.id, generic)
      }
    }
    for (const word of (entry.dataset['groups'] ?? '').split('|').filter(Boolean)) {
      add(word, entry.id)
    }
  }
  return [...byText.values()].map((name) => ({ ...name, entries: [...new Set(name.entries)] }))
}

function drawSuggestion(name: string, onChoose: (name: string) => void): HTMLButtonElement {
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'chip'
  button.textContent = name
  button.addEventListener('click', () => onChoose(name))
  return button
}

/** Shows these entries and the groups that have one; undefined shows the whole list. */
function showEntries(
  { entries, groups }: Record<'entries' | 'groups', readonly HTMLElement[]>,
  ids: ReadonlySet<string> | undefined,
): void {
  for (const entry of entries) entry.hidden = ids !== undefined && !ids.has(entry.id)
  for (const group of groups) {
    group.hidden = entries.every((entry) => entry.hidden || !group.contains(entry))
  }
}

/** Lets readers type a name and see only what is known of it. What they type stays in the page. */
export function startMedicineList(parts: MedicineListParts): void {
  const { form, input, status, suggestions, groups, notLookedUp } = parts
  const entries = groups.flatMap((group) => [
    ...group.querySelectorAll<HTMLElement>('[data-groups]'),
  ])
  const names = readNames(entries)
  let timer: ReturnType<typeof setTimeout> | undefined

  function choose(name: string): void {
    input.value = name
    input.focus()
    look()
  }

  function look(): void {
    clearTimeout(timer)
    const match = matchMedicine(input.value, { names, notLookedUp })
    const near = match.kind === 'near' ? match.names : []
    suggestions.replaceChildren(...near.map(({ name }) => drawSuggestion(name, choose)))
    showEntries({ entries, groups }, listFound(match))
    status.textContent = describeMatch(match, {
      typed: input.value.trim(),
      summaryOf: (id) => document.getElementById(id)?.dataset['summary'] ?? '',
    })
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault()
    look()
  })
  form.addEventListener('reset', () => {
    // The boxes are emptied after this event.
    setTimeout(() => {
      look()
      input.focus()
    })
  })
  input.addEventListener('input', () => {
    clearTimeout(timer)
    timer = setTimeout(look, PAUSE_MS)
  })
  // A browser may bring a typed name back with the page.
  if (input.value !== '') look()
}
