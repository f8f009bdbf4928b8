import { gunzipSync, gzipSync } from 'node:zlib'
import type { IndexFile } from 'pagefind'
import { describe, expect, it } from 'vitest'
import { makeIndexStable } from '../../../src/integrations/stable-index.ts'

const text = (value: string): number[] => [0x60 + value.length, ...Buffer.from(value)]
const array = (...items: number[][]): number[] => [0x80 + items.length, ...items.flat()]
const pack = (bytes: number[]): Uint8Array =>
  gzipSync(Buffer.concat([Buffer.from('pagefind_dcd'), Buffer.from(bytes)]))

/** An index as Pagefind writes it, with the values of its filter in a given order. */
function buildIndex(values: number[][], hash: string, metaHash: string): IndexFile[] {
  return [
    { path: `filter/en_${hash}.pf_filter`, content: pack(array(text('type'), array(...values))) },
    {
      path: `pagefind.en_${metaHash}.pf_meta`,
      content: pack(array(array(array(text('type'), text(`en_${hash}`))), text('title'))),
    },
    {
      path: 'pagefind-entry.json',
      content: Buffer.from(JSON.stringify({ languages: { en: { hash: `en_${metaHash}` } } })),
    },
    { path: 'pagefind.js', content: Buffer.from('search()') },
  ]
}

const studies = array(text('Study'), array([1], [0x18, 200]))
const pages = array(text('Page'), array([2]))

describe('the search index', () => {
  it('is the same, whichever order Pagefind wrote the values of a filter in', () => {
    const one = makeIndexStable(buildIndex([studies, pages], 'aaaaaaa', 'bbbbbbb'))
    const other = makeIndexStable(buildIndex([pages, studies], 'ccccccc', 'ddddddd'))
    expect(one).toEqual(other)
  })

  it('is the same, whichever order Pagefind listed the filters in', () => {
    const index = (isReversed: boolean): IndexFile[] => {
      const names = isReversed ? ['year', 'type'] : ['type', 'year']
      const pairs = names.map((name) => array(text(name), text(`en_${name}000`)))
      return [
        ...['type', 'year'].map((name) => ({
          path: `filter/en_${name}000.pf_filter`,
          content: pack(array(text(name), array(studies))),
        })),
        {
          path: 'pagefind.en_0000000.pf_meta',
          content: pack(array(array(...pairs), text('title'))),
        },
        { path: 'pagefind-entry.json', content: Buffer.from('"en_0000000"') },
      ]
    }
    expect(makeIndexStable(index(true))).toEqual(makeIndexStable(index(false)))
  })

  it('still names each file as the others call it', () => {
    const [filter, meta, entry] = makeIndexStable(
      buildIndex([studies, pages], 'aaaaaaa', 'bbbbbbb'),
    )
    const filterName = /filter\/(.+)\.pf_filter/.exec(filter?.path ?? '')?.[1] ?? '?'
    const metaName = /pagefind\.(.+)\.pf_meta/.exec(meta?.path ?? '')?.[1] ?? '?'
    expect(filterName).not.toBe('en_aaaaaaa')
    expect(gunzipSync(meta?.content ?? '').toString('latin1')).toContain(filterName)
    expect(Buffer.from(entry?.content ?? '').toString()).toContain(metaName)
  })

  it('stops the build when Pagefind writes another shape', () => {
    const index = buildIndex([studies], 'aaaaaaa', 'bbbbbbb')
    const broken = [
      { path: 'filter/en_aaaaaaa.pf_filter', content: pack([0x01]) },
      ...index.slice(1),
    ]
    expect(() => makeIndexStable(broken)).toThrow('another shape than expected')
  })
})
