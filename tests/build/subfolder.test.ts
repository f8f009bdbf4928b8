import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { listFiles } from '../../src/integrations/built-files.ts'
import { buildEnvironment } from './build-environment.ts'

const directory = mkdtempSync(join(tmpdir(), 'subfolder-'))

beforeAll(() => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['node_modules/astro/bin/astro.mjs', 'build', '--outDir', directory],
    { env: buildEnvironment({ BASE_PATH: '/health/legwork' }), encoding: 'utf8' },
  )
  if (status !== 0) throw new Error(stdout + stderr)
}, 300_000)

afterAll(() => {
  rmSync(directory, { recursive: true })
})

it('a site built for a subfolder links to nothing outside it', async () => {
  const pages = (await listFiles(directory)).filter((file) => file.endsWith('.html'))
  expect(pages.length).toBeGreaterThan(300)
  const outside = pages.flatMap((page) =>
    [...readFileSync(join(directory, page), 'utf8').matchAll(/\s(?:href|src|action)="(\/[^"]*)"/g)]
      .map(([, address = '']) => address)
      .filter((address) => !address.startsWith('/health/legwork/'))
      .map((address) => `${page} -> ${address}`),
  )
  expect(outside.slice(0, 20)).toEqual([])
})
