import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib'
import { expect, onTestFinished, test } from 'vitest'
import {
  chooseCompression,
  chooseQualities,
  compressSite,
} from '../../../src/integrations/precompress.ts'

const name = (count: number, toFile: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => toFile(index))

test('pages are made as small as they can be, and almost so where there are hundreds of one kind', () => {
  const qualities = chooseQualities([
    'index.html',
    ...name(400, (index) => `studies/study-${index}/index.html`),
    ...name(30, (index) => `interventions/walking-${index}/index.html`),
    ...name(400, (index) => `interventions/walking-${index % 30}/form-${index}/index.html`),
    ...name(400, (index) => `pagefind/index/en_${index}.pf_index`),
  ])
  expect(qualities.get('pagefind/index/en_7.pf_index')).toBe(11)
  expect(qualities.get('interventions/walking-3/form-3/index.html')).toBe(10)
  expect(qualities.get('index.html')).toBe(11)
  expect(qualities.get('interventions/walking-3/index.html')).toBe(11)
  expect(qualities.get('studies/study-7/index.html')).toBe(10)
})

test('where there are more than a thousand pages of a kind, these are compressed fast and others are not', () => {
  const files = [
    'index.html',
    'studies/index.html',
    ...name(1001, (index) => `studies/study-${index}/index.html`),
    ...name(1001, (index) => `studies/study-${index}/index.md`),
    ...name(1001, (index) => `pagefind/fragment/en_${index}.pf_fragment`),
    'pagefind/wasm.en.pagefind',
    ...name(30, (index) => `interventions/walking-${index}/index.html`),
  ]
  const qualities = chooseQualities(files)
  expect(qualities.get('studies/study-7/index.html')).toBe(5)
  expect(qualities.get('studies/study-7/index.md')).toBe(5)
  expect(qualities.get('pagefind/fragment/en_7.pf_fragment')).toBe(5)
  expect(qualities.get('pagefind/wasm.en.pagefind')).toBe(11)
  expect(qualities.get('index.html')).toBe(11)
  expect(qualities.get('studies/index.html')).toBe(11)
  expect(qualities.get('interventions/walking-3/index.html')).toBe(11)
})

test('a page that fits into the first packets is not compressed further, a larger one is', async () => {
  const root = await mkdtemp(join(tmpdir(), 'precompress-'))
  onTestFinished(() => rm(root, { recursive: true }))
  const write = (words: number) =>
    name(words, (index) => `<p>${((index * 7919) % 104_729).toString(36)} walked</p>`).join('\n')
  const pages = { 'small.html': write(900), 'large.html': write(9000) }
  for (const [page, html] of Object.entries(pages)) await writeFile(join(root, page), html)
  await compressSite(root)

  const fast = (html: string) =>
    brotliCompressSync(html, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: 5,
        [constants.BROTLI_PARAM_SIZE_HINT]: Buffer.byteLength(html),
      },
    }).length
  const sent = async (page: string) => readFile(join(root, `${page}.br`))
  expect((await sent('small.html')).length).toBe(fast(pages['small.html']))
  expect(fast(pages['large.html'])).toBeGreaterThan(14_600)
  expect((await sent('large.html')).length).toBeLessThan(0.95 * fast(pages['large.html']))
  expect(brotliDecompressSync(await sent('large.html')).toString()).toBe(pages['large.html'])
})

test('pictures and fonts are left as they are', () => {
  expect(chooseCompression('_astro/face.woff2')).toBe('none')
  expect(chooseCompression('studies/index.html')).toBe('text')
  expect(chooseCompression('pagefind/fragment/en_1.pf_fragment')).toBe('gzip-inside')
})
