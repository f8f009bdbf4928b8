import { expect, test } from '@playwright/test'
import { TEMPLATES } from './templates.ts'

const FRAME =
  /^\/(?:404|about|claims|glossary|guidelines|interventions|method|search|studies|tools|changes|data)\//

/** The section of articles, whatever the condition is called in its address. */
async function findArticles(page: import('@playwright/test').Page): Promise<string[]> {
  const lists = TEMPLATES.filter(
    (path) => path.split('/').length === 3 && path !== '/' && !FRAME.test(path),
  )
  for (const list of lists) {
    const response = await page.goto(list)
    if (response?.status() !== 200) continue
    const links = await page
      .locator('.contents__link')
      .evaluateAll((found) => found.map((link) => link.getAttribute('href') ?? ''))
    if (links.length > 0) return links
  }
  return []
}

test.describe('articles', () => {
  test('every entry of a page’s contents leads to a heading that is there', async ({ page }) => {
    const articles = await findArticles(page)
    expect(articles.length).toBeGreaterThan(1)
    for (const article of articles) {
      await page.goto(article)
      const ids = await page
        .locator('.side-navigation__link')
        .evaluateAll((links) => links.map((link) => (link.getAttribute('href') ?? '').slice(1)))
      expect(ids.length, article).toBeGreaterThan(1)
      for (const id of ids)
        await expect(page.locator(`[id="${id}"]`), `${article}#${id}`).toHaveCount(1)
    }
  })

  test('an explained word opens by keyboard and closes with Escape', async ({ page }) => {
    await openArticleWithTerm(page)
    const word = page.locator('.term').first()
    const note = page.locator('.term__note').first()
    await expect(note).toBeHidden()
    await word.focus()
    await page.keyboard.press('Enter')
    await expect(note).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(note).toBeHidden()
  })

  test.describe('without JavaScript', () => {
    test.use({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } })

    test('an explained word opens at a tap and stays inside a phone', async ({ page }) => {
      await openArticleWithTerm(page)
      await page.locator('.term').first().click()
      const note = page.locator('.term__note').first()
      await expect(note).toBeVisible()
      const box = await note.boundingBox()
      expect(box?.x).toBeGreaterThanOrEqual(0)
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(360)
    })
  })
})

async function openArticleWithTerm(page: import('@playwright/test').Page): Promise<void> {
  for (const article of await findArticles(page)) {
    await page.goto(article)
    if ((await page.locator('.term').count()) > 0) return
  }
  throw new Error('no article explains a word')
}
