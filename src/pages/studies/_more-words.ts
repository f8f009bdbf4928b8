import { foldText, splitWords } from '../../islands/studies/rows.ts'

/**
 * What can be looked for in a text beyond what its row shows: each word once, and none that stands inside another, since
 * the filter finds parts of words as well. Half of the bytes of authors and titles are such repeats.
 */
export function listMoreWords(text: string, shown: string): string {
  const words = [...new Set(splitWords(text))]
  const others = [foldText(shown), ...words]
  return words
    .filter((word) => !others.some((other) => other !== word && other.includes(word)))
    .join(' ')
}
