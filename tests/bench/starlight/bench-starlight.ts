import type { Browser } from '@playwright/test'
import { compressSite } from '../../../src/integrations/precompress.ts'
import { measurePage } from '../pages/measure-page.ts'
import type { Line, Section } from '../report.ts'
import { formatBytes, holdTo } from '../report.ts'
import { serveSite } from '../serve-site.ts'
import { buildStarlight } from './build-starlight.ts'

const TITLE =
  'Side by side with Starlight, same texts: bytes of a first visit without faces, in requests'
const PAGES = [
  { ours: '/interventions/iron/', theirs: '/iron/' },
  { ours: '/interventions/yoga/', theirs: '/yoga/' },
  { ours: '/rls/causes/', theirs: '/causes/' },
  { ours: '/rls/questions/', theirs: '/questions/' },
]

/**
 * The same page in both, served by the same server, compressed alike: what it takes to read and to use it may have half
 * the bytes. Starlight has no faces of its own; with ours, which come after the words and once for all pages, the ratio
 * is told beside it.
 */
export async function benchStarlight(
  browser: Browser,
  { address, folder }: { readonly address: string; readonly folder: string },
): Promise<Section> {
  const built = await buildStarlight(folder)
  if ('because' in built)
    return { title: TITLE, lines: [{ what: 'left out', measured: built.because }] }
  await compressSite(built.site)
  const server = await serveSite(built.site)
  const lines: Line[] = []
  try {
    for (const { ours, theirs } of PAGES) {
      const own = await measurePage(browser, new URL(ours, address).href)
      const other = await measurePage(browser, new URL(theirs, server.address).href)
      lines.push(
        compare(ours, {
          own: own.bytes - own.fontBytes,
          other: other.bytes - other.fontBytes,
          requests: [own.requests, other.requests],
        }),
      )
      const withFaces = (own.bytes / other.bytes).toFixed(2)
      lines.push({
        what: `${ours} with our ${formatBytes(own.fontBytes)} of faces`,
        measured: `${withFaces}: ${formatBytes(own.bytes)}, Starlight ${formatBytes(other.bytes)}`,
      })
    }
  } finally {
    await server.stop()
  }
  return { title: TITLE, lines }
}

function compare(
  what: string,
  {
    own,
    other,
    requests: [ownRequests, otherRequests],
  }: {
    readonly own: number
    readonly other: number
    readonly requests: readonly [own: number, other: number]
  },
): Line {
  const ratio = holdTo(what, own / other, { most: 0.5, format: (value) => value.toFixed(2) })
  const measured = `${ratio.measured}: ${formatBytes(own)} in ${String(ownRequests)}, Starlight ${formatBytes(other)} in ${String(otherRequests)}`
  return { ...ratio, measured }
}
