import { distance } from 'fastest-levenshtein'

/** One name of a medicine, and the entries of the list that it leads to. */
export interface MedicineName {
  /** As printed. */
  readonly name: string
  /** The generic name that a brand stands for; left out for generics and groups. */
  readonly generic?: string
  /** Entries of the list, by id. */
  readonly entries: readonly string[]
}

/**
 * What the list says to a typed name. `near` is a question back, never an answer: two medicines may differ in one letter.
 * `not-looked-up` and `unknown` are no clearance.
 */
export type MedicineMatch =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'found'; readonly name: MedicineName }
  | { readonly kind: 'begins'; readonly names: readonly MedicineName[] }
  | { readonly kind: 'near'; readonly names: readonly MedicineName[] }
  | { readonly kind: 'not-looked-up'; readonly subject: string }
  | { readonly kind: 'unknown' }

/** Fewer letters than this say nothing. */
const FEWEST_LETTERS = 3

const MOST_SUGGESTIONS = 4

/** Lower case, no accents, no signs: "St. John's" and "st johns" are one name. */
function foldName(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}|['’]/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
}

/** Looks a typed name up: exactly, as a word among others ("Name 20 mg"), as a beginning, then misspelt. */
export function matchMedicine(
  typed: string,
  { names, notLookedUp }: { names: readonly MedicineName[]; notLookedUp: readonly string[] },
): MedicineMatch {
  const query = foldName(typed)
  if (query.length < FEWEST_LETTERS) return { kind: 'nothing' }
  const folded = names.map((name) => ({ name, text: foldName(name.name) }))
  const whole = folded.find(({ text }) => text === query)
  if (whole) return { kind: 'found', name: whole.name }
  const inside = folded
    .filter(({ text }) => text.length > FEWEST_LETTERS && ` ${query} `.includes(` ${text} `))
    .sort((a, b) => b.text.length - a.text.length)[0]
  if (inside) return { kind: 'found', name: inside.name }
  const beginnings = folded.filter(({ text }) => ` ${text}`.includes(` ${query}`))
  const [only] = beginnings
  if (only && beginnings.length === 1) return { kind: 'found', name: only.name }
  if (only) return { kind: 'begins', names: beginnings.map(({ name }) => name) }
  const subject = notLookedUp.find((words) => ` ${foldName(words)}`.includes(` ${query}`))
  if (subject) return { kind: 'not-looked-up', subject }
  const near = folded
    .map(({ name, text }) => ({ name, far: distance(query, text) }))
    .filter(({ far }) => far <= allowedDistance(query))
    .sort((a, b) => a.far - b.far)
    .slice(0, MOST_SUGGESTIONS)
    .map(({ name }) => name)
  return near.length > 0 ? { kind: 'near', names: near } : { kind: 'unknown' }
}

/** A short name misspelt twice is another name. */
function allowedDistance(query: string): number {
  if (query.length <= 5) return 1
  return query.length <= 9 ? 2 : 3
}
