import { expect, test, type Page } from '@playwright/test'
import { expectNoSideways } from './expect-no-sideways.ts'
import { openExplorer, readMarks } from './explorer-page.ts'
import { TEMPLATES as ALL } from './templates.ts'
import { watchShifts } from './watch-shifts.ts'

/** Some kinds of page, and those with scripts of their own: what they share fails for all alike. */
const TEMPLATES = ALL.filter(
  (path, index) =>
    index % 6 === 0 ||
    /^\/(|tools\/[a-z-]+|search|studies|claims|this-page-does-not-exist)\/?$/.test(path),
)

/** What the page throws and nobody catches. */
function listErrors(page: Page): string[] {
  const errors: string[] = []
  page.on('pageerror', ({ message }) => errors.push(message))
  return errors
}

const marks = (page: Page) => page.locator('.matrix [data-form]')

async function expectToRead(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  expect((await page.locator('main').innerText()).length).toBeGreaterThan(100)
}

test.describe('no script arrives', () => {
  test.beforeEach(({ page }) => page.route('**/*.js', (route) => route.abort()))

  test('the home page shows every mark, and each leads to its page', async ({ page }) => {
    await page.goto('/')
    expect(await marks(page).count()).toBeGreaterThan(15)
    await page.locator('.matrix [data-form="magnesium"]').click()
    await expect(page).toHaveURL(/\/interventions\/magnesium\/$/)
    await expectToRead(page)
  })

  test('the box in the header still leads to the search page, which offers the lists', async ({
    page,
  }) => {
    await page.goto('/claims/')
    await page.locator('header input[type=search]').fill('iron')
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(/\/search\/\?q=iron$/)
    await expect(page.locator('.search-lists').getByRole('link').first()).toBeVisible()
  })

  for (const path of TEMPLATES) {
    test(`${path} reads`, async ({ page }) => {
      await page.goto(path)
      await expectToRead(page)
    })
  }
})

test.describe('one part of a script is lost', () => {
  test('the box in the header works as a plain form, and nothing is thrown', async ({ page }) => {
    const errors = listErrors(page)
    await page.route('**/_astro/header-box*.js', (route) => route.abort())
    await page.goto('/claims/')
    const lost = page.waitForEvent('requestfailed')
    await page.locator('header input[type=search]').fill('iron')
    await lost
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(/\/search\/\?q=iron$/)
    await expect(page.locator('[data-search-state]')).toHaveAttribute('data-search-state', 'done')
    expect(errors).toEqual([])
  })

  test('a home page that lost its explorer shows every mark, and each leads to its page', async ({
    page,
  }) => {
    await page.route('**/_astro/index.astro*', (route) => route.abort())
    await page.goto('/', { waitUntil: 'networkidle' })
    expect(await marks(page).count()).toBeGreaterThan(15)
    await page.locator('.matrix [data-form="magnesium"]').click()
    await expect(page).toHaveURL(/\/interventions\/magnesium\/$/)
  })

  for (const part of ['explorer-evidence.json', 'live*.js']) {
    test(`the explorer says that ${part} did not come, and tries again when asked`, async ({
      page,
    }) => {
      const errors = listErrors(page)
      await page.route(`**/${part}`, (route) => route.abort())
      await page.goto('/')
      await page.getByRole('button', { name: 'What counts' }).click()
      const again = page.getByRole('button', { name: /again/i })
      await expect(again).toBeVisible()
      expect(await marks(page).count()).toBeGreaterThan(15)
      await page.unroute(`**/${part}`)
      await again.click()
      await expect(page.locator('.what-counts')).toBeVisible()
      expect(errors).toEqual([])
    })
  }

  test('the search says that its index did not come, and offers the lists', async ({ page }) => {
    const errors = listErrors(page)
    await page.route('**/pagefind/**', (route) => route.abort())
    await page.goto('/search/?q=iron')
    await expect(page.locator('[data-search-state]')).toHaveAttribute('data-search-state', 'failed')
    await expect(page.locator('.search-lists').getByRole('link').first()).toBeVisible()
    expect(errors).toEqual([])
  })
})

test.describe('the browser stores nothing', () => {
  test.beforeEach(({ page }) =>
    page.addInitScript(() => {
      for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches']) {
        Object.defineProperty(window, name, {
          get: () => {
            throw new DOMException('The operation is insecure.', 'SecurityError')
          },
        })
      }
    }),
  )

  test('night and day can be chosen for the page', async ({ page }) => {
    const errors = listErrors(page)
    await page.emulateMedia({ colorScheme: 'light' })
    await page.goto('/studies/')
    const paper = () =>
      page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)
    const day = await paper()
    await page.getByRole('button', { name: 'Night' }).click()
    await expect.poll(paper).not.toBe(day)
    expect(errors).toEqual([])
  })

  test('the search answers', async ({ page }) => {
    const errors = listErrors(page)
    await page.goto('/search/?q=iron')
    await expect(page.locator('[data-search-state]')).toHaveAttribute('data-search-state', 'done')
    await page.locator('[data-search-result] a').first().click()
    await expectToRead(page)
    expect(errors).toEqual([])
  })

  test('the explorer filters', async ({ page }) => {
    const errors = listErrors(page)
    await openExplorer(page)
    const all = await readMarks(page)
    const wanted = all.filter(({ certainty }) => ['low', 'moderate', 'high'].includes(certainty))
    expect(wanted.length).toBeGreaterThan(0)
    expect(wanted.length).toBeLessThan(all.length)
    await openExplorer(page, '/?min=low')
    expect(await readMarks(page)).toEqual(wanted)
    expect(errors).toEqual([])
  })
})

