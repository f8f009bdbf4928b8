import { distance } from 'fastest-levenshtein'
import { isQuoted, splitWords } from './question-words.ts'

/** Words of all pages, most frequent first. */
export type Vocabulary = readonly string[]

/** Loads the words that begin with a letter, or all of them for `ALL`. */
export type LoadVocabulary = (initial: string) => Promise<Vocabulary>

export const ALL = 'all'

/** The list that holds a word: by its first letter without accents, where that is one of the Latin ones. */
export function initialOf(word: string): string {
  const letter = word.normalize('NFD').charAt(0).toLowerCase()
  return /[a-z]/.test(letter) ? letter : 'other'
}

const SHORTEST = 4
const LONG = 7

/** A file of words with a space between, most frequent first. */
export function readVocabulary(text: string): Vocabulary {
  return text.split(/\s+/).filter((word) => word !== '')
}

/** How many letters may be wrong: none in short words, one in middling ones, two in long ones. */
function countSlips(word: string): number {
  if (word.length < SHORTEST) return 0
  return word.length < LONG ? 1 : 2
}

/** True for a word of the site, and for the beginning of one: the reader may still be typing. */
export function isKnown(word: string, vocabulary: Vocabulary): boolean {
  return vocabulary.some((known) => known.startsWith(word))
}

/** The nearest word, the more frequent one of two as near; undefined where none is near enough. */
function findNearest(word: string, vocabulary: Vocabulary): string | undefined {
  let nearest: string | undefined
  let least = countSlips(word) + 1
  for (const known of vocabulary) {
    if (known.length < SHORTEST || Math.abs(known.length - word.length) >= least) continue
    const slips = distance(word, known)
    if (slips < least) {
      nearest = known
      least = slips
    }
  }
  return nearest
}

/**
 * The question with misspelt words put right, or undefined where nothing was changed: every word is known, is in
 * quotes, holds a digit, or resembles no word of the site. Few people miss a word's first letter, so words with the
 * same one are looked at first, and all others only where none of these is near.
 */
export async function correctSpelling(
  question: string,
  load: LoadVocabulary,
): Promise<string | undefined> {
  if (isQuoted(question)) return undefined
  const words = splitWords(question)
  const corrected = await Promise.all(
    words.map(async (word) => {
      if (/\d/.test(word)) return word
      const alike = await load(initialOf(word))
      if (isKnown(word, alike)) return word
      return findNearest(word, alike) ?? findNearest(word, await load(ALL)) ?? word
    }),
  )
  return corrected.some((word, index) => word !== words[index]) ? corrected.join(' ') : undefined
}
