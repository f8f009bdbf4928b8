import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { listFiles } from '../../src/integrations/built-files.ts'
import { buildChecksums } from '../../src/integrations/checksums.ts'
import { buildPortable, buildProject, copyProject, SMALL_CONTENT } from './small-project.ts'

const parent = mkdtempSync(join(tmpdir(), 'reproducible-'))
const projects = [join(parent, 'one'), join(parent, 'a longer path', 'two')]

beforeAll(() => {
  for (const project of projects) {
    copyProject(project, SMALL_CONTENT)
    buildProject(project)
    buildPortable(project)
  }
}, 300_000)

afterAll(() => {
  rmSync(parent, { recursive: true, force: true })
})

it('two builds on two paths are the same, byte by byte', async () => {
  const [first = '', second = ''] = projects.map((project) =>
    readFileSync(join(project, 'dist/SHA256SUMS'), 'utf8'),
  )
  expect(first.split('\n').length).toBeGreaterThan(50)
  expect(second.split('\n')).toEqual(first.split('\n'))
  expect(await buildChecksums(join(projects[0] ?? '', 'dist'))).toBe(first)
})

it('a portable edition holds nothing that only a host needs', async () => {
  const files = await listFiles(join(projects[0] ?? '', 'dist-portable'))
  expect(files).toContain('index.html')
  expect(files.filter((file) => /^(\.nojekyll|_headers|sw\.js|SHA256SUMS)$/.test(file))).toEqual([])
})

it('two portable editions are the same, byte by byte', () => {
  const [first, second] = projects.map((project) =>
    createHash('sha256')
      .update(readFileSync(join(project, 'legwork-portable.zip')))
      .digest('hex'),
  )
  expect(second).toBe(first)
})
