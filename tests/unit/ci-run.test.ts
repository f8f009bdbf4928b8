import { spawnSync } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'

/** Runs `.ci/run` with an npm that only says `lines` and ends with `code`, and browsers that are said to be there. */
function runWith(lines: readonly string[], code: number): { code: number | null; last: string } {
  const folder = mkdtempSync(join(tmpdir(), 'ci-run-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const say = lines.map((line) => `echo '${line}'`)
  const programs = {
    npm: [...say, `exit ${code}`],
    'firefox-esr': [],
    WebKitWebDriver: [],
    'xvfb-run': [],
  }
  for (const [name, commands] of Object.entries(programs)) {
    writeFileSync(join(folder, name), ['#!/bin/sh', ...commands, ''].join('\n'))
    chmodSync(join(folder, name), 0o755)
  }
  const { status, stdout } = spawnSync('bash', ['.ci/run'], {
    encoding: 'utf8',
    env: {
      ...process.env,
      PATH: `${folder}${delimiter}${process.env['PATH'] ?? ''}`,
      CHROMIUM_PATH: join(folder, 'chromium'),
    },
  })
  return { code: status, last: stdout.trimEnd().split('\n').at(-1) ?? '' }
}

describe.skipIf(process.platform === 'win32')(
  'the run that decides whether a change is taken in (left out on Windows)',
  () => {
    it('ends with the sum and the code of its tests', () => {
      expect(runWith(['5 passed, 0 failed'], 0)).toEqual({ code: 0, last: '5 passed, 0 failed' })
      expect(runWith(['4 passed, 1 failed', 'npm error'], 3)).toEqual({
        code: 3,
        last: '4 passed, 1 failed',
      })
    })

    it('fails where nothing was counted, though npm says that all is well', () => {
      expect(runWith(['all is well'], 0)).toEqual({ code: 1, last: '0 passed, 1 failed' })
      expect(runWith([], 7)).toEqual({ code: 7, last: '0 passed, 1 failed' })
    })
  },
)
