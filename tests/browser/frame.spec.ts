import { expect, test } from '@playwright/test'

test('an unknown address gives the 404 page, with a way on', async ({ page }) => {
  const response = await page.goto('/interventions/snake-oil/')
  expect(response?.status()).toBe(404)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.locator('main').getByRole('link').first().click()
  await expect(page).not.toHaveURL(/snake-oil/)
})

test('the choice of night or day holds on the next page and after a reload', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' })
  await page.goto('/')
  const paper = () =>
    page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)
  const day = await paper()
  await page.getByRole('button', { name: 'Night' }).click()
  await expect.poll(paper).not.toBe(day)
  const night = await paper()
  await page.goto('/studies/')
  expect(await paper()).toBe(night)
  await page.reload()
  expect(await paper()).toBe(night)
})

test('the first tab stop leads past the header to the content', async ({ page }) => {
  await page.goto('/studies/')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: /skip/i })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/#main$/)
})
