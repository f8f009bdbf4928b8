import { expect, test } from '@playwright/test'

test.use({ javaScriptEnabled: false })

test('without JavaScript the home page has all marks, their names and the table', async ({
  page,
}) => {
  await page.goto('/')
  const marks = page.locator('.matrix [data-form]')
  expect(await marks.count()).toBeGreaterThanOrEqual(18)
  await expect(marks.first()).toBeVisible()
  await expect(page.locator('.panel__statement')).toHaveText(/\w{3}/)
  await page.locator('.explorer__twin summary').click()
  await expect(page.locator('.explorer__twin tbody tr')).toHaveCount(await marks.count())
})

test('without JavaScript a mark leads to the page of its form', async ({ page }) => {
  await page.goto('/')
  await page.locator('.matrix [data-form="magnesium"]').click()
  await expect(page).toHaveURL(/\/interventions\/magnesium\/$/)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/magnesium/i)
})

test('without JavaScript an intervention shows its answer, its rating and its studies', async ({
  page,
}) => {
  await page.goto('/interventions/iron/')
  await expect(page.locator('.lead')).toBeVisible()
  await expect(page.getByRole('heading', { name: /how sure/i }).first()).toBeVisible()
  expect(await page.locator('a[href*="/studies/"]').count()).toBeGreaterThan(5)
})

test('without JavaScript the search page says so and leads to the lists', async ({ page }) => {
  await page.goto('/search/')
  await expect(page.getByText('needs JavaScript')).toBeVisible()
  await page.locator('.search-lists').getByRole('link', { name: 'Interventions' }).click()
  await expect(page).toHaveURL(/\/interventions\/$/)
})
