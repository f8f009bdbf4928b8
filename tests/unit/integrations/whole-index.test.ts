import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { readWholeIndex } from '../../../src/integrations/whole-index.ts'

// What happens in each pause between two looks, so that no test has to sleep.
const pauses = vi.hoisted((): (() => void)[] => [])
vi.mock('node:timers/promises', () => ({
  setTimeout: () => Promise.resolve(pauses.shift()?.()),
}))

const packed = gzipSync('words of a page')
const PIECE = 'index/en_abcdef0.pf_index'
const META = 'pagefind.en_1234567.pf_meta'
const ENTRY = '{"languages":{"en":{"hash":"en_1234567"}}}'
let folder = ''
const write = (path: string, content: string | Uint8Array) => {
  writeFileSync(join(folder, path), content)
}

beforeEach(() => {
  pauses.length = 0
  folder = mkdtempSync(join(tmpdir(), 'index-'))
  mkdirSync(join(folder, 'index'))
  write(PIECE, packed)
  write(META, gzipSync('a list that names jen_abcdef0\u0003'))
  write('pagefind-entry.json', ENTRY)
})

afterEach(() => {
  expect(pauses).toEqual([])
  rmSync(folder, { recursive: true })
})

it('lists every file of a whole index', async () => {
  const { paths } = await readWholeIndex(folder)
  expect(paths).toEqual([PIECE, 'pagefind-entry.json', META])
})

it('keeps the contents of its lists, and not those of the many files that the lists name', async () => {
  const { files } = await readWholeIndex(folder)
  expect(files.map(({ path }) => path)).toEqual(['pagefind-entry.json', META])
})

it('waits for a file that is written late', async () => {
  write('pagefind-entry.json', '')
  pauses.push(() => write('pagefind-entry.json', ENTRY))
  const { files } = await readWholeIndex(folder)
  const entry = files.find(({ path }) => path === 'pagefind-entry.json')
  expect(new TextDecoder().decode(entry?.content)).toBe(ENTRY)
})

it('waits for a file that the index names and that is not there yet', async () => {
  rmSync(join(folder, PIECE))
  pauses.push(() => write(PIECE, packed))
  expect((await readWholeIndex(folder)).paths).toContain(PIECE)
})

it.each([
  [PIECE, packed.subarray(0, 12)],
  [PIECE, new Uint8Array()],
  ['pagefind-entry.json', '{"languages":'],
  [META, 'not packed'],
])('names %s where it stays cut off', async (path, content) => {
  write(path, content)
  await expect(readWholeIndex(folder, { patience: 0 })).rejects.toThrow(
    new RegExp(`not whole: ${path}. Build again`),
  )
})

it.each([
  [PIECE, 'en_abcdef0'],
  [META, META],
  ['pagefind-entry.json', 'pagefind-entry.json'],
])('names %s where it stays away', async (path, name) => {
  rmSync(join(folder, path))
  await expect(readWholeIndex(folder, { patience: 0 })).rejects.toThrow(
    new RegExp(`not whole: ${name}. Build again`),
  )
})
