import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const command = fileURLToPath(new URL('../../src/integrations/check-content.ts', import.meta.url))

function runCheck(fixture: string) {
  const cwd = fileURLToPath(new URL(`fixtures/${fixture}`, import.meta.url))
  return spawnSync(process.execPath, [command], { cwd, encoding: 'utf8' })
}

test('the command says how many files it read and ends well', () => {
  const { status, stdout, stderr } = runCheck('sound')
  expect(stderr).toBe('')
  expect(stdout).toBe('8 files read, no problem\n')
  expect(status).toBe(0)
})

test('the command prints every problem and ends with exit code 1', () => {
  const { status, stdout, stderr } = runCheck('yaml-trap')
  expect(stdout).toBe('')
  expect(stderr).toContain('YamlTrap  content/site.yaml:3')
  expect(stderr).toContain('YamlTrap  content/studies/smith-2020-walking.yaml:7')
  expect(status).toBe(1)
})
