import { expect, test, type Page } from '@playwright/test'
import { expectAccessible } from './expect-accessible.ts'

const value = (page: Page) => page.locator('#result')
const status = (page: Page) => page.locator('.number-line__status')
const note = (page: Page) => page.locator('#result-note')

test('a result stands on every row of the line, with what guidelines say; it leaves no trace', async ({
  page,
}) => {
  const requests: string[] = []
  // The browser may ask for the icon whenever it likes.
  page.on('request', (request) => {
    if (!request.url().endsWith('/favicon.svg')) requests.push(request.url())
  })
  await page.goto('/tools/ferritin/', { waitUntil: 'networkidle' })
  requests.length = 0
  await value(page).fill('63.7')
  await expect(status(page)).toContainText('63.7 ng/mL lies within the limits of')
  const rows = page.locator('.chart--line tbody tr:not([aria-hidden])')
  await expect(page.locator('.chart--line .chart__own')).toHaveCount(await rows.count())
  await expect(page.locator('.limit__verdict:visible').first()).toContainText('Names 63.7 ng/mL')
  expect(new URL(page.url()).search + new URL(page.url()).hash).toBe('')
  const stored = () => JSON.stringify([{ ...localStorage }, { ...sessionStorage }])
  expect(await page.evaluate(stored)).not.toContain('63.7')
  expect(requests).toEqual([])
  await expectAccessible(page)
})

test('what is no result is refused kindly, and takes the old mark away', async ({ page }) => {
  await page.goto('/tools/ferritin/')
  await value(page).fill('60')
  await expect(page.locator('.chart__own').first()).toBeAttached()
  for (const [typed, words] of [
    ['-5', 'below nought'],
    ['0', 'Nought'],
    ['20000', 'far off'],
    ['abc', 'Digits only'],
    ['1,200', 'without the comma'],
    ['<b>7</b>', 'sign'],
  ] as const) {
    await value(page).fill(typed)
    await expect(note(page)).toContainText(words)
    await expect(value(page)).toHaveAttribute('aria-invalid', 'true')
    await expect(page.locator('.chart__own')).toHaveCount(0)
    await expect(status(page)).toHaveText('')
  }
  await value(page).fill('34,5')
  await expect(note(page)).toHaveText('Read as 34.5.')
  await expect(status(page)).toContainText('34.5 ng/mL')
})

test('another unit is turned into that of the line, and the page says into what', async ({
  page,
}) => {
  await page.goto('/tools/ferritin/')
  await value(page).fill('224.7')
  await page.getByRole('combobox', { name: /^Unit/ }).selectOption({ label: 'pmol/L' })
  await expect(note(page)).toHaveText('This is 100 ng/mL.')
})

test('for a child the page leads to a doctor and shows no adult’s limits', async ({ page }) => {
  await page.goto('/tools/ferritin/')
  await value(page).fill('40')
  await page.getByText('A child', { exact: true }).first().click()
  await expect(page.locator('.limits__notice:visible')).toContainText('doctor')
  await expect(page.locator('[data-group="adults"]')).toBeHidden()
  await page.getByRole('button', { name: 'Clear' }).click()
  await expect(page.locator('[data-group="adults"]')).toBeVisible()
  await expect(status(page)).toHaveText('')
})

test('the usual range of the reader’s laboratory becomes a row', async ({ page }) => {
  await page.goto('/tools/ferritin/')
  await page.getByText('Add the usual range').click()
  await page.locator('#usual-from').fill('150')
  await page.locator('#usual-to').fill('15')
  await expect(page.locator('#usual-to-note')).toContainText('above the lower')
  await page.locator('#usual-from').fill('12')
  await expect(page.locator('.chart--line tbody tr').first()).toContainText('12 to 15')
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('the line, the words of the guidelines and the questions are there', async ({ page }) => {
    await page.goto('/tools/ferritin/')
    await expect(page.locator('.number-line__form')).toHaveCount(1)
    await expect(page.locator('.number-line__form')).toBeHidden()
    await expect(page.locator('.chart--line')).toBeVisible()
    expect(await page.locator('.limit__words:visible').count()).toBeGreaterThan(4)
    await expect(page.locator('.number-line__ask li').first()).toBeVisible()
  })
})
