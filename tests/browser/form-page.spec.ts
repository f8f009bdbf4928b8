import { expect, test, type Page } from '@playwright/test'
import { expectAccessible } from './expect-accessible.ts'

const FORM = '/interventions/iron/iron-infusion/'

/** Every part that is folded away, with the words that open it. */
const folded = (page: Page) => page.locator('main details.more')

test('a line of the summary leads to its section on the page of the form', async ({ page }) => {
  await page.goto('/interventions/iron/')
  const line = page.locator('.findings a').first()
  const name = await line.innerText()
  await line.click()
  await expect(page).toHaveURL(/\/interventions\/iron\/[a-z-]+\/#[a-z-]+$/)
  const id = new URL(page.url()).hash
  await expect(page.locator(id)).toBeInViewport()
  await expect(page.locator(id)).toContainText(name)
})

test('by keyboard alone the groups of a trial open, and close again', async ({ page }) => {
  await page.goto(FORM)
  const summary = page.locator('summary', { hasText: 'What was counted' }).first()
  const table = page.getByRole('table', { name: /^Mean/ }).first()
  await expect(table).toBeHidden()
  await summary.focus()
  await page.keyboard.press('Enter')
  await expect(table).toBeVisible()
  await expect(table.getByRole('link').first()).toHaveAttribute('href', /^\/studies\//)
  await page.keyboard.press('Enter')
  await expect(table).toBeHidden()
})

test('a study in the figure leads to its page, and its page back to the section', async ({
  page,
}) => {
  await page.goto(FORM)
  await page.locator('main figure').first().getByRole('link').first().click()
  await expect(page).toHaveURL(/\/studies\/.+\/$/)
  await page
    .getByRole('row', { name: /counts/ })
    .getByRole('link')
    .first()
    .click()
  await expect(page).toHaveURL(/\/interventions\/iron\/iron-infusion\/#.+/)
})

test('with everything unfolded the page has no accessibility fault', async ({ page }) => {
  await page.goto(FORM)
  const count = await folded(page).evaluateAll((parts) => {
    for (const part of parts) part.setAttribute('open', '')
    return parts.length
  })
  expect(count).toBeGreaterThan(3)
  await expectAccessible(page)
})

test('on paper nothing stays folded', async ({ page }) => {
  await page.goto(FORM)
  await page.emulateMedia({ media: 'print' })
  const parts = await folded(page)
    .filter({ has: page.locator('table, ul') })
    .all()
  expect(parts.length).toBeGreaterThan(3)
  for (const part of parts) {
    await expect(part.locator('table, ul').first()).toBeVisible()
  }
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('every outcome of a form has its level, its steps and both derived answers', async ({
    page,
  }) => {
    await page.goto(FORM)
    const sections = page.locator('main section.section')
    const count = await sections.count()
    expect(count).toBeGreaterThan(3)
    for (const section of await sections.all()) {
      await expect(section.locator('.certainty').first()).toBeVisible()
      await expect(section.locator('.steps').first()).toContainText('Start')
      await expect(section).toContainText('What holds it up')
      await expect(section).toContainText('What would move it')
    }
    await folded(page).first().locator('summary').click()
    await expect(folded(page).first()).toHaveAttribute('open', '')
  })
})
