import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { listWholePages } from '../../../src/integrations/whole-pages.ts'

const fragment = (id: string, type: string) => ({
  path: `fragment/${id}.pf_fragment`,
  content: gzipSync(`pagefind_dcd${JSON.stringify({ url: '/', filters: { type: [type] } })}`),
})

describe('pages that weigh the whole', () => {
  it('are all but studies, claims and the evidence of one form', () => {
    const files = [
      fragment('b', 'Article'),
      fragment('s', 'Study'),
      fragment('c', 'Claim'),
      fragment('e', 'Evidence'),
      fragment('a', 'Intervention'),
      { path: 'index/x.pf_index', content: new Uint8Array() },
    ]
    expect(listWholePages(files)).toEqual(['a', 'b'])
  })

  it('cannot be told where the index has another shape', () => {
    const other = { path: 'fragment/a.pf_fragment', content: gzipSync('{}') }
    expect(() => listWholePages([other])).toThrow('another shape')
  })
})
