import type { Browser } from '@playwright/test'

/** Bytes as they were sent, without headers. */
export interface PageWeight {
  /** The page and all style sheets that it waits for. */
  readonly pageBytes: number
  readonly scriptBytes: number
  readonly fontBytes: number
  /** Requests that the first paint waits for: the page, and style sheets and scripts that block it. */
  readonly requestsToPaint: number
  /** Requests and bytes until everything that the page loads by itself is there. */
  readonly requests: number
  readonly bytes: number
}

interface LoadedFile {
  readonly kind: string
  readonly address: string
  readonly bytes: number
  readonly isBlocking: boolean
}

/** What a first visit to one page costs, with nothing kept from an earlier one. */
export async function measurePage(
  browser: Browser,
  address: string,
  { width = 412, height = 823 }: { readonly width?: number; readonly height?: number } = {},
): Promise<PageWeight> {
  const context = await browser.newContext({ viewport: { width, height }, serviceWorkers: 'block' })
  try {
    const page = await context.newPage()
    await page.goto(address, { waitUntil: 'networkidle' })
    const files = await page.evaluate(() => {
      const toFile = (entry: PerformanceResourceTiming & { renderBlockingStatus?: string }) => ({
        kind: entry.initiatorType,
        address: entry.name,
        bytes: entry.encodedBodySize,
        isBlocking: entry.renderBlockingStatus === 'blocking',
      })
      const entries = [
        ...performance.getEntriesByType('navigation'),
        ...performance.getEntriesByType('resource'),
      ] as PerformanceResourceTiming[]
      return entries.map(toFile)
    })
    return weigh(files)
  } finally {
    await context.close()
  }
}

function weigh(files: readonly LoadedFile[]): PageWeight {
  const sum = (wanted: (file: LoadedFile) => boolean) =>
    files.filter(wanted).reduce((total, { bytes }) => total + bytes, 0)
  const isOf = (ending: RegExp) => (file: LoadedFile) => ending.test(new URL(file.address).pathname)
  const isPage = ({ kind }: LoadedFile) => kind === 'navigation'
  const isStyle = isOf(/\.css$/)
  return {
    pageBytes: sum((file) => isPage(file) || isStyle(file)),
    scriptBytes: sum(isOf(/\.m?js$/)),
    fontBytes: sum(isOf(/\.woff2?$/)),
    requestsToPaint: files.filter((file) => isPage(file) || file.isBlocking).length,
    requests: files.length,
    bytes: sum(() => true),
  }
}
