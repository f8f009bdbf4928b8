import { describe, expect, it } from 'vitest'
import { chooseCompression } from '../../../src/integrations/precompress.ts'
import { isUsed, markType, typeOfPage } from '../../../src/integrations/search-index.ts'

describe('the type of a page in the search', () => {
  it.each([
    ['interventions/yoga/index.html', 'Intervention'],
    ['studies/smith-2001-yoga/index.html', 'Study'],
    ['claims/heals-all/index.html', 'Claim'],
    ['interventions/yoga/claims/index.html', 'Page'],
    ['interventions/index.html', 'Page'],
    ['index.html', 'Page'],
    ['about/index.html', 'Page'],
  ])('%s is found under %s', (file, type) => {
    expect(typeOfPage(file)).toBe(type)
  })

  it('and every other fact become filters of the copy that is indexed', () => {
    expect(
      markType('<div class="a" data-search-facts="type:Study|year:2016">x</div>', 'a/index.html'),
    ).toBe(
      '<div class="a" data-search-facts="type:Study|year:2016"><i data-pagefind-filter="type:Study"></i><i data-pagefind-filter="year:2016"></i>x</div>',
    )
  })

  it('is set for the index only where the page does not say it itself', () => {
    expect(markType('<body class="a">', 'studies/a/index.html')).toBe(
      '<body data-pagefind-filter="type:Study" class="a">',
    )
    const own = '<body><p data-pagefind-filter="type:Glossary">'
    expect(markType(own, 'glossary/index.html')).toBe(own)
  })
})

describe('the files of the search index', () => {
  const isKept = (path: string): boolean => isUsed({ path, content: new Uint8Array() }, ['en-gb'])

  it('hold what a search loads', () => {
    for (const path of [
      'pagefind.js',
      'pagefind-entry.json',
      'wasm.en-gb.pagefind',
      'fragment/en-gb_1.pf_fragment',
      'index/en-gb_1.pf_index',
      'filter/en-gb_1.pf_filter',
      'pagefind.en-gb_1.pf_meta',
    ]) {
      expect(isKept(path), path).toBe(true)
    }
  })

  it('leave out widgets and languages that nobody uses', () => {
    for (const path of ['pagefind-ui.js', 'pagefind-ui.css', 'wasm.unknown.pagefind']) {
      expect(isKept(path), path).toBe(false)
    }
  })

  it('are gzip inside, and everything else is compressed by its kind', () => {
    expect(chooseCompression('pagefind/fragment/en-gb_1.pf_fragment')).toBe('gzip-inside')
    expect(chooseCompression('pagefind/wasm.en-gb.pagefind')).toBe('gzip-inside')
    expect(chooseCompression('pagefind/pagefind.js')).toBe('text')
    expect(chooseCompression('index.html')).toBe('text')
    expect(chooseCompression('_astro/serif.woff2')).toBe('none')
  })
})
