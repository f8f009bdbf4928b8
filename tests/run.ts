// Runs every check there is, one after the other, and ends with the plain line "N passed, N failed".
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from '@playwright/test'
import { findChromium } from './browser/chromium.ts'
import { findFreePort } from './find-free-port.ts'
import {
  countPlaywright,
  countVitest,
  listPlaywrightFailures,
  listSecondTries,
  listSkipped,
  listVitestFailures,
  listVitestSkipped,
  type Tally,
} from './tally.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const results = join(root, 'test-results')
const vitestReport = join(results, 'vitest.json')
const browserReport = join(results, 'browser.json')
/** What failed, named again at the end of the run, where whoever reads only that end finds it. */
const failures: string[] = []

/** Starts a program of node_modules by its own file, so that no shell stands between, on Windows neither. */
const programs = {
  astro: 'node_modules/astro/bin/astro.mjs',
  eslint: 'node_modules/eslint/bin/eslint.js',
  prettier: 'node_modules/prettier/bin/prettier.cjs',
  vitest: 'node_modules/vitest/vitest.mjs',
  playwright: 'node_modules/@playwright/test/cli.js',
}

interface Step {
  name: string
  args: string[]
  environment?: Record<string, string>
}

async function run({ name, args, environment }: Step): Promise<boolean> {
  const started = performance.now()
  console.log(`\n── ${name}`)
  const child = spawn(process.execPath, args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    // The tests look at the site as it is built for the root of a host.
    env: { ...process.env, BASE_PATH: '/', ASTRO_TELEMETRY_DISABLED: '1', ...environment },
  })
  const code = await new Promise<number | null>((done) => {
    child.on('close', done)
    child.on('error', () => {
      done(1)
    })
  })
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  console.log(`── ${name}: ${code === 0 ? 'passed' : 'FAILED'} in ${seconds} s`)
  if (code !== 0) failures.push(name)
  return code === 0
}

async function runOne(step: Step): Promise<Tally> {
  return (await run(step)) ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
}

async function runCounted(
  step: Step,
  file: string,
  count: (report: string) => Tally,
  listFailures: (report: string) => string[],
): Promise<Tally> {
  const isGreen = await run(step)
  if (!existsSync(file)) return { passed: 0, failed: 1 }
  const report = readFileSync(file, 'utf8')
  const tally = count(report)
  failures.push(...listFailures(report))
  // A runner may fail without a failed test: a file that does not load, a server that does not start.
  return isGreen || tally.failed > 0 ? tally : { ...tally, failed: tally.failed + 1 }
}

function hasBrowser(): boolean {
  return findChromium() !== undefined || existsSync(chromium.executablePath())
}

/** Makes sure of a browser: one that is there, else Playwright's own, fetched once. */
function ensureBrowser(): boolean {
  if (hasBrowser()) return true
  console.log('\n── No Chromium found: fetching the one that Playwright uses')
  spawnSync(process.execPath, [programs.playwright, 'install', 'chromium'], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    timeout: 300_000,
  })
  if (hasBrowser()) return true
  console.error(
    [
      'The browser tests need Chromium, and it could not be fetched. Install it by one of:',
      '  npx playwright install --with-deps chromium',
      '  sudo apt-get install chromium',
      'or name one that is there: CHROMIUM_PATH=/path/to/chromium npm test',
    ].join('\n'),
  )
  return false
}

rmSync(results, { recursive: true, force: true })
mkdirSync(results, { recursive: true })
rmSync(join(root, 'dist'), { recursive: true, force: true })

const code = ['{src,tests}/**/*.{ts,tsx,mjs,astro,css}', '*.{json,mjs}']
const tallies: Tally[] = [
  await runOne({ name: 'content', args: ['src/integrations/check-content.ts'] }),
  await runOne({ name: 'types', args: [programs.astro, 'check'] }),
  await runOne({
    name: 'lint',
    args: [programs.eslint, '--config', 'tests/eslint.config.mjs', '--max-warnings', '0', '.'],
  }),
  await runOne({ name: 'format', args: [programs.prettier, '--check', ...code] }),
  await runOne({ name: 'build', args: [programs.astro, 'build'] }),
  await runCounted(
    {
      name: 'unit, oracle, property, content, picture and build tests',
      args: [
        programs.vitest,
        'run',
        '--config',
        'tests/vitest.config.ts',
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${vitestReport}`,
      ],
    },
    vitestReport,
    countVitest,
    listVitestFailures,
  ),
  ensureBrowser()
    ? await runCounted(
        {
          name: 'browser tests',
          args: [programs.playwright, 'test', '--config', 'tests/playwright.config.ts'],
          environment: { TEST_PORT: String(await findFreePort()) },
        },
        browserReport,
        countPlaywright,
        listPlaywrightFailures,
      )
    : { passed: 0, failed: 1 },
]

/** What a report tells, or nothing where its runner did not get so far. */
function readReport(file: string, list: (report: string) => string[]): string[] {
  return existsSync(file) ? list(readFileSync(file, 'utf8')) : []
}

for (const [title, tests] of [
  [
    'Skipped:',
    [...readReport(vitestReport, listVitestSkipped), ...readReport(browserReport, listSkipped)],
  ],
  ['Passed only at the second try:', readReport(browserReport, listSecondTries)],
] as const) {
  if (tests.length > 0) console.log(['', title, ...tests].join('\n  '))
}

if (failures.length > 0) console.log(['', 'Failed:', ...failures].join('\n  '))

const sum = tallies.reduce((total, { passed, failed }) => ({
  passed: total.passed + passed,
  failed: total.failed + failed,
}))
console.log(`\n${sum.passed} passed, ${sum.failed} failed`)
process.exitCode = sum.failed === 0 ? 0 : 1
