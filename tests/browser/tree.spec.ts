import { expect, test } from '@playwright/test'

// What a screen reader is told, whole: where the evidence moves a form or a trial, the new tree is read and taken over by
// `npm run browser -- tree --update-snapshots`.

test('the matrix is a grid of strengths by mechanisms, with a button for each form', async ({
  page,
}) => {
  await page.goto('/')
  await expect(page.locator('.explorer[data-live]')).toHaveCount(1)
  await expect(page.getByRole('grid', { name: 'Evidence matrix' })).toMatchAriaSnapshot()
})

test('a forest plot is read as a table of trials with people, bias and points', async ({
  page,
}) => {
  await page.goto('/interventions/iron/iron-infusion/')
  await expect(page.locator('.chart--forest').first()).toMatchAriaSnapshot()
})

test('the search box is a combobox with a list of named groups, and says which option is chosen', async ({
  page,
}) => {
  await page.goto('/about/')
  await page.keyboard.press('/')
  await page.keyboard.type('haemochromatosis')
  await expect(page.getByRole('option').nth(3)).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('option', { selected: true })).toHaveCount(1)
  await expect(page.getByRole('search').first()).toMatchAriaSnapshot()
})

test('the search page tells the number of hits and of each type, and a hit leads to its sections', async ({
  page,
}) => {
  await page.goto('/search/?q=haemochromatosis')
  await expect(page.locator('[data-search-state=done]')).toBeVisible()
  await expect(page.getByRole('search', { name: 'Full search' })).toMatchAriaSnapshot()
  await expect(page.getByRole('main').getByRole('status')).toMatchAriaSnapshot()
  await expect(page.locator('.search-hit').first()).toMatchAriaSnapshot()
})
