import { expect, test } from 'vitest'
import { writeAtom, writeJsonFeed } from '../../../src/pages/changes/_change-feed.ts'

const feed = {
  title: 'Example: what changed',
  home: 'https://example.org/sub/changes/',
  entries: [
    {
      address: 'https://example.org/sub/changes/#second',
      title: 'Rule: p < 0.05 & more',
      text: 'Said "so".',
      moment: '2026-02-01T00:00:00Z',
    },
    {
      address: 'https://example.org/sub/changes/#first',
      title: 'Texts and pages: First',
      text: 'New.',
      moment: '2026-01-01T00:00:00Z',
    },
  ],
}

test('Atom keeps its signs escaped, names itself, and is as new as its newest entry', () => {
  const atom = writeAtom(feed, 'Example')
  expect(atom).toContain('<title>Rule: p &lt; 0.05 &amp; more</title>')
  expect(atom).toContain('Said &quot;so&quot;.')
  expect(atom).toContain('rel="self"')
  expect(atom).toContain('<id>https://example.org/sub/changes/feed.xml</id>')
  expect(/<updated>([^<]+)</.exec(atom)?.[1]).toBe('2026-02-01T00:00:00Z')
  expect(atom.match(/<entry>/g)).toHaveLength(2)
})

test('the JSON feed holds the same entries under the same lasting addresses', () => {
  const json = JSON.parse(writeJsonFeed(feed, 'Example')) as Record<string, unknown>
  expect(json).toMatchObject({
    version: 'https://jsonfeed.org/version/1.1',
    feed_url: 'https://example.org/sub/changes/feed.json',
    items: [
      { id: 'https://example.org/sub/changes/#second', content_text: 'Said "so".' },
      { id: 'https://example.org/sub/changes/#first' },
    ],
  })
})

test('a log without entries is still a feed', () => {
  expect(writeAtom({ ...feed, entries: [] }, 'Example')).toContain('<updated>1970-01-01T00:00:00Z')
})
