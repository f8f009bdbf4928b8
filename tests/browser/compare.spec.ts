import { expect, test, type Page } from '@playwright/test'
import { expectAccessible } from './expect-accessible.ts'
import { expectNoSideways } from './expect-no-sideways.ts'

const table = (page: Page) => page.locator('.compare__table')
const heads = (page: Page) => table(page).getByRole('columnheader')
const root = (page: Page) => page.locator('.compare')

/** Two forms of the page, whatever the content holds. */
async function findForms(page: Page, count: number): Promise<string[]> {
  const boxes = page.locator('.compare-choice [type="checkbox"]')
  const ids = await boxes.evaluateAll((all) => all.map((box) => (box as HTMLInputElement).value))
  return ids.slice(0, count)
}

test('by keyboard alone: choosing two shows them side by side, and the address is the choice', async ({
  page,
}) => {
  await page.goto('/tools/compare/')
  await expect(root(page)).toHaveAttribute('data-state', 'empty')
  const [first = '', second = ''] = await findForms(page, 2)
  await page.locator(`.compare-choice [value="${first}"]`).focus()
  await page.keyboard.press('Space')
  await expect(page.locator('.compare__status')).toContainText('Choose one more')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Space')
  await expect(heads(page)).toHaveCount(2)
  expect(new URL(page.url()).searchParams.get('forms')).toBe(`${first},${second}`)
  await page.goBack()
  await expect(table(page)).toHaveCount(0)
  await page.goForward()
  await expect(heads(page)).toHaveCount(2)
})

test('a copied address opens the same comparison; the fifth and the unknown are left out with a note', async ({
  page,
}) => {
  await page.goto('/tools/compare/')
  const ids = await findForms(page, 5)
  await page.goto(`/tools/compare/?forms=${ids.join(',')},%3Cimg%20src=x%20onerror=alert(1)%3E`)
  await expect(heads(page)).toHaveCount(4)
  const note = page.locator('.compare__ignored')
  await expect(note).toContainText('<img src=x')
  await expect(note).toContainText('At most 4')
  await expect(page.locator('.compare__ignored img')).toHaveCount(0)
  await expect(page.locator('.compare-choice :disabled')).not.toHaveCount(0)
  await expectAccessible(page)
})

test('taking one away keeps the keyboard in the table, and one alone asks for another', async ({
  page,
}) => {
  await page.goto('/tools/compare/')
  const ids = await findForms(page, 3)
  await page.goto(`/tools/compare/?forms=${ids.join(',')}`)
  await page
    .getByRole('button', { name: /^Remove / })
    .first()
    .press('Enter')
  await expect(heads(page)).toHaveCount(2)
  await expect(page.getByRole('button', { name: /^Remove / }).first()).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.locator('.compare__empty')).toBeVisible()
  await expect(page.locator('.compare-choice summary')).toBeFocused()
})

test('only what differs hides the rows that are the same', async ({ page }) => {
  await page.goto('/tools/compare/')
  await page.locator('.compare__pairs a').first().click()
  await expect(table(page)).toBeVisible()
  const same = page.locator('.compare__row--same')
  expect(await same.count()).toBeGreaterThan(0)
  await page.getByText('Only what differs').click()
  await expect(same.first()).toBeHidden()
})

test('where the data cannot be had, the page says so and a second try mends it', async ({
  page,
}) => {
  await page.route('**/forms.json', (route) => route.abort())
  await page.goto('/tools/compare/')
  const ids = await findForms(page, 2)
  await page.goto(`/tools/compare/?forms=${ids.join(',')}`)
  await expect(root(page)).toHaveAttribute('data-state', 'failed')
  await page.unroute('**/forms.json')
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(heads(page)).toHaveCount(2)
})

for (const width of [320, 360, 768]) {
  test(`four side by side never scroll the page sideways at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 })
    await page.goto('/tools/compare/')
    const ids = await findForms(page, 4)
    await page.goto(`/tools/compare/?forms=${ids.join(',')}`)
    await expect(table(page)).toBeVisible()
    await expectNoSideways(page)
    // A narrow screen lays the table out as blocks; it stays a table to those who listen.
    await expect(page.getByRole('rowheader', { name: /How sure/ })).toHaveCount(1)
  })
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('every treatment is there with its rating and a way to its page', async ({ page }) => {
    await page.goto('/tools/compare/')
    await expect(page.locator('.compare-choice')).toBeHidden()
    expect(await page.locator('.compare__listed a:visible').count()).toBeGreaterThan(20)
    await page.locator('.compare__listed a').first().click()
    await expect(page).toHaveURL(/\/interventions\/[^/]+\/[^/]+\/$/)
  })
})
