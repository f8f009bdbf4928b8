import { ALL, initialOf } from '../islands/search/vocabulary.ts'

/** The text of a page that a reader reads: the part that is indexed, without scripts, styles and tags. */
export function readText(html: string): string {
  return html
    .replace(/^[\s\S]*?<main\b/i, '<main')
    .replace(/<\/main>[\s\S]*$/i, '')
    .replace(/<(script|style|svg)\b[\s\S]*?<\/\1>/gi, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&(?:amp|lt|gt|quot|#39|nbsp);/g, ' ')
    .replace(/\s+/g, ' ')
}

// Every page asks for the same words.
const patterns = new Map<string, RegExp>()

function buildPattern(words: string): RegExp {
  const escaped = words.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
  return new RegExp(String.raw`(?<![\p{L}\p{N}])${escaped}(?![\p{L}\p{N}])`, 'u')
}

/** A word on its own, or several in their order, in any case. */
function holds(text: string, words: string): boolean {
  const small = words.toLowerCase()
  if (!text.includes(small)) return false
  const pattern = patterns.get(small) ?? buildPattern(small)
  patterns.set(small, pattern)
  return pattern.test(text)
}

/** Words that mean the same as words of the text and do not stand in it. */
export function listSameWords(text: string, groups: readonly (readonly string[])[]): string[] {
  const small = text.toLowerCase()
  return groups.flatMap((group) => {
    const missing = group.filter((words) => !holds(small, words))
    return missing.length === group.length ? [] : missing
  })
}

/** The page as it is indexed: with words of the same meaning beside it, which weigh little and are never shown. */
export function addSameWords(
  html: string,
  groups: readonly (readonly string[])[],
  text = readText(html),
): string {
  const words = listSameWords(text, groups)
  if (words.length === 0) return html
  return html.replace(
    /<main\b/i,
    `<main data-pagefind-meta="same:${words.join(' ').replaceAll(/["&<>,:]/g, ' ')}"`,
  )
}

const SHORTEST = 4
const LONGEST = 24

export interface Vocabulary {
  /** Takes the words of one page, and those of its names: headings and other words that stand out. */
  add(text: string, names: readonly string[]): void
  list(): readonly string[]
}

/**
 * The words of all pages, those of most pages first: what a misspelt word is compared with. Numbers and short words
 * are left out, and so are words of one page alone unless they are names: they are often slips. Pages are counted as
 * they come, so that thousands of them need not be kept.
 */
export function createVocabulary(): Vocabulary {
  const pagesWith = new Map<string, number>()
  const named = new Set<string>()
  return {
    add(text, names) {
      for (const word of new Set(splitWords(text)))
        pagesWith.set(word, (pagesWith.get(word) ?? 0) + 1)
      for (const name of names) for (const word of splitWords(name)) named.add(word)
    },
    list: () => {
      // All names together count as one more page.
      const counts = new Map(pagesWith)
      for (const word of named) counts.set(word, (counts.get(word) ?? 0) + 1)
      return [...counts]
        .filter(([word, pages]) => pages > 1 || named.has(word))
        .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
        .map(([word]) => word)
    },
  }
}

/** The texts of the lists that misspelt words are compared with: one for each first letter, and one of all words. */
export function splitVocabulary(words: readonly string[]): ReadonlyMap<string, string> {
  const lists = Map.groupBy(words, initialOf)
  // A letter that no word begins with is asked for as well.
  const initials = [...'abcdefghijklmnopqrstuvwxyz', 'other']
  return new Map([
    [ALL, words.join(' ')],
    ...initials.map((initial) => [initial, (lists.get(initial) ?? []).join(' ')] as const),
  ])
}

function splitWords(text: string): string[] {
  return (text.toLowerCase().match(/\p{L}[\p{L}'’-]*\p{L}/gu) ?? []).filter(
    (word) => word.length >= SHORTEST && word.length <= LONGEST,
  )
}
