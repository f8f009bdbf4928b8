import type { Library } from '../collections/queries.ts'

const TYPE_OF_FOLDER: Readonly<Record<string, string>> = {
  interventions: 'Intervention',
  studies: 'Study',
  claims: 'Claim',
  guidelines: 'Guideline',
  medicines: 'Medicine',
  glossary: 'Glossary',
}

/** The kind of page behind an address, for the type filter: `studies/<id>/` is a study, the list of studies a page. */
export function typeOfPage(file: string): string {
  const folder = /^([^/]+)\/[^/]+\/index\.html$/.exec(file)?.[1] ?? ''
  return TYPE_OF_FOLDER[folder] ?? 'Page'
}

/**
 * Marks the page's type and further facts for Pagefind in the copy that is indexed; the page as served holds them in
 * one short attribute, or not at all.
 */
export function markType(html: string, file: string): string {
  const facts = /\sdata-search-facts="([^"]*)"[^>]*>/.exec(html)
  if (facts) {
    const filters = (facts[1] ?? '')
      .split('|')
      .map((fact) => `<i data-pagefind-filter="${fact}"></i>`)
    return html.replace(facts[0], () => `${facts[0]}${filters.join('')}`)
  }
  if (/\bdata-pagefind-filter=/.test(html)) return html
  return html.replace(/<body\b/i, `<body data-pagefind-filter="type:${typeOfPage(file)}"`)
}

/** Pages that tell one piece of the picture, in the order in which they are listed: evidence, claims, studies. */
const PIECES = [
  /^interventions\/[^/]+\/[^/]+\/index\.html$/,
  /^claims\/[^/]+\/index\.html$/,
  /^studies\/([^/]+)\/index\.html$/,
]
const PART_SIZE = 250

/**
 * The part of the index that each piece belongs to, the newest studies before older ones: a question that too many
 * pieces answer to is looked up part by part. Their names sort.
 */
export function assignParts(
  files: readonly string[],
  { studies }: Pick<Library, 'studies'>,
): ReadonlyMap<string, string> {
  const yearOf = (file: string): number => {
    const id = PIECES[2]?.exec(file)?.[1] ?? ''
    return studies.get(id)?.citation.year ?? 0
  }
  const pieces = PIECES.flatMap((kind) =>
    files.filter((file) => kind.test(file)).sort((a, b) => yearOf(b) - yearOf(a)),
  )
  return new Map(
    pieces.map((file, index) => [file, String(Math.floor(index / PART_SIZE)).padStart(3, '0')]),
  )
}

/**
 * The page without what nobody searches: most of a page's bytes are its styles, of ids a hit shows headings only, and the
 * numbers of sources would stand in the middle of its sentence. What stands side by side, cells above all, is kept
 * apart, or its words would be read as one.
 */
export function dropUnread(html: string): string {
  return html
    .replace(/<(style|script|svg)\b[\s\S]*?<\/\1>/gi, '')
    .replace(/<button class="take\b[\s\S]*?<\/button>/gi, '')
    .replace(/<sup class="cite"[\s\S]*?<\/sup>/gi, '')
    .replace(/<\/(?:td|th|dt|dd|summary|caption|figcaption)>/gi, '$& ')
    .replace(/<\/[a-z][\w-]*>(?=<[a-z](?![^>]*\bdata-pagefind-ignore\b))/gi, '$& ')
    .replace(/<(?!h\d\b)([a-z][\w-]*)([^>]*?)\sid="[^"]*"/gi, '<$1$2')
}

/**
 * A piece of the picture with its sources by their names alone: their titles stand on their own pages and on those that
 * weigh the whole, and claims by the thousand would repeat them.
 */
export function shortenSources(html: string): string {
  return html.replace(/(<li id="source-\d+"><a\b[^>]*>[^<]*<\/a>)[\s\S]*?<\/li>/gi, '$1</li>')
}

/**
 * A piece of the picture without the words that its kind of page has around what it tells: a word that stands on every
 * study finds none of them, and an engine that counts it on thousands of pages takes its time. A heading with an id is a
 * place that a hit may lead to.
 */
export function dropLabels(html: string): string {
  return html.replace(
    /<(h2(?![^>]*\sid=)|dt|thead|caption)\b[\s\S]*?<\/(?:h2|dt|thead|caption)>/gi,
    ' ',
  )
}

/** Puts a page into its part of the index. */
export function markPart(html: string, part: string | undefined): string {
  if (part === undefined) return html
  return html.replace(
    /<main\b[^>]*>/i,
    (tag) => `${tag}<i data-pagefind-filter="part:${part}"></i>`,
  )
}
