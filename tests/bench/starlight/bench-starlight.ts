import type { Browser } from '@playwright/test'
import { compressSite } from '../../../src/integrations/precompress.ts'
import { measurePage } from '../pages/measure-page.ts'
import type { Line, Section } from '../report.ts'
import { formatBytes, holdTo } from '../report.ts'
import { serveSite } from '../serve-site.ts'
import { buildStarlight } from './build-starlight.ts'

const TITLE = 'Side by side with Starlight, same texts, all bytes of a first visit'
const PAGES = [
  { ours: '/interventions/iron/', theirs: '/iron/' },
  { ours: '/interventions/yoga/', theirs: '/yoga/' },
  { ours: '/rls/causes/', theirs: '/causes/' },
  { ours: '/rls/questions/', theirs: '/questions/' },
]

/** The same page in both, served by the same server, compressed alike: ours may have half the bytes. */
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
      const ratio = holdTo(ours, own.bytes / other.bytes, {
        most: 0.5,
        format: (value) => value.toFixed(2),
      })
      lines.push({
        ...ratio,
        measured: `${ratio.measured}: ${formatBytes(own.bytes)} in ${String(own.requests)}, Starlight ${formatBytes(other.bytes)} in ${String(other.requests)}`,
      })
      const withoutFonts = (own.bytes - own.fontBytes) / (other.bytes - other.fontBytes)
      lines.push({ what: `${ours} without fonts`, measured: withoutFonts.toFixed(2) })
    }
  } finally {
    await server.stop()
  }
  return { title: TITLE, lines }
}
