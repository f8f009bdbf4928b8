import { expect, test, type Page } from '@playwright/test'
import { cutClaims, cutStudies, FIRST, openCut } from './long-lists/cut-page.ts'

// The page must run a script that its policy does not know.
test.use({ bypassCSP: true })

const LISTS = [
  {
    noun: 'studies',
    path: '/studies/',
    entry: './studies-entry.ts',
    cut: cutStudies,
    items: '.studies tbody tr:not([hidden])',
    questions: ['?q=iron', '?kind=trials&sort=-people', '?sort=name'],
  },
  {
    noun: 'claims',
    path: '/claims/',
    entry: './claims-entry.ts',
    cut: cutClaims,
    items: '.claim-group:not([hidden]) .claims__item:not([hidden])',
    questions: ['?matters=safety', '?verdict=supported', '?about=yoga'],
  },
] as const

/** What a reader sees of each entry, and where it leads. */
const readItems = (page: Page, items: string) =>
  page
    .locator(items)
    .evaluateAll((found) =>
      found.map((item) => [
        item.textContent.replace(/\s+/g, ' ').trim(),
        item.querySelector('a')?.getAttribute('href'),
      ]),
    )

const status = (page: Page) => page.locator('.filters__result [role="status"]')

for (const { noun, path, entry, cut, items, questions } of LISTS) {
  test(`${noun} that fill more than one page are found as those of one page are`, async ({
    page,
    context,
  }) => {
    for (const question of questions) {
      await page.goto(path + question)
      await expect(status(page)).toHaveText(/^\d+ of \d+/)
      const whole = await readItems(page, items)
      expect(whole.length, question).toBeGreaterThan(1)
      const told = await status(page).textContent()
      const long = await context.newPage()
      await openCut(long, { path: path + question, entry, cut })
      await expect(status(long)).toHaveText(told ?? '')
      while (await long.locator('.list-more').isVisible()) await long.locator('.list-more').click()
      expect(await readItems(long, items), question).toEqual(whole)
      await long.close()
    }
  })

  test(`${noun} are shown a page at a time, and begin anew with the next question`, async ({
    page,
  }) => {
    await openCut(page, { path, entry, cut })
    await expect(page.locator(items)).toHaveCount(FIRST)
    await expect(page.locator('.list-more')).toBeHidden()
    const [all = ''] = /[\d,]+/.exec((await status(page).textContent()) ?? '') ?? []
    await expect(status(page)).toHaveText(`${all} of ${all} ${noun}`)
    const select = page.locator('.filters select').nth(noun === 'studies' ? 0 : 1)
    const value = noun === 'studies' ? 'trials' : 'overstated'
    await select.selectOption(value)
    await expect(status(page)).toHaveText(new RegExp(`^\\d+ of ${all} ${noun}$`))
    const found = Number(/\d+/.exec((await status(page).textContent()) ?? '')?.[0])
    expect(found).toBeGreaterThan(0)
    await expect(page.locator(items)).toHaveCount(Math.min(found, FIRST))
    await select.selectOption('')
    await expect(page.locator(items)).toHaveCount(FIRST)
    await expect(page.locator('.list-pages')).toBeVisible()
  })

  test(`where the other pages do not come, the list of ${noun} says so and leads to them`, async ({
    page,
  }) => {
    await openCut(page, { path: path + questions[0], entry, cut, isLost: true })
    await expect(page.locator('.list-lost')).toBeVisible()
    await expect(page.locator('.list-pages')).toBeAttached()
    await expect(status(page)).toHaveText(new RegExp(`of the first ${String(FIRST)} ${noun}$`))
  })
}
