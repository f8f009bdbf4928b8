import type { Browser } from '@playwright/test'
import { TEMPLATES } from '../../browser/templates.ts'
import { BUDGETS } from '../../budgets.ts'
import type { Line, Section } from '../report.ts'
import { formatBytes, holdTo } from '../report.ts'
import { measurePage } from './measure-page.ts'
import { measureShift } from './measure-shift.ts'

const isHeldToFlight = (path: string): boolean =>
  path === '/' || /^\/interventions\/[^/]+\/(?:(?!claims|studies)[^/]+\/)?$/.test(path)
// The scripts of the explorer and of the search have budgets of their own; a miss looks for pages like it by itself.
const isApart = (path: string): boolean =>
  ['/', '/search/', '/this-page-does-not-exist/'].includes(path)

const WIDTHS = [
  { width: 360, height: 740 },
  { width: 1440, height: 900 },
]

const formatShift = (value: number): string => value.toFixed(4)

/** One line for each kind of page: what a first visit on a phone loads. */
export async function benchPages(browser: Browser, address: string): Promise<readonly Section[]> {
  const weights: Line[] = []
  const scripts: Line[] = []
  const shifts: Line[] = []
  for (const path of TEMPLATES) {
    const weight = await measurePage(browser, new URL(path, address).href)
    const flight = holdTo(path, weight.pageBytes, {
      most: BUDGETS.firstFlight,
      format: formatBytes,
    })
    const all = `${formatBytes(weight.pageBytes)} in ${String(weight.requestsToPaint)}; all ${formatBytes(weight.bytes)} in ${String(weight.requests)}`
    weights.push(
      isHeldToFlight(path) ? { ...flight, measured: all } : { what: path, measured: all },
    )
    const script = holdTo(path, weight.scriptBytes, {
      most: path.startsWith('/tools/') ? BUDGETS.toolScripts : BUDGETS.contentScripts,
      format: formatBytes,
    })
    scripts.push(isApart(path) ? { what: path, measured: script.measured } : script)
    shifts.push(await holdShift(browser, { path, address }))
  }
  return [
    {
      title: 'HTML and CSS to first paint, brotli, in requests; all that loads by itself',
      lines: weights,
    },
    { title: 'JavaScript before anybody acts, brotli', lines: scripts },
    { title: 'Layout shift at 360 and 1440 px', lines: shifts },
    { title: 'Faces, loaded once', lines: [await weighFaces(browser, address)] },
  ]
}

/** Nothing moves by itself; what late faces move is told, since no stand-in is as wide as they are on every line. */
async function holdShift(
  browser: Browser,
  { path, address }: { readonly path: string; readonly address: string },
): Promise<Line> {
  const measured = []
  for (const size of WIDTHS) {
    measured.push(await measureShift(browser, new URL(path, address).href, size))
  }
  const own = Math.max(...measured.map((shift) => shift.own))
  const late = measured.map(({ lateFaces }) => formatShift(lateFaces)).join(' and ')
  const line = holdTo(path, own, { most: 0, format: formatShift })
  return { ...line, measured: `${line.measured}; faces that come late ${late}` }
}

async function weighFaces(browser: Browser, address: string): Promise<Line> {
  const { fontBytes } = await measurePage(browser, address)
  return holdTo('both', fontBytes, { most: BUDGETS.faces, format: formatBytes })
}
