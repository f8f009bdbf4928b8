import { expect, type Page } from '@playwright/test'

/** The page, as wide as it is now, is not wider than its window. */
export async function expectNoSideways(page: Page, about?: string): Promise<void> {
  const { content, room } = await page.evaluate(() => ({
    content: document.documentElement.scrollWidth,
    room: document.documentElement.clientWidth,
  }))
  expect(content, about).toBeLessThanOrEqual(room)
}
