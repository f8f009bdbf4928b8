// npm run bench: every budget with what was measured, in one table. Parts by name: npm run bench -- pages search
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
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

const asked = process.argv.slice(2)
const unknown = asked.filter((name) => !PARTS.some((part) => part === name))
if (unknown.length > 0) {
  console.error(`bench: no part ${unknown.join(', ')}. There are: ${PARTS.join(', ')}`)
  process.exit(1)
}
const isAsked = (part: Part): boolean => asked.length === 0 || asked.includes(part)

const site = resolve(process.env['SITE_DIRECTORY'] ?? 'dist')
if (!existsSync(join(site, 'index.html'))) {
  console.error('bench: no built site. Run npm run build first.')
  process.exit(1)
}
// Inside the project, where what is built finds its packages; the folder is not kept in the history.
const folder = resolve('.bench')

const sections: Section[] = []
const add = (...more: readonly Section[]) => {
  sections.push(...more)
  console.error(more.map(({ title }) => `measured: ${title}`).join('\n'))
}

const server = await serveSite(site)
const browser = await openBrowser()
const { address } = server
if (isAsked('pages')) add(...(await benchPages(browser, address)))
if (isAsked('search')) add(await benchSearch(browser, { name: 'this site', address }))
if (isAsked('explorer')) add(...(await benchExplorer(browser, { site, address })))
if (isAsked('starlight'))
  add(await benchStarlight(browser, { address, folder: join(folder, 'starlight') }))
if (isAsked('lighthouse')) add(await benchLighthouse(address))
if (isAsked('builds')) {
  const built = await benchBuilds(folder)
  add(...built.sections)
  // The search of the largest one as well: its index holds thirty times the pages.
  for (const { name, site: large } of built.sites.slice(-1)) {
    const other = await serveSite(large)
    add(await benchSearch(browser, { name, address: other.address }))
    await other.stop()
  }
}
await browser.close()
await server.stop()

console.log(printTable(sections))
const over = sections.flatMap(({ lines }) => lines).filter(({ isHeld }) => isHeld === false)
console.log(`\n${String(over.length)} budgets not held`)
if (over.length > 0) process.exitCode = 1
