import type { FoundText } from './answered.ts'
import { cutExcerpt, type ExcerptPart } from './excerpt.ts'
import { addTextFragment } from './hit-address.ts'
import type { PageAnchor, PageFragment } from './page-fragment.ts'

export interface SearchHit {
  url: string
  /** The same address with the found words in a text fragment, for the browser to mark. */
  markedUrl: string
  title: string
  type: string
  excerpt: ExcerptPart[]
  /** Sections of a long page that hold most of the words, in the page's order. */
  sections: { url: string; title: string }[]
}

/** A page of the index, and where in it the words stand that it was found by. */
export interface FoundPage {
  readonly page: PageFragment
  readonly words: readonly string[]
  /** Ascending, each once; none where the page was found by its title or other names. */
  readonly found: readonly number[]
}

const SECTIONS_SHOWN = 3

export function readFoundPage(page: PageFragment, positions: readonly number[]): FoundPage {
  const words = page.content.split(/\s+/)
  const found = [...new Set(positions)].filter((position) => position < words.length)
  return { page, words, found: found.sort((a, b) => a - b) }
}

/** What the pages were found by. */
export function describeFound(pages: readonly FoundPage[]): FoundText {
  return {
    words: pages.flatMap(({ words, found }) => found.map((at) => words[at])).join(' '),
    names: pages.flatMap(({ page }) => Object.values(page.meta)).join(' '),
  }
}

/** The headings with most found words below them; words before the first heading belong to the page itself. */
function chooseSections({ page, found }: FoundPage): PageAnchor[] {
  const headings = page.anchors
    .filter(({ element, text }) => /^h\d$/i.test(element) && text.trim() !== '')
    .sort((a, b) => a.location - b.location)
  const counts = headings.map(({ location }, index) => {
    const end = headings[index + 1]?.location ?? Infinity
    return found.filter((position) => position >= location && position < end).length
  })
  const most = headings
    .map((_, index) => index)
    .filter((index) => (counts[index] ?? 0) > 0)
    .sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0) || a - b)
    .slice(0, SECTIONS_SHOWN)
  return headings.filter((_, index) => most.includes(index))
}

/** What is shown of a page. `base` is the path that the site was built for. */
export function toHit(base: string, found: FoundPage): SearchHit {
  const { meta, filters, url: path } = found.page
  const url = base.replace(/\/$/, '') + path
  const excerpt = cutExcerpt(found.words, found.found)
  return {
    url,
    markedUrl: addTextFragment(url, excerpt),
    title: meta['title'] ?? url,
    type: filters['type']?.[0] ?? 'Page',
    excerpt,
    sections: chooseSections(found).map(({ id, text }) => ({ url: `${url}#${id}`, title: text })),
  }
}
