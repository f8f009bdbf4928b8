import type { Browser, Page } from '@playwright/test'
import { measureThread } from './thread-time.ts'

/** Bytes, as sent, from the first focus of the box to the first hit. */
export interface FirstResult {
  readonly words: string
  readonly bytes: number
  readonly requests: number
  /** Requests to the search before anybody touched it. */
  readonly requestsBefore: number
}

/** A first visit, and a first question: what was asked for by the time that the first hit stands in the list counts. */
export async function measureFirstResult(
  browser: Browser,
  { address, words }: { readonly address: string; readonly words: string },
): Promise<FirstResult> {
  const context = await browser.newContext({ serviceWorkers: 'block' })
  try {
    const page = await context.newPage()
    await page.goto(new URL('/claims/', address).href, { waitUntil: 'networkidle' })
    const requestsBefore = await page.evaluate(
      () =>
        performance.getEntriesByType('resource').filter(({ name }) => name.includes('/pagefind/'))
          .length,
    )
    await page.evaluate(() => {
      performance.clearResourceTimings()
      const observer = new MutationObserver(() => {
        if (!document.querySelector('[role=option]')) return
        performance.mark('hit')
        observer.disconnect()
      })
      observer.observe(document.body, { childList: true, subtree: true })
    })
    await page.locator('header input[type=search]').pressSequentially(words, { delay: 60 })
    await page.locator('.search-box__list a').nth(2).waitFor()
    const files = await page.evaluate(() => {
      const hit = performance.getEntriesByName('hit')[0]?.startTime ?? Infinity
      return (performance.getEntriesByType('resource') as PerformanceResourceTiming[])
        .filter(({ startTime }) => startTime <= hit)
        .map(({ encodedBodySize }) => encodedBodySize)
    })
    return {
      words,
      bytes: files.reduce((sum, bytes) => sum + bytes, 0),
      requests: files.length,
      requestsBefore,
    }
  } finally {
    await context.close()
  }
}

/** Time of one answer: from the key to the first hits painted, with the pause that waits for the next key. */
export interface KeystrokeTimes {
  readonly milliseconds: readonly number[]
  /** The page's own part of it: time of the processor, which the machine's other work does not lengthen. */
  readonly processor: readonly number[]
  /** Processor time of the same little work in each run, to compare runs by. */
  readonly calibration: number
}

const WORDS = ['iron', 'sleep', 'magnesium', 'severity', 'exercise', 'restless legs']

/** Types words letter by letter into the search page, each letter once the answer to the last is complete. */
export async function measureKeystrokes(
  browser: Browser,
  { address, slowdown }: { readonly address: string; readonly slowdown: number },
): Promise<KeystrokeTimes> {
  const context = await browser.newContext({ serviceWorkers: 'block' })
  try {
    const page = await context.newPage()
    await page.goto(new URL('/search/?q=legs', address).href)
    await page.locator('[data-search-state=done]').waitFor({ timeout: 60_000 })
    const session = await context.newCDPSession(page)
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
    const milliseconds: number[] = []
    const { spans, calibration } = await measureThread(page, session, async () => {
      for (const word of WORDS) {
        // Most readers have typed a second letter before the first is looked for.
        for (let length = 2; length <= word.length; length += 1) {
          const words = word.slice(0, length)
          if (words.trim() !== words) continue
          milliseconds.push(await typeInto(page, words, milliseconds.length))
        }
      }
    })
    return { milliseconds, processor: spans, calibration }
  } finally {
    await context.close()
  }
}

/** Leaves marks at the key and at the paint, and ends when all hits are there and the page is at rest. */
function typeInto(page: Page, words: string, name: number): Promise<number> {
  return page.evaluate(
    ({ words: value, name: mark }) =>
      new Promise<number>((resolve, reject) => {
        const box = document.querySelector<HTMLInputElement>('main input[type=search]')
        const list = document.querySelector<HTMLElement>('[data-search-state]')
        const status = document.querySelector('.search-status')
        if (!box || !list || !status) {
          reject(new Error('no search box'))
          return
        }
        const pressed = performance.now()
        performance.mark(`begin-${String(mark)}`)
        let painted: number | undefined
        let isWaiting = false
        const end = (): void => {
          if (painted === undefined || list.dataset['searchState'] !== 'done') return
          observer.disconnect()
          const time = painted - pressed
          setTimeout(() => {
            resolve(time)
          }, 50)
        }
        const observer = new MutationObserver(() => {
          // The hits of these words, or the sentence that there are none.
          if (!isWaiting && status.textContent.includes(`“${value}”`)) {
            isWaiting = true
            requestAnimationFrame(() => {
              // A message runs only after the frame was painted.
              const { port1, port2 } = new MessageChannel()
              port1.onmessage = () => {
                painted = performance.now()
                performance.mark(`end-${String(mark)}`)
                end()
              }
              port2.postMessage(undefined)
            })
          }
          end()
        })
        observer.observe(list, { attributes: true, attributeFilter: ['data-search-state'] })
        observer.observe(status, { childList: true })
        box.value = value
        box.dispatchEvent(new Event('input', { bubbles: true }))
      }),
    { words, name },
  )
}
