import { expect, test } from '@playwright/test'
import { isModerateOrHigher, openExplorer, readMarks } from './explorer-page.ts'

const NAMED_FORMS = [
  'iron-infusion',
  'magnesium',
  'vitamin-d',
  'exercise',
  'acupuncture',
  'yoga',
  'pneumatic-compression',
  'scalar-energy',
]

test('the matrix shows at least 18 forms, each once, among them those people ask for', async ({
  page,
}) => {
  await openExplorer(page)
  const ids = (await readMarks(page)).map(({ id }) => id)
  expect(ids.length).toBeGreaterThanOrEqual(18)
  expect(new Set(ids).size).toBe(ids.length)
  expect(ids).toEqual(expect.arrayContaining(NAMED_FORMS))
})

test('every mark prints its name and is an area of at least 24 px to press', async ({ page }) => {
  await openExplorer(page)
  const marks = await page.locator('.matrix [data-form]').all()
  expect(marks.length).toBeGreaterThanOrEqual(18)
  for (const mark of marks) {
    await expect(mark).toHaveText(/\w/)
    const box = await mark.boundingBox()
    expect(box?.height, await mark.innerText()).toBeGreaterThanOrEqual(24)
  }
})

test('“moderate or higher” leaves those forms and only those, and says how many', async ({
  page,
}) => {
  await openExplorer(page)
  const all = await readMarks(page)
  const wanted = all.filter(isModerateOrHigher)
  expect(wanted.length).toBeGreaterThan(0)
  expect(wanted.length).toBeLessThan(all.length)
  await page.getByLabel('Strength', { exact: true }).selectOption({ value: 'moderate' })
  await expect(page.locator('.matrix [data-form]')).toHaveCount(wanted.length)
  expect(await readMarks(page)).toEqual(wanted)
  await expect(page.getByText(`${wanted.length} of ${all.length} shown`)).toBeVisible()
  await expect(page).toHaveURL(/\?min=moderate$/)
})

test('back and forward walk through the filters that were set', async ({ page }) => {
  await openExplorer(page)
  const all = await readMarks(page)
  await page.getByLabel('Strength', { exact: true }).selectOption({ value: 'low' })
  await expect(page).toHaveURL(/min=low/)
  const low = await readMarks(page)
  expect(low.length).toBeLessThan(all.length)
  await page.getByLabel('Strength', { exact: true }).selectOption({ value: 'moderate' })
  await expect(page).toHaveURL(/min=moderate/)
  await page.goBack()
  await expect(page.locator('.matrix [data-form]')).toHaveCount(low.length)
  expect(await readMarks(page)).toEqual(low)
  await page.goBack()
  await expect(page.locator('.matrix [data-form]')).toHaveCount(all.length)
  await page.goForward()
  await expect(page.locator('.matrix [data-form]')).toHaveCount(low.length)
})

test('an address that somebody sent opens on the same view', async ({ page }) => {
  await openExplorer(page, '/?min=moderate&form=iron-infusion')
  const marks = await readMarks(page)
  expect(marks.length).toBeGreaterThan(0)
  expect(marks.filter((mark) => !isModerateOrHigher(mark))).toEqual([])
  await expect(page.getByRole('complementary').getByRole('heading', { level: 2 })).toHaveText(
    /infusion/i,
  )
})

test('an address with unknown values shows what it can and says what it left out', async ({
  page,
}) => {
  await openExplorer(page, '/?min=enormous&direction=sideways,helps&form=snake-oil')
  const note = page.locator('.explorer__note')
  await expect(note).toContainText('min=enormous')
  await expect(note).toContainText('direction=sideways')
  await expect(note).toContainText('form=snake-oil')
  expect((await readMarks(page)).length).toBeGreaterThan(0)
})

test('filters that leave nothing say so and offer a way on', async ({ page }) => {
  await openExplorer(page, '/?min=high&direction=untested')
  await expect(page.locator('.matrix [data-form]')).toHaveCount(0)
  await page.locator('.explorer__empty').getByRole('button').click()
  await expect(page.locator('.matrix [data-form]').first()).toBeVisible()
})

