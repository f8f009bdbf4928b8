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
