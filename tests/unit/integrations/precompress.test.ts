import { expect, test } from 'vitest'
import { chooseCompression, chooseQualities } from '../../../src/integrations/precompress.ts'

const name = (count: number, toFile: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => toFile(index))

test('every page of a site of today’s size is made as small as it can be', () => {
  const files = ['index.html', ...name(400, (index) => `studies/study-${index}/index.html`)]
  expect(new Set(chooseQualities(files).values())).toEqual(new Set([11]))
})

test('where there are more than a thousand pages of a kind, these are compressed fast and others are not', () => {
  const files = [
    'index.html',
    'studies/index.html',
    ...name(1001, (index) => `studies/study-${index}/index.html`),
    ...name(30, (index) => `interventions/walking-${index}/index.html`),
  ]
  const qualities = chooseQualities(files)
  expect(qualities.get('studies/study-7/index.html')).toBe(5)
  expect(qualities.get('index.html')).toBe(11)
  expect(qualities.get('studies/index.html')).toBe(11)
  expect(qualities.get('interventions/walking-3/index.html')).toBe(11)
})

test('pictures and fonts are left as they are', () => {
  expect(chooseCompression('_astro/face.woff2')).toBe('none')
  expect(chooseCompression('studies/index.html')).toBe('text')
  expect(chooseCompression('pagefind/fragment/en_1.pf_fragment')).toBe('gzip-inside')
})
