// npm run bench: every budget with what was measured, in one table. Parts by name: npm run bench -- pages search
// Some sections of the explorer alone: npm run bench -- explorer --forms=300 --studies=10000 --slowdown=4
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { site } from '../build/built-pages.ts'
import { benchBuilds } from './builds/bench-builds.ts'
import { benchExplorer } from './explorer/bench-explorer.ts'
import { benchLighthouse } from './lighthouse/bench-lighthouse.ts'
import { openBrowser } from './open-browser.ts'
import { benchPages } from './pages/bench-pages.ts'
import type { Section } from './report.ts'
import { printTable } from './report.ts'
import { benchSearch } from './search/bench-search.ts'
import { serveSite } from './serve-site.ts'
import { benchStarlight } from './starlight/bench-starlight.ts'

const PARTS = ['pages', 'search', 'explorer', 'starlight', 'lighthouse', 'builds'] as const
type Part = (typeof PARTS)[number]

const { positionals: asked, values: only } = parseArgs({
  allowPositionals: true,
  options: {
    forms: { type: 'string' },
    studies: { type: 'string' },
    slowdown: { type: 'string' },
  },
})
const unknown = asked.filter((name) => !PARTS.some((part) => part === name))
if (unknown.length > 0) {
  console.error(`bench: no part ${unknown.join(', ')}. There are: ${PARTS.join(', ')}`)
  process.exit(1)
}

if (!existsSync(join(site, 'index.html'))) {
  console.error('bench: no built site. Run npm run build first.')
  process.exit(1)
}
// Inside the project, where what is built finds its packages; the folder is not kept in the history.
const folder = resolve('.bench')

const sections: Section[] = []

/** Measures one part, if it is asked for; what goes wrong in it stands in the table and stops no other part. */
async function measure(part: Part, work: () => Promise<readonly Section[]>): Promise<void> {
  if (asked.length > 0 && !asked.includes(part)) return
  console.error(`measuring ${part}`)
  const measured = await work().catch((error: unknown): readonly Section[] => {
    const [why = ''] = String(error).split('\n')
    return [{ title: part, lines: [{ what: 'failed', measured: why, isHeld: false }] }]
  })
  // The whole takes a quarter of an hour and may be cut off: each part is told as soon as it is known.
  console.error(printTable(measured))
  sections.push(...measured)
}

const server = await serveSite(site)
const browser = await openBrowser()
const { address } = server
await measure('pages', () => benchPages(browser, address))
await measure('search', async () => [await benchSearch(browser, { name: 'this site', address })])
await measure('explorer', () => benchExplorer(browser, { address, only }))
await measure('starlight', async () => [
  await benchStarlight(browser, { address, folder: join(folder, 'starlight') }),
])
await measure('lighthouse', async () => [await benchLighthouse(address)])
await measure('builds', async () => {
  const built = await benchBuilds(folder)
  // The search of the largest one as well: its index holds thirty times the pages.
  const large = built.sites.at(-1)
  if (!large) return built.sections
  const other = await serveSite(large.site)
  const search = await benchSearch(browser, { name: large.name, address: other.address })
  await other.stop()
  return [...built.sections, search]
})
await browser.close()
await server.stop()

console.log(printTable(sections))
const over = sections.flatMap(({ lines }) => lines).filter(({ isHeld }) => isHeld === false)
console.log(`\n${String(over.length)} budgets not held`)
if (over.length > 0) process.exitCode = 1
