import { expect, it } from 'vitest'
import {
  buildHeadersFile,
  chooseCaching,
  FOREVER,
  HEADERS,
} from '../../../src/integrations/headers.ts'

it('a file may be kept for good where its name carries a hash, and nowhere else', () => {
  expect(
    [
      '_astro/a.abc123.js',
      'pagefind/fragment/en_1.pf_fragment',
      'pagefind/pagefind.en_1.pf_meta',
    ].map(chooseCaching),
  ).toEqual([FOREVER, FOREVER, FOREVER])
  expect(['', 'about/', 'sw.js', 'pagefind/pagefind-entry.json'].map(chooseCaching)).toEqual(
    Array.from({ length: 4 }, () => 'no-cache'),
  )
})

it('the file for hosts names every header, under the path that the site was built for', () => {
  const text = buildHeadersFile('/health/site', [])
  expect(text).toMatch(/^\/health\/site\/\*\n/)
  for (const [name, value] of Object.entries(HEADERS))
    expect(text).toContain(`  ${name}: ${value}\n`)
  expect(text).toContain(`/health/site/_astro/*\n  Cache-Control: ${FOREVER}\n`)
})

it('the file for hosts lets browsers keep what our own server lets them keep, and nothing else', () => {
  const files = [
    '_astro/a.abc123.js',
    'index.html',
    'pagefind/filter/en_1.pf_filter',
    'pagefind/fragment/en_1.pf_fragment',
    'pagefind/index/en_1.pf_index',
    'pagefind/pagefind-entry.json',
    'pagefind/pagefind.en_1.pf_meta',
    'pagefind/pagefind.js',
    'pagefind/pieces/fragment/en_2.pf_fragment',
    'pagefind/pieces/pagefind.en_2.pf_meta',
    'pagefind/vocabulary/a.txt',
    'sw.js',
  ]
  const kept = [...buildHeadersFile('/', files).matchAll(/^\/(\S+)\n {2}Cache-Control: (.+)$/gm)]
  const isKept = (file: string): boolean =>
    kept.some(([, path = '']) =>
      path.endsWith('*') ? file.startsWith(path.slice(0, -1)) : file === path,
    )
  expect(files.filter(isKept)).toEqual(files.filter((file) => chooseCaching(file) === FOREVER))
  expect(files.filter(isKept)).toHaveLength(7)
  expect(new Set(kept.map(([, , caching]) => caching))).toEqual(new Set([FOREVER]))
})
