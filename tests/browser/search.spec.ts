import { expect, test, type Page } from '@playwright/test'

const results = (page: Page) => page.locator('main [data-search-result]')

async function ask(page: Page, words: string): Promise<void> {
  await page.goto(`/search/?q=${encodeURIComponent(words)}`)
  await expect(page.locator('[data-search-state]')).toHaveAttribute('data-search-state', 'done')
}

test('each hit has one link, its type and an excerpt with the word marked', async ({ page }) => {
  await ask(page, 'ferritin')
  expect(await results(page).count()).toBeGreaterThan(3)
  for (const hit of await results(page).all()) {
    await expect(hit.locator('a')).toHaveCount(1)
    await expect(hit.locator('.search-hit__type')).toHaveText(/^[A-Z]\w+$/)
  }
  await expect(results(page).locator('mark').first()).toHaveText(/ferritin/i)
})

test('the type filter leaves pages of that type, and back takes it off again', async ({ page }) => {
  await ask(page, 'ferritin')
  const before = await results(page).count()
  await page.getByRole('radio', { name: /^Studies \d+/ }).check()
  await expect(page).toHaveURL(/type=Study/)
  await expect(results(page).locator('.search-hit__type').first()).toHaveText('Study')
  const types = await results(page).locator('.search-hit__type').allInnerTexts()
  expect(new Set(types)).toEqual(new Set(['Study']))
  await page.goBack()
  await expect(page).not.toHaveURL(/type=/)
  await expect(results(page)).toHaveCount(before)
})

test('typing answers in place, and the last question wins', async ({ page }) => {
  await page.goto('/search/')
  await expect(page.locator('[data-search-state]')).toHaveAttribute('data-search-state', 'idle')
  await page.getByLabel('Search all pages').pressSequentially('yoga', { delay: 20 })
  await expect(page.locator('.search-status')).toHaveText(/ for “yoga”$/)
  await expect(page).toHaveURL(/\?q=yoga$/)
})

test('a question without hits says so', async ({ page }) => {
  await ask(page, 'zzxyqqw')
  await expect(page.locator('.search-status')).toContainText('No results')
  await expect(results(page)).toHaveCount(0)
})

test('“show more” adds hits and moves on to the first new one', async ({ page }) => {
  await ask(page, 'sleep')
  const before = await results(page).count()
  await page.getByRole('button', { name: 'Show more results' }).click()
  await expect(results(page).nth(before).locator('a')).toBeFocused()
})

test('when the index is missing the page explains it and still leads to the lists', async ({
  page,
}) => {
  await page.route('**/pagefind/**', (route) => route.abort())
  await page.goto('/search/?q=iron')
  await expect(page.locator('[data-search-state]')).toHaveAttribute('data-search-state', 'failed')
  await expect(page.locator('.search-status')).toContainText('could not be loaded')
  await expect(page.locator('.search-lists a').first()).toBeVisible()
})

test('nothing of the search is fetched before the header box has the focus', async ({ page }) => {
  const fetched: string[] = []
  page.on('request', (request) => fetched.push(new URL(request.url()).pathname))
  await page.goto('/studies/', { waitUntil: 'networkidle' })
  expect(fetched.filter((path) => /pagefind|header-box/.test(path))).toEqual([])
  await page.locator('#site-search').focus()
  for (const part of [/\/pagefind\.js$/, /\/header-box\b/])
    await expect.poll(() => fetched.some((path) => part.test(path)), String(part)).toBe(true)
})

test('the header box: slash, type, choose by arrow keys, Enter opens the page', async ({
  page,
}) => {
  await page.goto('/studies/')
  await page.keyboard.press('/')
  const box = page.getByRole('combobox', { name: 'Search this site' })
  await expect(box).toBeFocused()
  await box.pressSequentially('infusion')
  const options = page.getByRole('option')
  await expect(options.first()).toBeVisible()
  await expect(box).toHaveAttribute('aria-expanded', 'true')
  await expect(page.locator('.search-box [role="status"]')).toHaveText(
    /\d+ results? for “infusion”/,
  )
  await page.keyboard.press('ArrowDown')
  await expect(options.first()).toHaveAttribute('aria-selected', 'true')
  await expect(box).toHaveAttribute(
    'aria-activedescendant',
    (await options.first().getAttribute('id')) ?? '?',
  )
  const target = await options.first().getAttribute('href')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(new RegExp(`${target ?? '?'}$`))
  expect(target).toBe('/interventions/iron/')
})

test('the header box: Escape closes the list, Enter without a choice goes to all results', async ({
  page,
}) => {
  await page.goto('/about/')
  await page.keyboard.press('Control+k')
  await page.keyboard.type('ferritin')
  await expect(page.getByRole('option').first()).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('listbox')).toBeHidden()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/search\/\?q=ferritin$/)
  await expect(results(page).first()).toBeVisible()
})

