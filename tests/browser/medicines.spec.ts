import { expect, test, type Page } from '@playwright/test'
import { expectAccessible } from './expect-accessible.ts'

const entries = (page: Page) => page.locator('.medicine:visible')
const status = (page: Page) => page.locator('.medicine-search [role="status"]')
const box = (page: Page) => page.getByLabel('Name on the pack')

test('a brand name shows its group alone, how sure it is and what to ask; nothing goes into the address', async ({
  page,
}) => {
  await page.goto('/tools/medicines/')
  await box(page).fill('Prozac')
  await expect(status(page)).toContainText('brand of fluoxetine')
  await expect(entries(page)).toHaveCount(1)
  await expect(entries(page)).toContainText('Ask:')
  expect(new URL(page.url()).search).toBe('')
  const stored = await page.evaluate(() => JSON.stringify([localStorage, sessionStorage]))
  expect(stored).not.toMatch(/prozac|fluoxetine/i)
})

test('a misspelt name is asked back, and the answer is one press away', async ({ page }) => {
  await page.goto('/tools/medicines/')
  await box(page).fill('sertralinn')
  await expect(status(page)).toContainText('Did you mean')
  await expect(entries(page)).toHaveCount(0)
  await expectAccessible(page)
  await page.getByRole('button', { name: 'sertraline' }).click()
  await expect(entries(page)).toHaveCount(1)
  await expect(box(page)).toBeFocused()
})

test('a name that is not on the list is no clearance, and one that nobody looked up is told so', async ({
  page,
}) => {
  await page.goto('/tools/medicines/')
  await box(page).fill('paracetamol')
  await expect(status(page)).toContainText('no clearance')
  await box(page).fill('melatonin')
  await expect(status(page)).toContainText('not looked this up')
  await page.getByRole('button', { name: 'Clear' }).click()
  await expect(status(page)).toHaveText('')
  expect(await entries(page).count()).toBeGreaterThan(20)
})

test('nothing that the page says tells anybody to stop', async ({ page }) => {
  await page.goto('/tools/medicines/')
  const text = await page.locator('main').innerText()
  const sentences = text.split(/(?<=[.!?])\s/).filter((sentence) => /\bstop\b/i.test(sentence))
  expect(sentences.length).toBeGreaterThan(0)
  expect(
    sentences.filter(
      (sentence) => !/\b(?:not|never|dangerous|sudden|withdraw\w*|no)\b/i.test(sentence),
    ),
  ).toEqual([])
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('the whole list is there, and no box that would do nothing', async ({ page }) => {
    await page.goto('/tools/medicines/')
    expect(await entries(page).count()).toBeGreaterThan(20)
    await expect(page.locator('.medicine-search')).toBeHidden()
  })
})