test('strength has two ends, and the address carries both', async ({ page }) => {
  await openExplorer(page)
  await page.getByLabel('Strength', { exact: true }).selectOption({ value: 'very-low' })
  await page.getByLabel('Strength at most').selectOption({ value: 'low' })
  await expect(page).toHaveURL(/\?min=very-low&max=low$/)
  const strengths = new Set((await readMarks(page)).map(({ certainty }) => certainty))
  expect([...strengths].sort()).toEqual(['low', 'very-low'])
})

test('the filters can be set by keyboard alone, and each value tells what it would show', async ({
  page,
}) => {
  await openExplorer(page)
  const before = await readMarks(page)
  await page.getByLabel('Strength', { exact: true }).focus()
  await page.keyboard.press('v')
  await expect(page).toHaveURL(/min=very-low/)
  await page.getByRole('button', { name: 'Filters' }).focus()
  await page.keyboard.press('Enter')
  const group = page.getByRole('group', { name: 'What the trials found' })
  const helped = group.getByRole('checkbox').first()
  const count = Number((await group.locator('.chip__count').first().innerText()).trim())
  await helped.focus()
  await page.keyboard.press('Space')
  await expect(helped).toBeChecked()
  await expect(page).toHaveURL(/direction=helps/)
  const marks = await readMarks(page)
  expect(marks.length).toBe(count)
  expect(marks.length).toBeLessThan(before.length)
  await page.getByRole('button', { name: 'clear' }).click()
  expect(await readMarks(page)).toEqual(before)
})

test('another outcome and other people have ratings of their own', async ({ page }) => {
  await openExplorer(page)
  const ours = await readMarks(page)
  await page.getByRole('group', { name: 'Tested in whom' }).getByRole('button').nth(2).click()
  await expect(page).toHaveURL(/who=/)
  // The same forms, of which others are untested in these people.
  const read = () => readMarks(page)
  await expect.poll(read).not.toEqual(ours)
  const theirs = await read()
  expect(theirs.map(({ id }) => id).sort()).toEqual(ours.map(({ id }) => id).sort())
  await page.goBack()
  await expect(page).not.toHaveURL(/who=/)
  expect(await readMarks(page)).toEqual(ours)
})

test('by outcome, each form stands against each outcome, and the keyboard walks the cells', async ({
  page,
}) => {
  await openExplorer(page)
  const ids = (await readMarks(page)).map(({ id }) => id).sort()
  expect(ids.length).toBeGreaterThanOrEqual(18)
  await page.getByRole('button', { name: 'By outcome' }).click()
  await expect(page).toHaveURL(/view=outcomes/)
  const grid = page.getByRole('grid')
  await expect
    .poll(async () => (await readMarks(page, '.outcome-grid')).map(({ id }) => id).sort())
    .toEqual(ids)
  await expect(grid.locator('[tabindex="0"]')).toHaveCount(1)
  await grid.locator('[tabindex="0"]').focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowDown')
  const cell = page.locator('.outcome-grid__cell:focus')
  await expect(cell).toHaveAttribute('data-at', '1/2')
  await expect(cell).toHaveAccessibleName(/: (untested|.+ certainty, .+)$/)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/outcome=.+form=/)
})

