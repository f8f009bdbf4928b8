import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { buildEnvironment } from '../../../build/build-environment.ts'

it('a portable build that fails says so by its code, and leaves no folder behind', () => {
  const folder = mkdtempSync(join(tmpdir(), 'failed-build-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const { status, stderr } = spawnSync(
    process.execPath,
    ['src/integrations/portable/build-portable.ts', '--to', folder],
    {
      encoding: 'utf8',
      env: buildEnvironment({ SITE_URL: 'no address', TMPDIR: folder, TEMP: folder, TMP: folder }),
    },
  )
  expect(stderr).toContain('Invalid URL')
  expect(status).toBe(1)
  // Node keeps its compiled modules in the same place.
  expect(readdirSync(folder).filter((name) => name !== 'node-compile-cache')).toEqual([])
}, 60_000)
