import { readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { listDependencies } from '../../../src/collections/dependencies.ts'

const lock = await readFile(new URL('../../../package-lock.json', import.meta.url), 'utf8')

it('packages are listed with their licence, without those for development', () => {
  const { direct, counts } = listDependencies(lock, ['astro', 'preact'])
  expect(direct.map(({ name, licence }) => [name, licence])).toEqual([
    ['astro', 'MIT'],
    ['preact', 'MIT'],
  ])
  expect(counts[0]?.licence).toBe('MIT')
  expect(counts.map(({ licence }) => licence)).not.toContain('not named')
})

it('every package of the lock file is pinned by a version and the hash of its contents', () => {
  const { packages } = JSON.parse(lock) as {
    packages: Record<string, { version?: string; integrity?: string; inBundle?: boolean }>
  }
  const loose = Object.entries(packages)
    .filter(([path, { inBundle }]) => path !== '' && !inBundle)
    .filter(([, { version, integrity }]) => !version || !integrity?.startsWith('sha512-'))
  expect(loose.map(([path]) => path)).toEqual([])
})
