import { expect, test } from '@playwright/test'

// What a screen reader is told. The words of a finding change with the evidence, so the snapshots hold the frame: roles,
// names of rows and columns, and the shape of what stands in a cell.

test('the matrix is a grid of strengths by mechanisms, with a button for each form', async ({
  page,
}) => {
  await page.goto('/')
  await expect(page.locator('astro-island[ssr]')).toHaveCount(0)
  await expect(page.getByRole('grid', { name: 'Evidence matrix' })).toMatchAriaSnapshot()
})

test('without scripts the matrix is a table with links', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto('/')
  await expect(page.getByRole('table', { name: 'Evidence matrix' })).toMatchAriaSnapshot()
  await context.close()
})

test('a forest plot is read as a table: trial, people, bias, points', async ({ page }) => {
  await page.goto('/interventions/iron/iron-infusion/')
  await expect(page.locator('.chart--forest').first()).toMatchAriaSnapshot()
})
