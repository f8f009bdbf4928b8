import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { chromium } from '@playwright/test'
import { serveSite } from './serve-site.ts'
import { findChromium } from '../browser/chromium.ts'
import type { Evidence } from '../../src/islands/explorer/scenario/evidence.ts'
import { measureChanges } from './explorer/measure-changes.ts'
import { growEvidence } from './explorer/synthetic-evidence.ts'
import { weighExplorer } from './explorer/weigh-explorer.ts'

const FORMS = 300
const STUDIES = 10_000
const SLOWDOWN = 4
const ROUNDS = 4
const BUDGET_MS = 50
const GOAL_MS = 16.7
const SCRIPT_BUDGET = 40 * 1024

const site = resolve(process.env['SITE_DIRECTORY'] ?? 'dist')
if (!existsSync(join(site, 'index.html'))) {
  console.error('bench: no built site. Run npm run build first.')
  process.exit(1)
}

const middle = (values: readonly number[]) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN

const evidence = JSON.parse(readFileSync(join(site, 'explorer-evidence.json'), 'utf8')) as Evidence
const large = growEvidence(evidence, { forms: FORMS, studies: STUDIES })
const executablePath = findChromium()
const server = await serveSite(site)
const browser = await chromium.launch({
  ...(executablePath === undefined ? {} : { executablePath }),
  args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), '--disable-gpu', '--disable-quic'],
})
const changes = await measureChanges(browser, {
  address: server.address,
  evidence: large,
  slowdown: SLOWDOWN,
  rounds: ROUNDS,
})
await browser.close()
await server.stop()

const bytes = weighExplorer(site)
console.log(`Explorer, all script, brotli: ${String(bytes)} B (budget ${String(SCRIPT_BUDGET)})`)
console.log(
  `${String(FORMS)} forms, ${String(STUDIES)} studies, ${String(large.contrasts.length)} contrasts, processor ${String(SLOWDOWN)} times slower; ms to painted, budget ${String(BUDGET_MS)}, goal ${String(GOAL_MS)}`,
)
console.table(
  Object.fromEntries(
    changes.map(({ name, milliseconds, work }) => [
      name,
      {
        median: Number(middle(milliseconds).toFixed(1)),
        most: Number(Math.max(...milliseconds).toFixed(1)),
        work: Number(middle(work).toFixed(1)),
        times: milliseconds.length,
      },
    ]),
  ),
)
const isLate = changes.some(({ milliseconds }) => middle(milliseconds) > BUDGET_MS)
if (isLate || bytes > SCRIPT_BUDGET) process.exitCode = 1
