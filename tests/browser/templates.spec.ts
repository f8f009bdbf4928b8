import { expect, test, type Page } from '@playwright/test'
import { expectAccessible } from './expect-accessible.ts'
import { expectNoSideways } from './expect-no-sideways.ts'
import { TEMPLATES } from './templates.ts'

test('every kind of page is among those that are looked at', () => {
  expect(TEMPLATES).toEqual(
    expect.arrayContaining([
      '/',
      '/interventions/',
      '/studies/',
      '/method/',
      '/about/',
      '/search/',
    ]),
  )
  expect(
    TEMPLATES.filter((path) => /^\/(interventions|studies)\/[^/]+\/$/.test(path)),
  ).toHaveLength(2)
  expect(TEMPLATES.filter((path) => /^\/interventions\/[^/]+\/[^/]+\/$/.test(path))).toHaveLength(3)
})

/** Everything that a page should not do while it loads, as it happens. */
async function listComplaints(
  page: Page,
  { home, isMissing }: { readonly home: string; readonly isMissing: boolean },
): Promise<string[]> {
  const complaints: string[] = []
  page.on('console', (message) => {
    // The browser itself reports the 404 that is wanted there.
    if (isMissing && message.text().includes('404')) return
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('request', (request) => {
    if (!request.url().startsWith(home) && !request.url().startsWith('data:')) {
      complaints.push(`request to ${request.url()}`)
    }
  })
  page.on('requestfailed', (request) => complaints.push(`failed: ${request.url()}`))
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      console.error(`policy blocks ${event.violatedDirective} ${event.blockedURI}`)
    })
  })
  return complaints
}

for (const path of TEMPLATES) {
  // One visit for all: most of the time of a test is the loading of the page.
  test(`${path} loads clean, has no accessibility fault and never scrolls sideways`, async ({
    page,
    baseURL,
  }) => {
    test.setTimeout(180_000)
    const isMissing = path.includes('does-not-exist')
    const complaints = await listComplaints(page, { home: baseURL ?? '', isMissing })
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })

    await test.step('without an error, a blocked part or a request to anybody else', async () => {
      const response = await page.goto(path, { waitUntil: 'networkidle' })
      expect(response?.status()).toBe(isMissing ? 404 : 200)
      await expect(page.locator('meta[http-equiv="content-security-policy" i]')).toHaveCount(1)
      await expect(page.locator('.explorer:not([data-live])')).toHaveCount(0)
      expect(complaints).toEqual([])
    })
    // Each theme and each width once: what a theme can break does not hang on the width.
    await test.step('no accessibility fault at 1440 px by day', () => expectAccessible(page))
    await test.step('no sideways scrolling at 320 and 360 px', async () => {
      for (const width of [320, 360]) {
        await page.setViewportSize({ width, height: 900 })
        await expectNoSideways(page, `at ${width} px`)
      }
    })
    await test.step('no accessibility fault at 360 px by night', async () => {
      await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
      await expectAccessible(page)
    })
  })
}
