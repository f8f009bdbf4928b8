export interface ExcerptPart {
  text: string
  isMarked: boolean
}

/** How many words an excerpt has. */
const LENGTH = 26

/** Where to begin so that most found words are in view, with as much text before the first as after the last of them. */
function findBeginning(found: readonly number[], total: number): number {
  let best = { count: 0, first: 0, last: 0 }
  let from = 0
  for (const [index, last] of found.entries()) {
    while (last - (found[from] ?? last) >= LENGTH) from += 1
    const count = index - from + 1
    if (count > best.count) best = { count, first: found[from] ?? last, last }
  }
  const before = Math.floor((LENGTH - (best.last - best.first + 1)) / 2)
  return Math.max(0, Math.min(best.first - before, total - LENGTH))
}

/**
 * The part of a text where most of the found words stand close together, cut where they begin and end.
 *
 * @param words the text's words
 * @param found positions of the found ones, ascending
 */
export function cutExcerpt(words: readonly string[], found: readonly number[]): ExcerptPart[] {
  const beginning = findBeginning(found, words.length)
  const marked = new Set(found)
  const parts: ExcerptPart[] = []
  let plain = ''
  for (const [offset, word] of words.slice(beginning, beginning + LENGTH).entries()) {
    if (offset > 0) plain += ' '
    if (!marked.has(beginning + offset)) {
      plain += word
      continue
    }
    if (plain !== '') parts.push({ text: plain, isMarked: false })
    parts.push({ text: word, isMarked: true })
    plain = ''
  }
  return plain === '' ? parts : [...parts, { text: plain, isMarked: false }]
}
