import { splitWords } from './question-words.ts'

const SHORTEST = 4
const LONGEST_ENDING = 3

function countSharedLetters(a: string, b: string): number {
  let count = 0
  while (count < a.length && a[count] === b[count]) count += 1
  return count
}

/** True for words that differ by their endings alone: "walked", "walking". */
function isSameWord(word: string, other: string): boolean {
  return countSharedLetters(word, other) >= Math.max(SHORTEST, word.length - LONGEST_ENDING)
}

/** True where a word of the text begins with this one; asked first, since cutting a text into words takes long. */
function hasBeginning(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (at === 0 || !/[\p{L}\p{N}]/u.test(text.charAt(at - 1))) return true
  }
  return false
}

/** What pages were found by, as text. */
export interface FoundText {
  /** The words of their texts. */
  readonly words: string
  /** All their names: a word may stand here that has nothing to do with the question. */
  readonly names: string
}

/**
 * True where each word asked for stands among the found ones, or one that begins like it. Where no page has a word,
 * Pagefind shortens it until something begins alike, down to one letter.
 */
export function isAnswered({ words, names }: FoundText, question: string): boolean {
  const text = `${words} ${names}`.toLowerCase()
  const missing = splitWords(question).filter((word) => !hasBeginning(text, word))
  if (missing.length === 0) return true
  const found = [...new Set(splitWords(words))]
  return missing.every((word) => found.some((other) => isSameWord(word, other)))
}
