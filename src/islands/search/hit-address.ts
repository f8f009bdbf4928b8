import type { ExcerptPart } from './excerpt.ts'

const LONGEST = 60

/**
 * The address of a hit with a text fragment, by which the browser itself marks the found words and scrolls to them.
 * A browser that knows no text fragments opens the page as usual.
 *
 * @see https://wicg.github.io/scroll-to-text-fragment/
 */
export function addTextFragment(url: string, excerpt: readonly ExcerptPart[]): string {
  const found = excerpt
    .find(({ isMarked, text }) => isMarked && text.length <= LONGEST)
    ?.text.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')
  if (found === undefined || found === '') return url
  // A hyphen and a comma mean something within a text fragment, and encodeURIComponent leaves the hyphen.
  const text = encodeURIComponent(found).replaceAll('-', '%2D')
  return `${url}${url.includes('#') ? '' : '#'}:~:text=${text}`
}