test('a browser that forbids service workers shows every page without an error', async ({
  page,
}) => {
  const errors = listErrors(page)
  await page.addInitScript(() => {
    localStorage.removeItem('legwork-offline')
    Object.assign(globalThis, { refusals: 0 })
    navigator.serviceWorker.register = () => {
      ;(globalThis as unknown as { refusals: number }).refusals += 1
      return Promise.reject(new Error('The operation is insecure.'))
    }
  })
  for (const path of ['/', '/interventions/iron/', '/about/']) {
    await page.goto(path, { waitUntil: 'load' })
    await page.waitForFunction(() => (globalThis as unknown as { refusals: number }).refusals > 0)
    await expectToRead(page)
  }
  expect(errors).toEqual([])
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } })

  for (const path of TEMPLATES) {
    test(`${path} reads at 360 px, and nothing waits for ever`, async ({ page }) => {
      await page.goto(path)
      await expectToRead(page)
      await expectNoSideways(page)
      await expect(page.locator('main [aria-busy=true]')).toHaveCount(0)
      const waiting = page.getByText(/^(?:loading|fetching|looking for)\b/i)
      await expect(waiting.filter({ visible: true })).toHaveCount(0)
    })
  }
})

test.describe('an old browser', () => {
  // The pages are changed on their way, so that their own policy does not know them.
  test.use({ bypassCSP: true })

  test.beforeEach(async ({ page }) => {
    const age = (text: string) =>
      text.replaceAll(':has(', ':not-known-yet(').replaceAll('@view-transition', '@not-known-yet')
    await page.route(/\/(?:[^.]*|[^/]+\.css)$/, async (route) => {
      const response = await route.fetch()
      await route.fulfill({ response, body: age(await response.text()) })
    })
    await page.addInitScript(() => {
      Reflect.deleteProperty(Document.prototype, 'startViewTransition')
      Reflect.deleteProperty(HTMLElement.prototype, 'popover')
      Reflect.deleteProperty(window, 'requestIdleCallback')
    })
  })

  // A page may still fetch when its test has ended.
  test.afterEach(({ page }) => page.unrouteAll({ behavior: 'ignoreErrors' }))

  for (const path of TEMPLATES) {
    test(`${path} reads without :has and view transitions, at 1440 and 360 px`, async ({
      page,
    }) => {
      const errors = listErrors(page)
      await page.goto(path)
      for (const width of [1440, 360]) {
        await page.setViewportSize({ width, height: 800 })
        await expectToRead(page)
        await expectNoSideways(page)
      }
      expect(errors).toEqual([])
    })
  }

  test('the explorer opens what counts', async ({ page }) => {
    const errors = listErrors(page)
    await page.goto('/')
    await page.getByRole('button', { name: 'What counts' }).click()
    await expect(page.locator('.what-counts')).toBeVisible()
    expect(errors).toEqual([])
  })
})

test.describe('a slow start', () => {
  test('what can be read and followed does not wait for the scripts, and does not move when they come', async ({
    page,
  }) => {
    let release: () => void = () => undefined
    const gate = new Promise<void>((resolve) => (release = resolve))
    await page.route('**/*.js', async (route) => {
      await gate
      await route.continue()
    })
    const listShifts = await watchShifts(page)
    await page.goto('/', { waitUntil: 'commit' })
    await expect(marks(page).first()).toBeVisible()
    await expect(page.locator('.panel__statement')).toHaveText(/\w{3}/)
    // Text may settle when its own face comes; from here on nothing may.
    await page.evaluate(() => document.fonts.ready.then(() => undefined))
    const before = await listShifts()
    release()
    await page.getByRole('button', { name: 'What counts' }).waitFor()
    await expect(page.locator('.explorer[data-live]')).toHaveCount(1)
    expect(await listShifts()).toEqual(before)
  })

  test('a mark can be followed before any script is there', async ({ page }) => {
    await page.route('**/*.js', () => undefined)
    await page.goto('/', { waitUntil: 'commit' })
    await page.locator('.matrix [data-form="magnesium"]').click()
    await expect(page).toHaveURL(/\/interventions\/magnesium\/$/)
  })
})

test.describe('print with the network gone', () => {
  for (const path of ['/', '/interventions/iron/', '/rls/when-to-see-a-doctor/']) {
    test(`${path} prints all that it says`, async ({ page, context }) => {
      await page.goto(path)
      await context.setOffline(true)
      await page.emulateMedia({ media: 'print' })
      await expectToRead(page)
      await expectNoSideways(page)
      const background = await page.evaluate(
        () => getComputedStyle(document.documentElement).backgroundColor,
      )
      expect(['rgb(255, 255, 255)', 'rgba(0, 0, 0, 0)']).toContain(background)
      expect((await page.pdf()).length).toBeGreaterThan(10_000)
    })
  }
})
