export interface ExcerptPart {
  text: string
  isMarked: boolean
}

/** How many words an excerpt has. */
const LENGTH = 26
/** With two found words a place says enough; the lists of sources at a page's end hold more of them. */
const ENOUGH = 2

/** The first place where enough of the found words stand close together: those that it shows. */
function findPlace(found: readonly number[]): readonly number[] {
  let best: readonly number[] = []
  for (const [index, position] of found.entries()) {
    const near = found.slice(index).filter((other) => other - position < LENGTH)
    if (near.length > best.length) best = near
    if (best.length >= ENOUGH) break
  }
  return best
}

/**
 * The part of a text where found words stand close together, cut where they begin and end.
 *
 * @param words the text's words
 * @param found positions of the found ones, ascending
 * @param from where the text begins, after its title
 */
export function cutExcerpt(
  words: readonly string[],
  found: readonly number[],
  from = 0,
): ExcerptPart[] {
  const place = findPlace(found.filter((position) => position >= from))
  const first = place[0] ?? from
  const before = Math.floor((LENGTH - ((place.at(-1) ?? first) - first + 1)) / 2)
  const beginning = Math.max(from, Math.min(first - before, words.length - LENGTH))
  const end = beginning + LENGTH
  const marked = new Set(found)
  const parts: ExcerptPart[] = []
  let plain = beginning > from ? '… ' : ''
  for (const [offset, word] of words.slice(beginning, end).entries()) {
    if (offset > 0) plain += ' '
    if (!marked.has(beginning + offset)) {
      plain += word
      continue
    }
    if (plain !== '') parts.push({ text: plain, isMarked: false })
    parts.push({ text: word, isMarked: true })
    plain = ''
  }
  if (end < words.length) plain += ' …'
  return plain === '' ? parts : [...parts, { text: plain, isMarked: false }]
}
