import type { Browser } from '@playwright/test'
import { TEMPLATES } from '../../browser/templates.ts'
import type { Line, Section } from '../report.ts'
import { formatBytes, holdTo } from '../report.ts'
import { measurePage } from './measure-page.ts'

const FIRST_FLIGHT = 14_600
const CONTENT_SCRIPT = 3 * 1024

const isHeldToFlight = (path: string): boolean =>
  path === '/' || /^\/interventions\/[^/]+\/(?:(?!claims|studies)[^/]+\/)?$/.test(path)
// The explorer and the search page are tools; their scripts have budgets of their own.
const isTool = (path: string): boolean => path === '/' || path === '/search/'

const formatShift = (value: number): string => value.toFixed(4)

/** One line for each kind of page: what a first visit on a phone loads. */
export async function benchPages(browser: Browser, address: string): Promise<readonly Section[]> {
  const weights: Line[] = []
  const scripts: Line[] = []
  const shifts: Line[] = []
  for (const path of TEMPLATES) {
    const weight = await measurePage(browser, new URL(path, address).href)
    const flight = holdTo(path, weight.pageBytes, { most: FIRST_FLIGHT, format: formatBytes })
    const all = `${formatBytes(weight.pageBytes)} in ${String(weight.requestsToPaint)}; all ${formatBytes(weight.bytes)} in ${String(weight.requests)}`
    weights.push(
      isHeldToFlight(path) ? { ...flight, measured: all } : { what: path, measured: all },
    )
    const script = holdTo(path, weight.scriptBytes, { most: CONTENT_SCRIPT, format: formatBytes })
    scripts.push(isTool(path) ? { what: path, measured: script.measured } : script)
    shifts.push(holdTo(path, weight.layoutShift, { most: 0, format: formatShift }))
  }
  return [
    {
      title: 'HTML and CSS to first paint, brotli, in requests; all that loads by itself',
      lines: weights,
    },
    { title: 'JavaScript before anybody acts, brotli', lines: scripts },
    { title: 'Layout shift', lines: shifts },
  ]
}
