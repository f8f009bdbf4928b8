import { expect, test, type Page } from '@playwright/test'

/** Counts how often the words of an element are set, also to what they were. */
async function countSettings(page: Page, selector: string): Promise<() => Promise<number>> {
  await page.locator(selector).evaluate((element) => {
    const counter = element as HTMLElement & { settings?: number }
    counter.settings = 0
    new MutationObserver((records) => (counter.settings! += records.length)).observe(element, {
      childList: true,
    })
  })
  return () =>
    page.locator(selector).evaluate((element) => (element as { settings?: number }).settings ?? NaN)
}

test('the key for the search can be switched off, and stays so on other pages', async ({
  page,
}) => {
  const box = page.locator('.site-header .search-box__input')
  await page.goto('/rls/')
  await page.keyboard.press('/')
  await expect(box).toBeFocused()
  await page.goto('/about/')
  await page.getByRole('checkbox', { name: 'leads to the search' }).uncheck()
  await page.goto('/rls/')
  await page.keyboard.press('/')
  await expect(box).not.toBeFocused()
  await page.keyboard.press('Control+k')
  await expect(box).toBeFocused()
  await page.goto('/about/')
  await expect(page.getByRole('checkbox', { name: 'leads to the search' })).not.toBeChecked()
})

test('the page for the doctor: its status is not read out at every letter, and what is written after clearing is not lost', async ({
  page,
}) => {
  await page.goto('/tools/doctor-visit/')
  const about = page.locator('.sheet textarea').first()
  await about.fill('It')
  const count = await countSettings(page, '.sheet__status')
  await about.pressSequentially(' is worst at night')
  await expect(about).toHaveValue('It is worst at night')
  expect(await count()).toBe(0)
  await page.locator('.sheet__clear').click()
  await expect(page.locator('.sheet__undo')).toBeVisible()
  await about.pressSequentially('New words')
  await expect(page.locator('.sheet__undo')).toBeHidden()
})

test('a copied link is said to be copied for as long as it is the address', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto('/tools/compare/')
  const boxes = page.locator('.compare-choice [type="checkbox"]')
  await boxes.nth(0).press('Space')
  await boxes.nth(1).press('Space')
  const copy = page.locator('.compare__copy')
  await copy.click()
  await expect(copy).toHaveText('Link copied')
  await expect(page.locator('.compare__status')).toHaveText('Link copied.')
  await boxes.nth(2).press('Space')
  await expect(copy).toHaveText('Copy link')
})

test('a missed address says so where its list cannot be fetched', async ({ page }) => {
  await page.route(/miss-list/, (route) => route.abort())
  await page.goto('/interventions/irn-infusion/')
  await expect(page.locator('.miss [role=status]')).toHaveText('They could not be fetched.')
  await expect(page.locator('.miss__all')).toBeVisible()
})

test('hits that stand there stay when more of them cannot be fetched', async ({ page }) => {
  await page.goto('/search/?q=iron')
  const hits = page.locator('[data-search-result]')
  await expect(page.locator('[data-search-state="done"]')).toBeAttached()
  const before = await hits.count()
  expect(before).toBeGreaterThan(0)
  await page.route(/pagefind/, (route) => route.abort())
  const more = page.getByRole('button', { name: /more/i })
  await more.click()
  await expect(page.locator('[data-search-state="failed"]')).toBeAttached()
  expect(await hits.count()).toBe(before)
  await page.unroute(/pagefind/)
  await more.click()
  await expect.poll(() => hits.count()).toBeGreaterThan(before)
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('the number line says what a script would say of high values only', async ({ page }) => {
    await page.goto('/tools/ferritin/')
    const notes = page.locator('.number-line__only')
    expect(await notes.count()).toBeGreaterThan(0)
    await expect(notes.first()).toBeVisible()
  })
})

test('on a phone each entry of the guideline grid is read out with the body that says it', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 800 })
  await page.goto('/guidelines/')
  const entries = page.getByRole('row').filter({ has: page.getByRole('cell') })
  expect(await entries.count()).toBeGreaterThan(5)
  await expect(page.locator('.grid').getByRole('cell').first()).toContainText(/\d{4}/)
})
