import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { readWholeIndex } from '../../../src/integrations/whole-index.ts'

const packed = gzipSync('words of a page')
let folder = ''
const write = (path: string, content: string | Uint8Array) => {
  writeFileSync(join(folder, path), content)
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'index-'))
  write('en.pf_index', packed)
  write('pagefind-entry.json', '{}')
})

afterEach(() => {
  rmSync(folder, { recursive: true })
})

it('reads every file of a whole index', async () => {
  const files = await readWholeIndex(folder)
  expect(files.map(({ path }) => path)).toEqual(['en.pf_index', 'pagefind-entry.json'])
})

it('waits for a file that is written late', async () => {
  write('pagefind-entry.json', '')
  const reading = readWholeIndex(folder)
  write('pagefind-entry.json', '{"version":"1"}')
  const entry = (await reading).find(({ path }) => path === 'pagefind-entry.json')
  expect(new TextDecoder().decode(entry?.content)).toBe('{"version":"1"}')
})

it.each([
  ['en.pf_index', packed.subarray(0, 12)],
  ['en.pf_index', new Uint8Array()],
  ['pagefind-entry.json', '{"version":'],
  ['en.pf_meta', 'not packed'],
])('names %s where it stays cut off', async (path, content) => {
  write(path, content)
  await expect(readWholeIndex(folder, { patience: 0 })).rejects.toThrow(
    new RegExp(`not whole: ${path}. Build again`),
  )
})