test('arrow keys walk the matrix from one tab stop, Enter opens and Escape leads back', async ({
  page,
}) => {
  await openExplorer(page)
  const marks = page.locator('.matrix [data-form]')
  await expect(page.locator('.matrix [data-form][tabindex="0"]')).toHaveCount(1)
  const focused = (): Promise<string | null | undefined> =>
    page.evaluate(() => document.activeElement?.getAttribute('data-form'))
  await page.locator('.matrix [data-form][tabindex="0"]').focus()

  // Every mark can be reached: walk from each place in all directions until nothing new turns up.
  const seen = new Set<string>()
  const queue = [await focused()]
  while (queue.length > 0) {
    const id = queue.pop()
    if (!id || seen.has(id)) continue
    seen.add(id)
    for (const key of ['ArrowRight', 'ArrowLeft', 'ArrowDown', 'ArrowUp']) {
      await page.locator(`.matrix [data-form="${id}"]`).focus()
      await page.keyboard.press(key)
      queue.push(await focused())
    }
  }
  expect([...seen].sort()).toEqual((await readMarks(page)).map(({ id }) => id).sort())

  await marks.nth(3).focus()
  const id = await focused()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(new RegExp(`form=${id ?? ''}`))
  const panel = page.getByRole('complementary')
  await expect(panel.getByRole('heading', { level: 2 })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(page).not.toHaveURL(/form=/)
  expect(await focused()).toBe(id)
})

test('the chosen form is explained: a statement, the steps of its rating, the way to its page', async ({
  page,
}) => {
  await openExplorer(page)
  await page.locator('.matrix [data-form="iron-infusion"]').click()
  const panel = page.getByRole('complementary')
  await expect(panel.getByRole('heading', { level: 2 })).toHaveText(/infusion/i)
  await expect(panel.locator('.panel__statement')).toHaveText(/iron infusion/i)
  await expect(panel.locator('.panel__step').first()).toBeVisible()
  await panel.getByRole('link', { name: 'Read the page' }).click()
  await expect(page).toHaveURL(/\/interventions\/iron\/$/)
})

for (const width of [320, 360, 1440]) {
  test(`at ${width} px nothing in the panel of any form stands out over its edge`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 900 })
    await openExplorer(page, '/?references=on')
    await page.locator('.matrix [data-form="ropinirole"]').waitFor()
    for (const mark of await page.locator('.matrix [data-form]').all()) {
      const [name = ''] = (await mark.locator('.mark__name').innerText()).split('\n')
      await mark.click()
      const panel = page.locator('.panel')
      await expect(panel.getByRole('heading', { name, exact: true })).toBeVisible()
      const tooWide = await panel.evaluate((element) => {
        const edge = element.getBoundingClientRect().right
        const isForEars = (part: Element) => part.closest('thead, .forest__points') !== null
        // A drawing may stand out of its box; words and numbers of it are measured all the same.
        return [...element.querySelectorAll('p, li, dd, th, td, svg text')]
          .filter((part) => part.checkVisibility() && !isForEars(part))
          .filter((part) => part.getBoundingClientRect().right > edge)
          .map((part) => part.textContent)
      })
      expect(tooWide, name).toEqual([])
    }
  })
}

test('the table holds the same forms as the matrix and sorts by its columns', async ({ page }) => {
  await openExplorer(page)
  const inMatrix = (await readMarks(page)).map(({ id }) => id).sort()
  await page.getByRole('button', { name: 'Table', exact: true }).click()
  await expect(page).toHaveURL(/view=table/)
  const rows = page.locator('.form-table [data-form]')
  const ids = await rows.evaluateAll((all) => all.map((row) => row.getAttribute('data-form')))
  expect(ids.length).toBeGreaterThanOrEqual(18)
  expect(ids.toSorted()).toEqual(inMatrix)
  await page.getByRole('button', { name: 'People' }).click()
  const people = await page
    .locator('.form-table__participants:not(th)')
    .evaluateAll((cells) => cells.map((cell) => Number(cell.textContent.replace(/\D/g, ''))))
  expect(new Set(people).size).toBeGreaterThan(5)
  const sorted = people.toSorted((a, b) => a - b)
  expect([sorted, sorted.toReversed()]).toContainEqual(people)
})

test('on a phone the same forms stand in a list by strength', async ({ page }) => {
  await openExplorer(page)
  const wide = (await readMarks(page)).map(({ id }) => id).sort()
  expect(wide.length).toBeGreaterThanOrEqual(18)
  await page.setViewportSize({ width: 360, height: 740 })
  await openExplorer(page)
  expect((await readMarks(page)).map(({ id }) => id).sort()).toEqual(wide)
  const lefts = await page
    .locator('.matrix [data-form]')
    .evaluateAll((marks) => marks.map((mark) => Math.round(mark.getBoundingClientRect().left)))
  expect(new Set(lefts).size).toBe(1)
})
