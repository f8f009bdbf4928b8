import { describe, expect, it } from 'vitest'
import { createShared, findRoot, makePortable } from '../../../../src/integrations/portable/page.ts'
import { choosePack } from '../../../../src/islands/portable/choose-pack.ts'
import { resolveAddress } from '../../../../src/islands/portable/resolve-address.ts'

const page = (body: string, head = ''): string =>
  `<html><head><meta charset="utf-8"><meta http-equiv="content-security-policy" content="old">${head}</head><body>${body}</body></html>`

describe('a page of the portable edition', () => {
  it('links to files, from where it stands', () => {
    const html = makePortable(
      page('<a href="/">a</a><a href="/studies/?q=x#y">b</a><form action="/search/">'),
      'claims/one/index.html',
      createShared(),
    )
    expect(html).toContain('href="../../index.html"')
    expect(html).toContain('href="../../studies/index.html?q=x#y"')
    expect(html).toContain('action="../../search/index.html"')
  })

  it('leaves links to other sites as they are', () => {
    const link = '<a href="https://doi.org/10.1000/1">x</a>'
    expect(makePortable(page(link), 'index.html', createShared())).toContain(link)
  })

  it('names no manifest, and has one policy, its own', () => {
    const html = makePortable(
      page('', '<link rel="manifest" href="/manifest.webmanifest">'),
      'index.html',
      createShared(),
    )
    expect(html).not.toMatch(/manifest\.webmanifest|content="old"/)
    expect(html.match(/content-security-policy/g)).toHaveLength(1)
    expect(html).toContain("script-src 'self' file:")
  })

  it('shares its scripts and long style sheets with other pages, without their fonts', () => {
    const shared = createShared()
    const css = `a{color:red}`.repeat(100)
    const font = '@font-face{font-family:F;src:url(/_astro/f.woff2)}'
    const html = page(
      '',
      `<style>${font}${css}</style><script type="module" src="/_astro/a.js"></script>`,
    )
    makePortable(html, 'index.html', shared)
    makePortable(html, 'a/index.html', shared)
    expect([...shared.styles.values()]).toEqual([css])
    expect([...shared.scripts.values()]).toEqual(['_astro/a.js'])
  })
})

it('the root of the site is as many folders up as the page is deep', () => {
  expect(['index.html', 'a/index.html', 'a/b/index.html'].map(findRoot)).toEqual([
    './',
    '../',
    '../../',
  ])
})

it('an address from the root becomes a file below a folder', () => {
  expect(resolveAddress('/', './')).toBe('./index.html')
  expect(resolveAddress('/a/b/?q=/x#y/', 'file:///c/')).toBe('file:///c/a/b/index.html?q=/x#y/')
  expect(resolveAddress('/favicon.svg', './')).toBe('./favicon.svg')
})

it('texts of results are spread over packs, the engine stands in one', () => {
  expect(choosePack('pagefind/fragment/en-gb_12ab3.pf_fragment')).toBe('fragments-3')
  expect(choosePack('pagefind/index/en-gb_12ab3.pf_index')).toBe('search')
  expect(choosePack('explorer.json')).toBe('file-explorer-json')
})
