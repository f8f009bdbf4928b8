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
  const text = buildHeadersFile('/health/site')
  expect(text).toMatch(/^\/health\/site\/\*\n/)
  for (const [name, value] of Object.entries(HEADERS))
    expect(text).toContain(`  ${name}: ${value}\n`)
  expect(text).toContain(`/health/site/_astro/*\n  Cache-Control: ${FOREVER}\n`)
})
