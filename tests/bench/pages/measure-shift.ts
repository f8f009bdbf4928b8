import type { Browser, Page } from '@playwright/test'

export interface LayoutShift {
  /** By all that moves a page but its faces: scripts, data, pictures. */
  readonly own: number
  /** By the faces, if they come long after the first paint, as on a slow line. */
  readonly lateFaces: number
}

/** What moves under a reader's eyes on a first visit, as browsers count it: 0 is nothing, up to 0.1 they call good. */
export async function measureShift(
  browser: Browser,
  address: string,
  { width, height }: { readonly width: number; readonly height: number },
): Promise<LayoutShift> {
  const context = await browser.newContext({ viewport: { width, height }, serviceWorkers: 'block' })
  try {
    const page = await context.newPage()
    await countShifts(page)
    let release: () => void = () => undefined
    const gate = new Promise<void>((resolve) => (release = resolve))
    await page.route('**/*.woff2', async (route) => {
      await gate
      await route.continue()
    })
    await page.goto(address, { waitUntil: 'commit' })
    // With the faces held back the page never falls silent, so the other requests are waited for one by one.
    await page.waitForFunction(() => performance.getEntriesByType('paint').length > 1)
    await page.waitForFunction(() => document.querySelector('astro-island[ssr]') === null)
    const own = await waitForStillness(page)
    release()
    await page.waitForLoadState('networkidle')
    await page.evaluate(() => document.fonts.ready.then(() => undefined))
    return { own, lateFaces: (await waitForStillness(page)) - own }
  } finally {
    await context.close()
  }
}

/** Starts to add up shifts before anything of the page runs. */
function countShifts(page: Page): Promise<unknown> {
  return page.addInitScript(() => {
    const shifts = { sum: 0 }
    Object.assign(window, { shifts })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        shifts.sum += (entry as PerformanceEntry & { value: number }).value
    }).observe({ type: 'layout-shift', buffered: true })
  })
}

/** The sum of shifts once half a second has passed without a request or another shift. */
function waitForStillness(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const { shifts } = window as unknown as { shifts: { readonly sum: number } }
    const look = () => `${shifts.sum} ${performance.getEntriesByType('resource').length}`
    for (let before = ''; before !== look();) {
      before = look()
      await new Promise((resolve) => setTimeout(resolve, 500))
      await new Promise((resolve) => requestAnimationFrame(resolve))
    }
    return shifts.sum
  })
}
