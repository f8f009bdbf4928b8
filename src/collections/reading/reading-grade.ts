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
export function measureReading(text: string, hideNames: NameHider = keepNames): Reading {
  const plain = hideNames(text)
    // What stands in brackets with a figure is a label of the finding, not a part of its sentence.
    .replace(/(?<!\s)\s*\([^()]*\)/g, (label) => (/\d/.test(label) ? '' : label))
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

/** Puts one short word in the place of every name. */
export type NameHider = (text: string) => string

const keepNames: NameHider = (text) => text

/** Hides the names that a reader takes as labels, in one number or the other, the longest first so that none is cut short. */
export function buildNameHider(names: Iterable<string>): NameHider {
  const known = [...new Set([...names].map((name) => name.toLowerCase()))]
    .filter(({ length }) => length > 2)
    .sort((a, b) => b.length - a.length)
  const byStart = Map.groupBy(known, (name) => name.slice(0, 3))
  return (text) => {
    const folded = text.toLowerCase()
    let hidden = ''
    let from = 0
    for (const { index } of folded.matchAll(/(?<![\p{L}\p{N}])[\p{L}\p{N}]/gu)) {
      if (index < from) continue
      const end = findNameEnd(folded, index, byStart.get(folded.slice(index, index + 3)) ?? [])
      if (end === undefined) continue
      hidden += `${text.slice(from, index)}it`
      from = end
    }
    return hidden + text.slice(from)
  }
}

/** Where the first of the names that stands here ends, with the ending of its plural. */
function findNameEnd(
  text: string,
  index: number,
  candidates: readonly string[],
): number | undefined {
  const name = candidates.find(
    (candidate) =>
      text.startsWith(candidate, index) &&
      /^(?:e?s)?(?![\p{L}\p{N}])/u.test(
        text.slice(index + candidate.length, index + candidate.length + 3),
      ),
  )
  if (name === undefined) return undefined
  const end = index + name.length
  return end + (/^(?:e?s)?(?![\p{L}\p{N}])/u.exec(text.slice(end, end + 3))?.[0].length ?? 0)
}

function countSyllables(word: string): number {
  return /\d/.test(word) ? 1 : Math.max(1, syllable(word))
}
