import { gunzipSync, gzipSync } from 'node:zlib'
import type { IndexFile } from 'pagefind'
import { describe, expect, it } from 'vitest'
import { readCbor } from '../../../src/integrations/read-cbor.ts'
import { makeIndexStable } from '../../../src/integrations/stable-index.ts'
import {
  unfoldFilter,
  unfoldMeta,
  type FoldedFilter,
  type FoldedMeta,
} from '../../../src/islands/search/folded-lists.ts'
import { SIGNATURE } from '../../../src/islands/search/index-file.ts'
import { writeCbor, type CborValue } from '../../../src/islands/search/write-cbor.ts'

const pack = (value: CborValue): Uint8Array => gzipSync(writeCbor(value, SIGNATURE))

interface Filter {
  readonly name: string
  readonly file: string
  readonly values: readonly (readonly [string, readonly number[]])[]
}

const TYPE: Filter = {
  name: 'type',
  file: 'aaaaaaa',
  values: [
    ['Study', [1, 2, 300]],
    ['Page', [0]],
  ],
}
const YEAR: Filter = { name: 'year', file: 'bbbbbbb', values: [['2019', [2, 70_000]]] }

/** Lists and filters as Pagefind writes them, with names that differ from run to run. */
function buildIndex(filters: readonly Filter[], hash: string): IndexFile[] {
  return [
    ...filters.map(({ name, file, values }) => ({
      path: `filter/en_${file}.pf_filter`,
      content: pack([name, values]),
    })),
    {
      path: `pagefind.en_${hash}.pf_meta`,
      content: pack([
        '1.5.2',
        [
          ['en_1111111', 904],
          ['en_2222222', 30],
        ],
        [
          ['0', 'knee', 'en_3333333'],
          ['leg', 'zinc', 'en_4444444'],
        ],
        filters.map(({ name, file }) => [name, `en_${file}`]),
        [],
        ['title'],
      ]),
    },
    {
      path: 'pagefind-entry.json',
      content: Buffer.from(JSON.stringify({ languages: { en: { hash: `en_${hash}` } } })),
    },
    { path: 'pagefind.js', content: Buffer.from('search()') },
  ]
}

function readFolded(content: Uint8Array | undefined): unknown {
  const text = gunzipSync(content ?? '').toString()
  expect(text.startsWith(SIGNATURE)).toBe(true)
  return JSON.parse(text.slice(SIGNATURE.length))
}

describe('the search index', () => {
  it('is the same, whichever order and names Pagefind gave to values, filters and lists', () => {
    const one = makeIndexStable(buildIndex([TYPE, YEAR], '0000000'))
    const turned: Filter = { ...TYPE, file: 'ccccccc', values: TYPE.values.toReversed() }
    const other = makeIndexStable(buildIndex([{ ...YEAR, file: 'ddddddd' }, turned], '5555555'))
    const byPath = ({ files }: typeof one) => files.toSorted((a, b) => (a.path < b.path ? -1 : 1))
    expect(byPath(one)).toEqual(byPath(other))
    expect(one.renamed).toEqual(other.renamed)
  })

  it('names each file as its lists call it once they are unfolded', () => {
    const { files, renamed } = makeIndexStable(buildIndex([YEAR, TYPE], '0000000'))
    const meta = files.find(({ path }) => path.endsWith('.pf_meta'))
    const list = unfoldMeta(readFolded(meta?.content) as FoldedMeta)
    // What the browser makes of it is what Pagefind reads.
    expect(readCbor(Buffer.from(writeCbor(list)))).toEqual(list)
    const [version, pages, pieces, filters, ...others] = list as readonly CborValue[]
    expect([version, ...others]).toEqual(['1.5.2', [], ['title']])
    const newName = (path: string) => /\/(.+)\.pf_/.exec(renamed.get(path) ?? '')?.[1]
    // A number of words is given to within a tenth.
    expect(pages).toEqual([
      [newName('fragment/en_1111111.pf_fragment'), 898],
      [newName('fragment/en_2222222.pf_fragment'), 30],
    ])
    expect(pieces).toEqual([
      ['0', 'knee', newName('index/en_3333333.pf_index')],
      ['leg', 'zinc', newName('index/en_4444444.pf_index')],
    ])
    const filterFiles = files.filter(({ path }) => path.startsWith('filter/'))
    const named = new Map(filters as readonly (readonly [string, string])[])
    expect([...named.keys()]).toEqual(['type', 'year'])
    expect(filterFiles.map(({ path }) => path).sort()).toEqual(
      [...named.values()].map((name) => `filter/${name}.pf_filter`).sort(),
    )
    const entry = files.find(({ path }) => path === 'pagefind-entry.json')
    expect(Buffer.from(entry?.content ?? '').toString()).toContain(
      /pagefind\.(.+)\.pf_meta/.exec(meta?.path ?? '')?.[1],
    )
  })

  it('keeps every page of every value of a filter', () => {
    const { files } = makeIndexStable(buildIndex([TYPE, YEAR], '0000000'))
    const unfolded = files
      .filter(({ path }) => path.startsWith('filter/'))
      .map(({ content }) => unfoldFilter(readFolded(content) as FoldedFilter))
    expect(unfolded).toEqual([
      [
        'type',
        [
          ['Page', [0]],
          ['Study', [1, 2, 300]],
        ],
      ],
      ['year', [['2019', [2, 70_000]]]],
    ])
  })

  it.each<readonly [string, CborValue]>([
    ['filter/en_aaaaaaa.pf_filter', 7],
    ['filter/en_aaaaaaa.pf_filter', ['type', [['Study', ['one']]]]],
    ['pagefind.en_0000000.pf_meta', ['1.5.2', [['en_1111111']], [], []]],
  ])('stops the build when Pagefind writes %s in another shape', (path, value) => {
    const broken = buildIndex([TYPE], '0000000').map((file) =>
      file.path === path ? { path, content: pack(value) } : file,
    )
    expect(() => makeIndexStable(broken)).toThrow('another shape than expected')
  })
})
