import { expect, test, type Page } from '@playwright/test'
import { expectAccessible } from './expect-accessible.ts'
import { expectNoSideways } from './expect-no-sideways.ts'

const items = (page: Page) => page.locator('.claims__item:visible')
const status = (page: Page) => page.locator('.claim-filters [role="status"]')

async function openClaims(page: Page, query = ''): Promise<void> {
  await page.goto(`/claims/${query}`)
  // The script writes the counts into the choices in the turn in which it reads the address.
  await expect(page.getByLabel('Verdict').locator('option').first()).toHaveText(/\(\d+\)/)
}

test('a verdict narrows the list, the counts of the other filters follow, and the address keeps it', async ({
  page,
}) => {
  await openClaims(page)
  const all = await items(page).count()
  await page.getByLabel('Verdict').selectOption('contradicted')
  await expect(page).toHaveURL(/\?verdict=contradicted$/)
  const left = await items(page).count()
  expect(left).toBeGreaterThan(0)
  expect(left).toBeLessThan(all)
  await expect(status(page)).toHaveText(`${left} of ${all} claims`)
  await expect(page.getByLabel('About').locator('option').first()).toHaveText(`Anything (${left})`)
  await page.goBack()
  await expect(status(page)).toHaveText(`${all} of ${all} claims`)
})

test('an address with filters opens with them, and what it does not know is told', async ({
  page,
}) => {
  await openClaims(page, '?matters=safety&about=martians')
  await expect(page.getByLabel('Matters for')).toHaveValue('safety')
  await expect(page.locator('.claim-note')).toContainText('about=martians')
  await expect(items(page).first()).toContainText('Safety')
})

test('a list with nothing left says which filter to let go', async ({ page }) => {
  await openClaims(page, '?verdict=contradicted&matters=safety')
  await expect(items(page)).toHaveCount(0)
  await page.getByRole('button', { name: /Let go of the filter by/ }).click()
  expect(await items(page).count()).toBeGreaterThan(0)
  await expect(page.getByLabel('Verdict')).toBeFocused()
})

test('a claim leads with what would be fair to say, and names its studies', async ({ page }) => {
  await openClaims(page, '?matters=safety')
  await items(page).first().getByRole('link').click()
  await expect(page.getByRole('heading', { name: 'What would be fair to say' })).toBeVisible()
  expect(await page.locator('.sources a').count()).toBeGreaterThan(0)
  await expectAccessible(page)
})

test('on a telephone nothing scrolls sideways, on the claims nor on the guidelines', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 800 })
  for (const path of ['/claims/', '/guidelines/', '/changes/', '/tools/medicines/']) {
    await page.goto(path)
    await expectNoSideways(page, path)
  }
})

test('an entry of the grid leads to the wording of that body', async ({ page }) => {
  await page.goto('/guidelines/')
  const entry = page.locator('.grid__entry').first()
  const target = await entry.getAttribute('href')
  await entry.click()
  await expect(page).toHaveURL(new RegExp(`${target ?? ''}$`))
  await expect(page.locator(`[id="${(target ?? '').slice(1)}"]`)).toBeInViewport()
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('all claims stand under their subjects, and no control that would do nothing', async ({
    page,
  }) => {
    await page.goto('/claims/')
    expect(await items(page).count()).toBeGreaterThan(100)
    await expect(page.locator('.claim-filters')).toBeHidden()
    await page.getByRole('link', { name: /^Magnesium \(/ }).click()
    await expect(page.locator('#magnesium')).toBeInViewport()
  })
})
