import type { MedicineMatch } from './match-medicine.ts'

/** Names that are told while a word is being typed. */
const TOLD = 5

/** Entries to show for what was typed; undefined: the whole list. */
export function listFound(match: MedicineMatch): ReadonlySet<string> | undefined {
  switch (match.kind) {
    case 'nothing':
      return undefined
    case 'found':
      return new Set(match.name.entries)
    case 'begins':
      return new Set(match.names.flatMap(({ entries }) => entries))
    default:
      return new Set()
  }
}

/** What is said of what was typed; `summaryOf` gives the words of an entry. */
export function describeMatch(
  match: MedicineMatch,
  { typed, summaryOf }: { readonly typed: string; readonly summaryOf: (id: string) => string },
): string {
  switch (match.kind) {
    case 'nothing':
      return ''
    case 'found': {
      const { name, generic, entries } = match.name
      const summaries = entries.map(summaryOf).join(' ')
      return generic
        ? `As far as we know, ${name} is a brand of ${generic}; the generic name on the pack decides. ${summaries}`
        : `${name}: ${summaries}`
    }
    case 'begins': {
      const list = match.names.slice(0, TOLD).map(({ name }) => name)
      return `${match.names.length} names on the list fit so far: ${list.join(', ')}${match.names.length > list.length ? ' …' : ''}`
    }
    case 'near':
      return `“${typed}” is not on the list. Did you mean one of these? Compare with the pack, letter by letter.`
    case 'not-looked-up':
      return `We have not looked this up (${match.subject}). That says nothing for it or against it: ask a pharmacist or the person who prescribed it.`
    case 'unknown':
      return `“${typed}” is not on this list. The list is short, so that is no clearance: ask a pharmacist or the person who prescribed it. Look also for the generic name on the pack.`
  }
}
