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
  for (const name of listLargest(3)) {
    await page.goto(`/interventions/${name}/`)
    expect(await countPages(page), name).toBeLessThanOrEqual(2)
    await page.emulateMedia({ media: 'print' })
    for (const part of ['.figure', '#harms', '.form-summary', '.sources', '.site-footer p'])
      await expect(page.locator(part).first(), `${name} ${part}`).toBeVisible()
    await expect(page.locator('.print-only')).toContainText(`/interventions/${name}/`)
    await expect(page.locator('.take:visible')).toHaveCount(0)
    const address = await page
      .locator('.sources a')
      .first()
      .evaluate((link) => getComputedStyle(link, '::after').content)
    expect(address).toContain('/studies/')
    await page.emulateMedia({ media: null })
  }
})
