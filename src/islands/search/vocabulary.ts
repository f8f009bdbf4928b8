import { distance } from 'fastest-levenshtein'
import { isQuoted, splitWords } from './question-words.ts'

/** The words of all pages, most frequent first. */
export type Vocabulary = readonly string[]

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

function isKnown(word: string, vocabulary: Vocabulary): boolean {
  // A beginning counts as known: the reader may still be typing.
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
 * quotes, holds a digit, or resembles no word of the site.
 */
export function correctSpelling(question: string, vocabulary: Vocabulary): string | undefined {
  if (isQuoted(question)) return undefined
  let isChanged = false
  const words = splitWords(question).map((word) => {
    if (/\d/.test(word) || isKnown(word, vocabulary)) return word
    const nearest = findNearest(word, vocabulary)
    if (nearest === undefined) return word
    isChanged = true
    return nearest
  })
  return isChanged ? words.join(' ') : undefined
}
