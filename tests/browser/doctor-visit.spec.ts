import { expect, test, type Page } from '@playwright/test'
import { countPages } from './count-pages.ts'
import { expectAccessible } from './expect-accessible.ts'

const KEY = 'legwork-visit'
const lines = (page: Page) => page.locator('.sheet__line textarea')

/** The first mark of a kind that the page offers. */
async function findMark(page: Page, kind: string): Promise<string> {
  return (await page.locator(`.pick input[value^="${kind}:"]`).first().getAttribute('value')) ?? ''
}

test('what is marked while reading stands on the sheet, can be edited, and comes back after a reload', async ({
  page,
}) => {
  await page.goto('/claims/')
  const claim = await page
    .locator('a[href*="/claims/"]')
    .evaluateAll(
      (links) =>
        links
          .map((link) => link.getAttribute('href'))
          .find((href) => /\/claims\/[\w-]+\/$/.test(href ?? '')) ?? '',
    )
  await page.goto(claim)
  const mark = page.locator('.mark__button')
  await mark.focus()
  await page.keyboard.press('Enter')
  await expect(mark).toHaveAttribute('aria-pressed', 'true')
  await page.locator('.mark a').click()
  await expect(lines(page)).toHaveCount(1)
  await expect(lines(page)).toHaveValue(/^I read: /)
  await lines(page).fill('What about <i>this</i>?')
  await page.reload()
  await expect(lines(page)).toHaveValue('What about <i>this</i>?')
  expect(new URL(page.url()).search).toBe('')
  await page.goto(claim)
  await expect(mark).toHaveAttribute('aria-pressed', 'true')
  await mark.click()
  await expect(mark).toHaveAttribute('aria-pressed', 'false')
  expect(
    await page.evaluate((key) => JSON.parse(localStorage.getItem(key) ?? '{}').lines, KEY),
  ).toEqual([])
})

test('a form and a medicine have a mark of their own', async ({ page }) => {
  await page.goto('/tools/doctor-visit/')
  const form = (await findMark(page, 'form')).slice('form:'.length)
  await page.goto('/interventions/')
  await page.goto('/tools/medicines/')
  await page.locator('.mark__button').first().click()
  await page.goto('/tools/doctor-visit/')
  await expect(page.locator('[data-section="medicines"] textarea')).toHaveCount(1)
  await page
    .locator(`.pick input[value="form:${form}"]`)
    .evaluate((box) => (box as HTMLInputElement).click())
  await page.getByRole('combobox', { name: /^How it went/ }).selectOption('helped')
  await page.reload()
  await expect(page.getByRole('combobox', { name: /^How it went/ })).toHaveValue('helped')
  await expectAccessible(page)
})

test('a word finds what it names in every list', async ({ page }) => {
  await page.goto('/tools/doctor-visit/')
  const box = page.getByRole('searchbox', { name: /^Find/ })
  await box.fill('prozac')
  await expect(page.locator('.picks__found')).toHaveText('1 found')
  await expect(page.locator('.pick:visible')).toHaveCount(1)
  await box.fill('zzzz')
  await expect(page.locator('.picks__found')).toHaveText('0 found')
  await box.fill('')
  await expect(page.locator('.picks__group').first()).toBeVisible()
})

test('everything is cleared at once, and can be brought back', async ({ page }) => {
  await page.goto('/tools/doctor-visit/')
  await page.getByRole('button', { name: 'Add a line to Questions' }).click()
  await page.keyboard.type('May I drive?')
  await page.getByRole('button', { name: 'Clear all' }).click()
  await expect(lines(page)).toHaveCount(0)
  expect(await page.evaluate((key) => localStorage.getItem(key), KEY)).toBeNull()
  await page.keyboard.press('Enter')
  await expect(lines(page)).toHaveValue('May I drive?')
})

test('where the browser keeps nothing, the sheet works and says so', async ({ page }) => {
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError')
    }
  })
  await page.goto('/tools/doctor-visit/')
  await page.locator('.pick input').first().check()
  await expect(lines(page)).toHaveCount(1)
  await expect(page.locator('.sheet__status')).toContainText('keeps nothing')
  await page.goto('/tools/medicines/')
  await page.locator('.mark__button').first().click()
  await expect(page.locator('.mark__button').first()).toContainText('keeps no list')
})

test('what somebody else wrote into the store breaks nothing and runs nothing', async ({
  page,
}) => {
  await page.addInitScript((key) => {
    localStorage.setItem(
      key,
      '{"about":"<img src=x onerror=alert(1)>","lines":[null,{"mark":"__proto__"},{"section":"tests","text":"<script>1</script>"}]}',
    )
  }, KEY)
  await page.goto('/tools/doctor-visit/')
  await expect(lines(page)).toHaveCount(1)
  await expect(page.locator('.sheet img, .sheet script')).toHaveCount(0)
})

for (const text of [
  'A short question?',
  'A question that takes some more words than one line of the page can hold, as many do when one is tired and has waited for long.',
]) {
  test(`a sheet that is not called too long prints on one A4 page: ${text.slice(0, 20)}`, async ({
    page,
  }) => {
    await page.goto('/tools/doctor-visit/')
    await page.locator('.sheet__about').fill('Since the summer, every evening. '.repeat(5))
    const warning = page.locator('.sheet__length')
    for (let count = 0; count < 40; count += 1) {
      const section = ['tests', 'medicines', 'questions'][count % 3] ?? ''
      await page.locator(`[data-section="${section}"] .sheet__add`).click()
      await page.locator(`[data-section="${section}"] textarea`).last().fill(text)
      if (await warning.isVisible()) break
    }
    await expect(warning).toBeVisible()
    await page
      .getByRole('button', { name: /^Remove/ })
      .last()
      .click()
    await expect(warning).toBeHidden()
    expect(await countPages(page)).toBe(1)
  })
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('the sheet is there to tick and to write on, on one page, and no mark that would do nothing', async ({
    page,
  }) => {
    await page.goto('/tools/doctor-visit/')
    await expect(page.locator('.picks')).toHaveCount(1)
    await expect(page.locator('.picks')).toBeHidden()
    await expect(page.locator('.sheet__plain li').first()).toBeVisible()
    expect(await page.locator('.sheet__blank:visible').count()).toBeGreaterThan(8)
    expect(await countPages(page)).toBe(1)
    await page.goto('/tools/medicines/')
    await expect(page.locator('.mark').first()).toBeAttached()
    await expect(page.locator('.mark:visible')).toHaveCount(0)
  })
})
