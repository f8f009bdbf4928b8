import type { Change, Library } from '../../collections/queries.ts'
import { CHANGE_KIND_WORDS } from '../../format/content-words.ts'
import { href } from '../../format/href.ts'

/** One entry as both feeds tell it. */
export interface FeedEntry {
  /** Address on the page of changes, which is also its lasting id. */
  readonly address: string
  readonly title: string
  readonly text: string
  /** With the hour that nobody recorded left at midnight. */
  readonly moment: string
}

export interface Feed {
  readonly title: string
  readonly home: string
  readonly entries: readonly FeedEntry[]
}

export const FEEDS = [
  { type: 'application/atom+xml', path: '/changes/feed.xml', title: 'Changes, as Atom' },
  { type: 'application/feed+json', path: '/changes/feed.json', title: 'Changes, as JSON' },
] as const

/** The log of changes for readers of feeds, the newest first. */
export function buildFeed(library: Library, origin: URL | undefined): Feed {
  const home = new URL(href('/changes/'), origin).href
  return {
    title: `${library.site.name}: what changed`,
    home,
    entries: library.changes.map((change) => ({
      address: `${home}#${change.id}`,
      title: `${CHANGE_KIND_WORDS[change.kind] ?? change.kind}: ${change.title}`,
      text: [change.what, change.because, ...describeMoves(library, change)].join('\n\n'),
      moment: `${change.date}T00:00:00Z`,
    })),
  }
}

/** What moved, one line a form: "Walking: low, found better → very low, found better". */
function describeMoves(
  { forms, populations }: Library,
  { affects = [] }: Change,
): readonly string[] {
  return affects.map(({ form, population, from, to }) => {
    const people = population ? ` (${populations.get(population)?.name ?? population})` : ''
    return `${forms.get(form)?.name ?? form}${people}: ${from} → ${to}`
  })
}

/** RFC 4287. */
export function writeAtom({ title, home, entries }: Feed, author: string): string {
  const own = new URL('feed.xml', home).href
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en-GB">',
    `  <title>${escape(title)}</title>`,
    `  <id>${escape(own)}</id>`,
    `  <link rel="self" type="application/atom+xml" href="${escape(own)}"/>`,
    `  <link rel="alternate" type="text/html" href="${escape(home)}"/>`,
    `  <updated>${entries[0]?.moment ?? '1970-01-01T00:00:00Z'}</updated>`,
    `  <author><name>${escape(author)}</name></author>`,
    ...entries.flatMap((entry) => [
      '  <entry>',
      `    <title>${escape(entry.title)}</title>`,
      `    <id>${escape(entry.address)}</id>`,
      `    <link rel="alternate" type="text/html" href="${escape(entry.address)}"/>`,
      `    <updated>${entry.moment}</updated>`,
      `    <content type="text">${escape(entry.text)}</content>`,
      '  </entry>',
    ]),
    '</feed>',
    '',
  ].join('\n')
}

/** JSON Feed 1.1. */
export function writeJsonFeed({ title, home, entries }: Feed, author: string): string {
  return `${JSON.stringify(
    {
      version: 'https://jsonfeed.org/version/1.1',
      title,
      home_page_url: home,
      feed_url: new URL('feed.json', home).href,
      language: 'en-GB',
      authors: [{ name: author }],
      items: entries.map((entry) => ({
        id: entry.address,
        url: entry.address,
        title: entry.title,
        content_text: entry.text,
        date_published: entry.moment,
      })),
    },
    undefined,
    2,
  )}\n`
}

function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
