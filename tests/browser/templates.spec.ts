import AxeBuilder from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
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

for (const path of TEMPLATES) {
  // Each theme and each width once: what a theme can break does not hang on the width.
  for (const [theme, width] of [
    ['day', 1440],
    ['night', 360],
  ] as const) {
    test(`${path} has no accessibility fault at ${width} px by ${theme}`, async ({ page }) => {
      // Rows and entries of long lists are all alike: the first ones stand for the rest.
      test.setTimeout(180_000)
      await page.setViewportSize({ width, height: 900 })
      await page.emulateMedia({
        colorScheme: theme === 'night' ? 'dark' : 'light',
        reducedMotion: 'reduce',
      })
      await page.goto(path)
      await expect(page.locator('.explorer:not([data-live])')).toHaveCount(0)
      const { violations } = await new AxeBuilder({ page })
        .exclude('tbody tr:nth-child(n + 40)')
        .exclude('li:nth-child(n + 40)')
        .analyze()
      expect(
        violations.map(({ id, nodes }) => ({
          id,
          where: nodes.slice(0, 3).map(({ target, failureSummary }) => [target, failureSummary]),
        })),
      ).toEqual([])
    })
  }

  test(`${path} loads without an error, a blocked part or a request to anybody else`, async ({
    page,
    baseURL,
  }) => {
    const complaints: string[] = []
    const isMissing = path.includes('does-not-exist')
    page.on('console', (message) => {
      // The browser itself reports the 404 that is wanted there.
      if (isMissing && message.text().includes('404')) return
      if (['error', 'warning'].includes(message.type())) complaints.push(message.text())
    })
    page.on('pageerror', (error) => complaints.push(error.message))
    page.on('request', (request) => {
      if (!request.url().startsWith(baseURL ?? '') && !request.url().startsWith('data:')) {
        complaints.push(`request to ${request.url()}`)
      }
    })
    page.on('requestfailed', (request) => complaints.push(`failed: ${request.url()}`))
    await page.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', (event) => {
        console.error(`policy blocks ${event.violatedDirective} ${event.blockedURI}`)
      })
    })
    const response = await page.goto(path, { waitUntil: 'networkidle' })
    expect(response?.status()).toBe(isMissing ? 404 : 200)
    await expect(page.locator('meta[http-equiv="content-security-policy" i]')).toHaveCount(1)
    expect(complaints).toEqual([])
  })

  test(`${path} never scrolls sideways, at 320 and 360 px`, async ({ page }) => {
    for (const width of [320, 360]) {
      await page.setViewportSize({ width, height: 700 })
      await page.goto(path)
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      expect(overflow, `at ${width} px`).toBeLessThanOrEqual(0)
    }
  })
}
