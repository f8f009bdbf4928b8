import { mkdtempSync, rmSync } from 'node:fs'
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
