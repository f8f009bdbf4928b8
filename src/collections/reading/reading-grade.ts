import { syllable } from 'syllable'

/** What a measurement counted, and the grade that follows from it. */
export interface Reading {
  /** Years of school, by Flesch and Kincaid. */
  readonly grade: number
  readonly sentences: number
  readonly words: number
  readonly syllables: number
}

/**
 * Flesch-Kincaid grade of a text.
 *
 * A sentence ends at a full stop, a question or exclamation mark, and, as Flesch counted them, at a colon or semicolon.
 * Figures and the names that content gives count as one short word each: a reader meets them as labels.
 *
 * @see Kincaid JP et al. Derivation of new readability formulas for Navy enlisted personnel. 1975.
 */
export function measureReading(text: string, names: NamePattern = /(?!)/g): Reading {
  const plain = text
    .replace(names, ' it ')
    // What stands in brackets with a figure is a label of the finding, not a part of its sentence.
    .replace(/\s*\([^()]*\d[^()]*\)/g, '')
    .replace(/(\d)[.,:](?=\d)/g, '$1')
    .replace(/\b(?:a\.m|p\.m|e\.g|i\.e|et al|vol|p)\./gi, 'it')
  const sentences = plain
    .split(/[.!?:;](?=\s|["'”’)]|$)|\n\s*\n/)
    .map((sentence) => sentence.match(/[\p{L}\p{N}][\p{L}\p{N}'’]*/gu) ?? [])
    .filter((words) => words.length > 0)
  const words = sentences.flat()
  const syllables = words.reduce((sum, word) => sum + countSyllables(word), 0)
  if (words.length === 0) return { grade: 0, sentences: 0, words: 0, syllables: 0 }
  const grade = (0.39 * words.length) / sentences.length + (11.8 * syllables) / words.length - 15.59
  return { grade, sentences: sentences.length, words: words.length, syllables }
}

/** Matches every name of a list. */
export type NamePattern = RegExp

/** A pattern for names that a reader takes as labels, the longest first so that none is cut short. */
export function buildNamePattern(names: Iterable<string>): NamePattern {
  const escaped = [...new Set(names)]
    .filter((name) => name.length > 2)
    .sort((a, b) => b.length - a.length)
    .map((name) => name.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'))
  return escaped.length === 0
    ? /(?!)/g
    : new RegExp(`(?<![\\p{L}\\p{N}])(?:${escaped.join('|')})(?:e?s)?(?![\\p{L}\\p{N}])`, 'giu')
}

function countSyllables(word: string): number {
  return /\d/.test(word) ? 1 : Math.max(1, syllable(word))
}
