import { expect, test } from '@playwright/test'
import { openExplorer, readMarks } from './explorer-page.ts'

test('a button that goes as it is pressed leaves the keyboard at a place that stays', async ({
  page,
}) => {
  const whatCounts = page.getByRole('button', { name: 'What counts' })
  const least = page.locator('#least-strength')
  await openExplorer(page, '/?min=low')
  await page.getByRole('button', { name: 'clear' }).press('Enter')
  await expect(page).not.toHaveURL(/min/)
  await expect(least).toBeFocused()

  await openExplorer(page, '/?min=high&mechanism=none&people=400')
  await page.locator('.explorer__empty button').press('Enter')
  await expect(page.locator('.explorer__empty button')).toHaveCount(0)
  await expect(least).toBeFocused()

  await openExplorer(page, '/?preset=no-industry')
  await page.getByRole('button', { name: 'Back to our rating' }).press('Enter')
  await expect(whatCounts).toBeFocused()
  await whatCounts.press('Enter')
  await page.locator('.what-counts label', { hasText: 'Without industry funding' }).click()
  await page.getByRole('button', { name: 'Back to our rating' }).press('Enter')
  await expect(whatCounts).toBeFocused()

  await openExplorer(page, '/?who=dialysis')
  await whatCounts.click()
  await page
    .locator('.what-counts')
    .getByRole('button', { name: /^Back to/ })
    .press('Enter')
  await expect(page.getByRole('heading', { name: 'What counts' })).toBeFocused()

  await page.route('**/explorer-evidence.json', (route) => route.abort())
  for (const way of ['Try again', 'Back to our rating']) {
    await openExplorer(page, '/?preset=no-industry')
    await page.getByRole('alert').getByRole('button', { name: way }).press('Enter')
    await expect(whatCounts).toBeFocused()
  }
})

test('closing the panel of a form that the filters hide leads to the first that is shown', async ({
  page,
}) => {
  await openExplorer(page)
  const hidden = (await readMarks(page)).find(({ certainty }) => certainty === 'none')
  await openExplorer(page, `/?min=low&form=${hidden?.id ?? ''}`)
  await page.getByRole('button', { name: 'Close' }).press('Enter')
  await expect(page).not.toHaveURL(/form=/)
  await expect(page.locator('.matrix [data-form]').first()).toBeFocused()
})

test('a study far down the list is switched off and on again at its place', async ({ page }) => {
  await openExplorer(page)
  await page.getByRole('button', { name: 'What counts' }).click()
  await page.locator('.what-counts details summary').click()
  const box = page.locator('.switches__list input').nth(29)
  await box.press('Space')
  await expect(page).toHaveURL(/off=/)
  await expect(page.locator('.what-counts summary')).toContainText('1 switched off')
  await expect(box).not.toBeChecked()
  await expect(box).toBeFocused()
  await box.press('Space')
  await expect(page).not.toHaveURL(/off=/)
  await expect(page.locator('.what-counts summary')).not.toContainText('switched off')
  await expect(box).toBeFocused()
})

test('a trial switched off in the panel and on again keeps the keyboard, while the studies load too', async ({
  page,
}) => {
  let send = () => {}
  const isAsked = new Promise<void>((resolve) => (send = resolve))
  await page.route('**/explorer-evidence.json', async (route) => {
    await isAsked
    await route.continue()
  })
  await openExplorer(page, '/?form=iron-infusion')
  const panel = page.getByRole('complementary')
  await panel.getByText('Switch a trial off').click()
  const box = panel.getByRole('checkbox').first()
  await box.press('Space')
  await expect(page.getByText('Loading the studies')).toBeVisible()
  await expect(box).toBeFocused()
  await expect(box).not.toBeChecked()
  send()
  await expect(page.locator('.scenario-note')).toBeVisible()
  await expect(box).toBeFocused()
  await expect(box).not.toBeChecked()
  await box.press('Space')
  await expect(page.locator('.scenario-note')).toHaveCount(0)
  await expect(box).toBeVisible()
  await expect(box).toBeChecked()
  await expect(box).toBeFocused()
})

test('by outcome, Enter leads from a cell to the panel and Escape back to that cell, wherever its row went', async ({
  page,
}) => {
  await openExplorer(page, '/?view=outcomes')
  const grid = page.getByRole('grid')
  await grid.locator('[tabindex="0"]').focus()
  await page.keyboard.press('Control+End')
  const name = await grid.locator(':focus').getAttribute('aria-label')
  const row = await grid.locator('tr:has(:focus) th').innerText()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('complementary').getByRole('heading', { level: 2 })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(page).not.toHaveURL(/form=/)
  await expect(grid.locator(':focus')).toHaveAttribute('aria-label', name ?? '')
  await expect(grid.locator('tr:has(:focus) th')).toHaveText(row, { useInnerText: true })
  await expect(grid.locator('[tabindex="0"]')).toHaveCount(1)
  // A cell that was pressed by mouse keeps the keyboard; Escape closes from there.
  await grid.locator('.outcome-grid__cell').nth(1).click()
  await expect(page).toHaveURL(/form=/)
  await page.keyboard.press('Escape')
  await expect(page).not.toHaveURL(/form=/)
  // A name that is pressed takes the tab stop along.
  await grid.locator('[data-form]').nth(3).focus()
  await expect(grid.locator('[tabindex="0"]')).toBeFocused()
})

test('at 400 % zoom the arrows of the grid go by cells that are not drawn, and every part keeps its role', async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 256 })
  await openExplorer(page, '/?view=outcomes')
  const stop = page.locator('.outcome-grid [tabindex="0"]')
  await stop.focus()
  for (const key of ['ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowDown', 'ArrowDown', 'End']) {
    await page.keyboard.press(key)
    await expect(stop).toHaveCount(1)
    await expect(stop).toBeFocused()
    await expect(stop).toBeVisible()
  }
  await page.keyboard.press('Home')
  await expect(page.locator('.outcome-grid__name:focus')).toHaveCount(1)
  const parts = page.locator('.outcome-grid :is(thead, tbody, tr, th, td)')
  expect(await parts.count()).toBeGreaterThan(100)
  await expect(page.locator('.outcome-grid :is(thead, tbody, tr, th, td):not([role])')).toHaveCount(
    0,
  )
})

test('the field for an own difference follows what is chosen, and writing in it is one step', async ({
  page,
}) => {
  await openExplorer(page)
  await page.getByRole('button', { name: 'What counts' }).click()
  const own = page.getByRole('textbox', { name: /own value/ })
  const begin = await page.evaluate(() => history.length)
  await own.pressSequentially('2,5')
  await expect(page).toHaveURL(/sid=2\.5/)
  expect(await page.evaluate(() => history.length)).toBe(begin + 1)
  await page.goBack()
  await expect(page).not.toHaveURL(/sid/)
  await expect(own).toHaveValue('')
  await page.goForward()
  await expect(own).toHaveValue('2.5')
  await page.getByRole('button', { name: 'Back to our rating' }).click()
  await expect(own).toHaveValue('')
})
