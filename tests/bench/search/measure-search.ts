import type { Browser, Page } from '@playwright/test'

/** Bytes, as sent, from the first focus of the box on the home page to the first hit. */
export interface FirstResult {
  readonly bytes: number
  readonly requests: number
  /** Requests to the search before anybody touched it. */
  readonly requestsBefore: number
}

const listSearchFiles = (page: Page) =>
  page.evaluate(() =>
    (performance.getEntriesByType('resource') as PerformanceResourceTiming[]).map(
      ({ name, encodedBodySize }) => ({ name, bytes: encodedBodySize }),
    ),
  )

export async function measureFirstResult(browser: Browser, address: string): Promise<FirstResult> {
  const context = await browser.newContext({ serviceWorkers: 'block' })
  try {
    const page = await context.newPage()
    await page.goto(new URL('/claims/', address).href, { waitUntil: 'networkidle' })
    const before = await listSearchFiles(page)
    await page.locator('header input[type=search]').pressSequentially('iron', { delay: 60 })
    await page.locator('.search-box__list a').first().waitFor()
    const after = (await listSearchFiles(page)).slice(before.length)
    return {
      bytes: after.reduce((sum, { bytes }) => sum + bytes, 0),
      requests: after.length,
      requestsBefore: before.filter(({ name }) => name.includes('/pagefind/')).length,
    }
  } finally {
    await context.close()
  }
}

/** Time of one answer: from the moment that the page begins to look to the hits painted. */
export interface KeystrokeTimes {
  readonly milliseconds: readonly number[]
  /** The same, and the pause that waits for the next key. */
  readonly withPause: readonly number[]
}

const WORDS = ['iron', 'sleep', 'magnesium', 'severity', 'exercise']

/** Types words letter by letter into the search page, each letter once the answer to the last is painted. */
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
    const times: { answer: number; whole: number }[] = []
    for (const word of WORDS) {
      for (let length = 1; length <= word.length; length += 1) {
        // Most readers have typed a second letter before the first is looked for.
        const time = await typeInto(page, word.slice(0, length))
        if (length > 1) times.push(time)
      }
    }
    return {
      milliseconds: times.map(({ answer }) => answer),
      withPause: times.map(({ whole }) => whole),
    }
  } finally {
    await context.close()
  }
}

function typeInto(page: Page, words: string): Promise<{ answer: number; whole: number }> {
  return page.evaluate(
    (value) =>
      new Promise<{ answer: number; whole: number }>((resolve, reject) => {
        const box = document.querySelector<HTMLInputElement>('main input[type=search]')
        const list = document.querySelector<HTMLElement>('[data-search-state]')
        if (!box || !list) {
          reject(new Error('no search box'))
          return
        }
        const pressed = performance.now()
        let begun = pressed
        const observer = new MutationObserver(() => {
          const state = list.dataset['searchState']
          if (state === 'loading') begun = performance.now()
          if (state !== 'done') return
          observer.disconnect()
          requestAnimationFrame(() => {
            // A message runs only after the frame was painted.
            const { port1, port2 } = new MessageChannel()
            port1.onmessage = () => {
              const painted = performance.now()
              resolve({ answer: painted - begun, whole: painted - pressed })
            }
            port2.postMessage(undefined)
          })
        })
        observer.observe(list, { attributes: true, attributeFilter: ['data-search-state'] })
        box.value = value
        box.dispatchEvent(new Event('input', { bubbles: true }))
      }),
    words,
  )
}
