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
  /** The first sections of a long page that hold the words. */
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

/** The first headings with a found word below them; words before the first heading belong to the page itself. */
function chooseSections({ page, found }: FoundPage): PageAnchor[] {
  return page.anchors
    .filter(({ element, text }) => /^h\d$/i.test(element) && text.trim() !== '')
    .sort((a, b) => a.location - b.location)
    .filter(({ location }, index, headings) => {
      const end = headings[index + 1]?.location ?? Infinity
      return found.some((position) => position >= location && position < end)
    })
    .slice(0, SECTIONS_SHOWN)
}

/** How many words of a text only repeat the page's title. */
function countTitleWords({ page, words }: FoundPage): number {
  const title = (page.meta['title'] ?? '').split(/\s+/)
  const isRepeated = title.every((word, index) => words[index]?.startsWith(word))
  return isRepeated ? title.length : 0
}

/** What is shown of a page. `base` is the path that the site was built for. */
export function toHit(base: string, found: FoundPage): SearchHit {
  const { meta, filters, url: path } = found.page
  const url = base.replace(/\/$/, '') + path
  const excerpt = cutExcerpt(found.words, found.found, countTitleWords(found))
  return {
    url,
    markedUrl: addTextFragment(url, excerpt),
    title: meta['title'] ?? url,
    type: filters['type']?.[0] ?? 'Page',
    excerpt,
    sections: chooseSections(found).map(({ id, text }) => ({ url: `${url}#${id}`, title: text })),
  }
}
