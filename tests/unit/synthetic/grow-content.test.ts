import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openFolder } from '../../../src/collections/content-folder.ts'
import { readLibrary } from '../../../src/collections/read-library.ts'
import { growContent } from '../../synthetic/grow-content.ts'

const SIZE = { forms: 60, studies: 500, claims: 250 }

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'legwork-'))
})
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

test('a grown condition has the size that was asked for and passes every check', async () => {
  growContent('content', join(folder, 'content'), SIZE)
  const { library, problems } = await readLibrary({ root: 'content', files: openFolder(folder) })
  expect(problems).toEqual([])
  expect(library?.forms.size).toBe(SIZE.forms)
  expect(library?.studies.size).toBe(SIZE.studies)
  expect(library?.claims.size).toBe(SIZE.claims)
}, 120_000)

function grow(target: string): { status: number | null; stderr: string } {
  const command = ['tests/synthetic/grow.ts', target, '1', '1', '1']
  return spawnSync(process.execPath, command, { encoding: 'utf8' })
}

test('a folder that somebody filled is left as it is, and one that was grown is grown anew', () => {
  const own = join(folder, 'own')
  mkdirSync(own)
  writeFileSync(join(own, 'notes.txt'), 'years of work')
  expect(grow(own)).toMatchObject({
    status: 1,
    stderr: `${own} is not empty and was not grown here. Name a folder that does not exist yet.\n`,
  })
  expect(readdirSync(own)).toEqual(['notes.txt'])

  const grown = join(folder, 'grown')
  mkdirSync(grown)
  for (const _time of ['first', 'second']) expect(grow(grown)).toMatchObject({ status: 0 })
})

test('the content itself cannot be grown over', () => {
  const before = readdirSync('content')
  expect(grow('content').stderr).toContain('content is not empty')
  expect(readdirSync('content')).toEqual(before)
})
