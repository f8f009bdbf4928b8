import type { Page } from '@playwright/test'

/** One move of the layout that nobody asked for. */
export interface Shift {
  readonly value: number
  /** The elements that moved, each as its markup begins. */
  readonly moved: readonly string[]
}

/** Notes the moves of every page that is opened from now on; what it returns tells those of the page so far. */
export async function watchShifts(page: Page): Promise<() => Promise<readonly Shift[]>> {
  await page.addInitScript(() => {
    interface Entry extends PerformanceEntry {
      readonly value: number
      readonly sources: readonly { readonly node: Node | null }[]
    }
    const shifts: Shift[] = []
    const note = (entries: PerformanceEntryList) => {
      for (const { value, sources } of entries as Entry[]) {
        const elements = sources.flatMap(({ node }) =>
          node instanceof Element ? [node] : (node?.parentElement ?? []),
        )
        shifts.push({ value, moved: elements.map(({ outerHTML }) => outerHTML.slice(0, 120)) })
      }
    }
    const observer = new PerformanceObserver((list) => note(list.getEntries()))
    observer.observe({ type: 'layout-shift', buffered: true })
    const read = () => {
      note(observer.takeRecords())
      return shifts
    }
    Object.assign(globalThis, { readShifts: read })
  })
  return () =>
    page.evaluate(async () => {
      // A move is told of after the frame that shows it.
      for (let frame = 0; frame < 2; frame += 1)
        await new Promise((resolve) => requestAnimationFrame(resolve))
      return (globalThis as unknown as { readShifts: () => readonly Shift[] }).readShifts()
    })
}
