import { matchMedicine } from './match-medicine.ts'
import type { MedicineMatch, MedicineName } from './match-medicine.ts'

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

/** Lets readers type a name and see only what is known of it. What they type stays in the page. */
export function startMedicineList(parts: MedicineListParts): void {
  const { form, input, status, suggestions, groups, notLookedUp } = parts
  const entries = groups.flatMap((group) => [
    ...group.querySelectorAll<HTMLElement>('[data-groups]'),
  ])
  const names = readNames(entries)
  let timer: ReturnType<typeof setTimeout> | undefined

  /** Shows these entries; undefined shows the whole list. */
  function showEntries(ids: ReadonlySet<string> | undefined): void {
    for (const entry of entries) entry.hidden = ids !== undefined && !ids.has(entry.id)
    for (const group of groups) {
      const own = entries.filter((entry) => group.contains(entry))
      group.hidden = own.every(({ hidden }) => hidden)
    }
  }

  function suggest(candidates: readonly MedicineName[]): void {
    suggestions.replaceChildren(
      ...candidates.map(({ name }) => {
        const button = document.createElement('button')
        button.type = 'button'
        button.className = 'chip'
        button.textContent = name
        button.addEventListener('click', () => {
          input.value = name
          input.focus()
          look()
        })
        return button
      }),
    )
  }

  function tell(match: MedicineMatch): void {
    const typed = input.value.trim()
    suggest(match.kind === 'near' ? match.names : [])
    switch (match.kind) {
      case 'nothing':
        showEntries(undefined)
        status.textContent = ''
        return
      case 'found': {
        const { name, generic, entries: ids } = match.name
        showEntries(new Set(ids))
        const titles = ids.map((id) => document.getElementById(id)?.dataset['summary'] ?? '')
        status.textContent = generic
          ? `As far as we know, ${name} is a brand of ${generic}; the generic name on the pack decides. ${titles.join(' ')}`
          : `${name}: ${titles.join(' ')}`
        return
      }
      case 'begins': {
        const ids = new Set(match.names.flatMap((name) => name.entries))
        showEntries(ids)
        const list = match.names.slice(0, 5).map(({ name }) => name)
        status.textContent = `${match.names.length} names on the list fit so far: ${list.join(', ')}${match.names.length > list.length ? ' …' : ''}`
        return
      }
      case 'near':
        showEntries(new Set())
        status.textContent = `“${typed}” is not on the list. Did you mean one of these? Compare with the pack, letter by letter.`
        return
      case 'not-looked-up':
        showEntries(new Set())
        status.textContent = `We have not looked this up (${match.subject}). That says nothing for it or against it: ask a pharmacist or the person who prescribed it.`
        return
      case 'unknown':
        showEntries(new Set())
        status.textContent = `“${typed}” is not on this list. The list is short, so that is no clearance: ask a pharmacist or the person who prescribed it. Look also for the generic name on the pack.`
    }
  }

  function look(): void {
    clearTimeout(timer)
    tell(matchMedicine(input.value, { names, notLookedUp }))
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