test('a misspelt word is put right in the open, and can be insisted on', async ({ page }) => {
  await ask(page, 'feritin')
  await expect(page.locator('.search-status')).toContainText('Showing results for “ferritin”')
  expect(await results(page).count()).toBeGreaterThan(3)
  await page.getByRole('link', { name: 'Search for “feritin” as it is written' }).click()
  await expect(page).toHaveURL(/exact=1/)
  await expect(page.locator('.search-status')).toContainText('No results for “feritin”')
  await page.goBack()
  await expect(page.locator('.search-status')).toContainText('Showing results for “ferritin”')
})

test('further filters narrow the hits, stand in the address and come off again', async ({
  page,
}) => {
  await ask(page, 'iron')
  const before = await page.locator('.search-status').textContent()
  await page.getByText('Narrow by study, rating or verdict').click()
  await page.getByLabel('Study design').selectOption('Randomised trial')
  await expect(page).toHaveURL(/design=Randomised\+trial/)
  await expect(page.locator('.search-status')).not.toHaveText(before ?? '')
  const types = await results(page).locator('.search-hit__type').allInnerTexts()
  expect(new Set(types)).toEqual(new Set(['Study']))
  await page.reload()
  await expect(page.getByLabel('Study design')).toHaveValue('Randomised trial')
  await page.getByLabel('Study design').selectOption('')
  await expect(page.locator('.search-status')).toHaveText(before ?? '')
})

test('earlier searches are kept on the device, offered again, and forgotten on request', async ({
  page,
}) => {
  await ask(page, 'yoga')
  await page.getByRole('button', { name: 'Search', exact: true }).click()
  await page.goto('/search/')
  await expect(page.locator('.search-recent a')).toHaveText(['yoga'])
  await page.goto('/about/')
  await page.keyboard.press('/')
  await expect(page.getByRole('option')).toHaveText(['yoga'])
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\?q=yoga$/)
  await page.goto('/search/')
  await page.getByRole('button', { name: 'Forget these searches' }).click()
  await expect(page.locator('.search-recent')).toBeHidden()
  expect(await page.evaluate(() => localStorage.getItem('legwork-searches'))).toBeNull()
})

test('the hit that is followed arrives with the found words in its address, for the browser to mark', async ({
  page,
}) => {
  await ask(page, 'hypophosphataemia')
  const arrival = page.waitForEvent('framenavigated')
  await results(page).locator('a').first().click()
  await arrival
  const client = await page.context().newCDPSession(page)
  const { entries, currentIndex } = await client.send('Page.getNavigationHistory')
  expect(entries[currentIndex]?.url).toMatch(/:~:text=\w/)
})

test('an address that leads nowhere offers pages that are like it, without the index of the search', async ({
  page,
}) => {
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await page.goto('/interventions/magnezium/')
  await expect(page.locator('.miss [data-search-result] a').first()).toHaveAttribute(
    'href',
    '/interventions/magnesium/',
  )
  expect(asked.filter((url) => url.includes('/pagefind/'))).toEqual([])
})

test('a broad question lists the pages that weigh studies first, and the rest as it is asked for', async ({
  page,
}) => {
  await ask(page, 'legs')
  const types = async () =>
    new Set(await results(page).locator('.search-hit__type').allInnerTexts())
  expect(await results(page).count()).toBeGreaterThan(3)
  expect(await types()).not.toContain('Study')
  for (const count of [30, 45, 60]) {
    await page.getByRole('button', { name: 'Show more results' }).click()
    await expect(results(page)).toHaveCount(count)
  }
  const links = await results(page)
    .locator('a')
    .evaluateAll((all) => all.map((link) => link.getAttribute('href')))
  expect(new Set(links).size).toBe(60)
  expect(await types()).toContain('Claim')
})

test('a first word costs at most 120 KB from the first focus to the first hit, right or misspelt', async ({
  browser,
}) => {
  for (const words of ['infusion', 'feritin']) {
    const page = await browser.newPage({ serviceWorkers: 'block' })
    await page.goto('/about/', { waitUntil: 'networkidle' })
    // Whatever was asked for by the time that the first hit stands in the list counts, whenever it comes.
    await page.evaluate(() => {
      performance.clearResourceTimings()
      new MutationObserver(() => {
        if (document.querySelector('[role=option]') && !performance.getEntriesByName('hit').length)
          performance.mark('hit')
      }).observe(document.body, { childList: true, subtree: true })
    })
    await page.locator('#site-search').focus()
    await page.locator('#site-search').fill(words)
    await expect(page.getByRole('option').nth(3)).toBeVisible()
    const bytes = await page.evaluate(() => {
      const hit = performance.getEntriesByName('hit')[0]?.startTime ?? Infinity
      const files = performance.getEntriesByType('resource') as PerformanceResourceTiming[]
      return files
        .filter(({ startTime }) => startTime <= hit)
        .reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0)
    })
    expect(bytes, words).toBeGreaterThan(60 * 1024)
    expect(bytes, words).toBeLessThanOrEqual(120 * 1024)
    await page.close()
  }
})
