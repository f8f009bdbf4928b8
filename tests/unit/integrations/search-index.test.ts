import { describe, expect, it } from 'vitest'
import { chooseCompression } from '../../../src/integrations/precompress.ts'
import {
  assignParts,
  dropLabels,
  dropUnread,
  shortenSources,
  markPart,
  markType,
  typeOfPage,
} from '../../../src/integrations/search-copy.ts'
import { isUsed } from '../../../src/integrations/tidy-index.ts'

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

describe('the copy of a page that is indexed', () => {
  it('is without styles, and keeps ids of headings alone', () => {
    expect(
      dropUnread(
        '<style>a{}</style><p class="a" id="p">x</p><h2 id="b">y</h2><i id=\"c\" lang="en">',
      ),
    ).toBe('<p class="a">x</p> <h2 id="b">y</h2> <i lang="en">')
  })

  it('keeps words of neighbouring cells apart', () => {
    expect(dropUnread('<td>one</td><td>two</td>')).toBe('<td>one</td> <td>two</td> ')
  })

  it('keeps words of neighbouring elements apart', () => {
    expect(dropUnread('<b>for</b><b>strong</b>, I<sup>2</sup>')).toBe(
      '<b>for</b> <b>strong</b>, I<sup>2</sup>',
    )
    const explained = '<b>ferritin</b><i data-pagefind-ignore>a protein</i>, then'
    expect(dropUnread(explained)).toBe(explained)
  })

  it('is without the numbers of sources', () => {
    const cited =
      'have it.<sup class="cite"><a href="#source-1">1</a>, <a href="#source-2">2</a></sup>'
    expect(dropUnread(`<p>${cited}</p>`)).toBe('<p>have it.</p>')
  })

  it('names the sources of a piece, whose titles stand on their own pages', () => {
    const source = '<li id="source-1"><a href="/studies/cho-2016/">Cho 2016</a>'
    const other = '<li id="source-2"><a href="/studies/lee-2020/">Lee 2020</a>'
    const sources = `<ol>${source}. Iron. Sleep. <a href="https://doi.org/1">doi 1</a></li>${other}. Zinc.</li></ol>`
    const bare = (item: string) => `${item}</li>`
    expect(shortenSources(sources)).toBe(`<ol>${bare(source)}${bare(other)}</ol>`)
  })

  it('holds of a piece what it tells, and not the words around it', () => {
    const told =
      '<h2>What was done</h2><dl><dt class="muted">Design</dt><dd>Trial</dd></dl>' +
      '<table><caption>Arms</caption><thead><tr><th>Arm</th></tr></thead><tr><th>Iron</th></tr></table>' +
      '<h2 id="sleep">Sleep</h2><h3>Low iron</h3>'
    expect(dropLabels(told)).toBe(
      ' <dl> <dd>Trial</dd></dl><table>  <tr><th>Iron</th></tr></table><h2 id="sleep">Sleep</h2><h3>Low iron</h3>',
    )
  })

  it('names the part of the index that it belongs to, where it has one', () => {
    expect(markPart('<main id="a"><p>x', '004')).toBe(
      '<main id="a"><i data-pagefind-filter="part:004"></i><p>x',
    )
    expect(markPart('<main>', undefined)).toBe('<main>')
  })
})

describe('parts of the index', () => {
  const study = (year: number) => ({ citation: { year } })
  const years = new Map(
    Array.from({ length: 300 }, (_, index) => [`s${String(index)}`, study(1900 + (index % 100))]),
  )
  const files = [
    'about/index.html',
    'claims/index.html',
    'interventions/a/index.html',
    ...[...years.keys()].map((id) => `studies/${id}/index.html`),
    'claims/c/index.html',
    'interventions/a/b/index.html',
  ]
  const parts = assignParts(files, { studies: years } as unknown as Parameters<
    typeof assignParts
  >[1])

  it('hold pages that are a piece of the picture, and no other', () => {
    expect(parts.has('about/index.html')).toBe(false)
    expect(parts.has('claims/index.html')).toBe(false)
    expect(parts.has('interventions/a/index.html')).toBe(false)
    expect(parts.size).toBe(302)
  })

  it('begin with evidence and claims, and have newer studies before older ones', () => {
    expect(parts.get('claims/c/index.html')).toBe('000')
    expect(parts.get('interventions/a/b/index.html')).toBe('000')
    expect(parts.get('studies/s99/index.html')).toBe('000')
    expect(parts.get('studies/s0/index.html')).toBe('001')
    expect(new Set(parts.values())).toEqual(new Set(['000', '001']))
  })
})

describe('the files of the search index', () => {
  const isKept = (path: string): boolean => isUsed(path, ['en-gb'])

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
