import { readdirSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from '@playwright/test'
import { countPages } from './count-pages.ts'

const interventions = resolve(process.env['SITE_DIRECTORY'] ?? 'dist', 'interventions')

/** The pages with most in them; where these fit, the others do. */
function listLargest(count: number): string[] {
  return readdirSync(interventions, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => ({
      name,
      bytes: statSync(join(interventions, name, 'index.html')).size,
    }))
    .sort((a, b) => b.bytes - a.bytes)
    .slice(0, count)
    .map(({ name }) => name)
}

test('on paper an intervention takes two pages of A4, with figure, harms and sources by their addresses', async ({
  page,
}) => {
  const largest = listLargest(3)
  expect(largest).toHaveLength(3)
  for (const name of largest) {
    await page.goto(`/interventions/${name}/`)
    expect(await countPages(page), name).toBeLessThanOrEqual(2)
    await page.emulateMedia({ media: 'print' })
    for (const part of ['.figure', '#harms', '.form-summary', '.sources', '.site-footer p'])
      await expect(page.locator(part).first(), `${name} ${part}`).toBeVisible()
    await expect(page.locator('.print-only')).toContainText(`/interventions/${name}/`)
    await expect(page.locator('.take').first()).toBeAttached()
    await expect(page.locator('.take:visible')).toHaveCount(0)
    const address = await page
      .locator('.sources a')
      .first()
      .evaluate((link) => getComputedStyle(link, '::after').content)
    expect(address).toContain('/studies/')
    await page.emulateMedia({ media: null })
  }
})

test('on paper the explorer takes two pages: what was chosen in words, the matrix as it stands, and no control', async ({
  page,
}) => {
  await page.goto('/')
  await expect(page.locator('.explorer[data-live]')).toBeVisible()
  await expect(page.locator('.switches')).toBeVisible()
  expect(await countPages(page)).toBe(2)

  await page.goto('/?until=2010&form=iron-infusion')
  await expect(page.locator('.scenario-note')).toBeVisible()
  const rating = page.locator('.panel__rating')
  await expect(page.locator('.panel__note')).toContainText('By our rating: moderate')
  const controls = page
    .locator(
      'main :is(button:not([aria-pressed="true"], th button), summary:not(.scenario-note *), input)',
    )
    .filter({ visible: true })
  await expect(controls).not.toHaveCount(0)
  await page.emulateMedia({ media: 'print' })
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
  for (const part of ['.filters', '.scenario-note', '.matrix', '.legend', '.panel'])
    await expect(page.locator(part)).toBeVisible()
  await expect(controls).toHaveCount(0)
  // The table is folded away on the screen, and yet says what the matrix says.
  const row = page.locator('.explorer__twin tr', { hasText: 'Iron infusion' })
  const certainty = (await row.locator('td').first().innerText()).trim()
  expect(certainty).not.toBe('moderate')
  await expect(rating).toContainText(certainty)
})
