import { expect, test, type Page } from '@playwright/test'
import { expectAccessible } from './expect-accessible.ts'
import { expectNoSideways } from './expect-no-sideways.ts'
import { watchShifts } from './watch-shifts.ts'

const rows = (page: Page) => page.locator('.studies tbody tr:visible')
const status = (page: Page) => page.locator('.study-filters [role="status"]')

async function openStudies(page: Page, query = ''): Promise<void> {
  await page.goto(`/studies/${query}`)
  // The script puts its buttons into the heads first, and shows what the address asks for in the same turn.
  await expect(page.locator('button.studies__sort')).toHaveCount(4)
}

async function readPeople(page: Page): Promise<number[]> {
  return rows(page).evaluateAll((found) =>
    found.flatMap((row) => {
      const people = row.querySelector('td:nth-child(5)')?.textContent.replace(/\D/g, '')
      return people ? [Number(people)] : []
    }),
  )
}

test('words narrow the table as they are typed, the count follows, and the address keeps them', async ({
  page,
}) => {
  await openStudies(page)
  const all = await rows(page).count()
  await expect(status(page)).toHaveText(`${all} of ${all} studies`)
  await page.getByLabel('Words').pressSequentially('yoga')
  await expect(status(page)).not.toHaveText(`${all} of ${all} studies`)
  const left = await rows(page).count()
  expect(left).toBeGreaterThan(0)
  expect(left).toBeLessThan(all)
  await expect(status(page)).toHaveText(`${left} of ${all} studies`)
  await expect(page).toHaveURL(/\?q=yoga$/)
})

test('words typed before the script came are looked for when it comes', async ({ page }) => {
  let release = (): void => undefined
  const released = new Promise<void>((resolve) => (release = resolve))
  await page.route('**/_astro/*.js', async (route) => {
    await released
    await route.continue()
  })
  await page.goto('/studies/', { waitUntil: 'commit' })
  await page.getByLabel('Words').fill('yoga')
  await expect(page.locator('button.studies__sort')).toHaveCount(0)
  release()
  await expect(page).toHaveURL(/\?q=yoga$/)
  await expect(page.getByLabel('Words')).toHaveValue('yoga')
  const found = await rows(page).count()
  expect(found).toBeGreaterThan(0)
  expect(found).toBeLessThan(50)
})

test('each choice is a step in the history; back and a reload bring it again', async ({ page }) => {
  await openStudies(page)
  const all = await rows(page).count()
  await page.getByLabel('Design').selectOption('trials')
  await expect(page).toHaveURL(/\?kind=trials$/)
  const trials = await rows(page).count()
  expect(trials).toBeLessThan(all)
  await page.getByLabel('Who').selectOption('dialysis')
  await page.getByText('Rated here').click()
  await expect(page).toHaveURL(/\?kind=trials&who=dialysis&rated=yes$/)
  const narrow = await rows(page).count()
  expect(narrow).toBeGreaterThan(0)
  expect(narrow).toBeLessThan(trials)
  await page.reload()
  await expect(page.getByLabel('Who')).toHaveValue('dialysis')
  await expect(page.getByLabel('Rated here')).toBeChecked()
  await expect(rows(page)).toHaveCount(narrow)
  await page.goBack()
  await page.goBack()
  await expect(page.getByLabel('Who')).toHaveValue('')
  await expect(rows(page)).toHaveCount(trials)
  await page.goForward()
  await expect(page.getByLabel('Who')).toHaveValue('dialysis')
})

test('a head sorts its column, the other way on a second press, and says so', async ({ page }) => {
  await openStudies(page)
  const head = page.locator('[data-sort="people"]')
  await page.getByRole('button', { name: 'People' }).click()
  await expect(head).toHaveAttribute('aria-sort', 'descending')
  await expect(page.locator('.studies [aria-sort]')).toHaveCount(1)
  const most = await readPeople(page)
  expect(most.length).toBeGreaterThan(100)
  expect(most).toEqual(most.toSorted((a, b) => b - a))
  await page.getByRole('button', { name: 'People' }).click()
  await expect(head).toHaveAttribute('aria-sort', 'ascending')
  await expect(page).toHaveURL(/\?sort=-people$/)
  expect(await readPeople(page)).toEqual(most.toReversed())
  await expect(page.getByRole('button', { name: 'People' })).toBeFocused()
})

test('an unknown value in the address is left out with a note', async ({ page }) => {
  await openStudies(page, '?kind=rct&who=martians')
  await expect(page.locator('.study-note')).toContainText('who=martians')
  await expect(page.getByLabel('Design')).toHaveValue('rct')
  expect(await rows(page).count()).toBeGreaterThan(0)
})

test('an empty result says what to let go, and letting go fills the table', async ({ page }) => {
  await openStudies(page, '?q=zzzz&kind=rct')
  await expect(rows(page)).toHaveCount(0)
  const loosen = page.getByRole('button', { name: /filter by words \(\d+\)/ })
  await expect(loosen).toBeVisible()
  await expectAccessible(page)
  await loosen.click()
  await expect(page).toHaveURL(/\?kind=rct$/)
  expect(await rows(page).count()).toBeGreaterThan(0)
  await expect(page.getByLabel('Words')).toBeFocused()
  await page.getByRole('button', { name: 'clear' }).click()
  await expect(page).toHaveURL(/\/studies\/$/)
})

test('on a telephone rows stack, nothing scrolls sideways and controls are 44 px high', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 800 })
  await openStudies(page)
  await expectNoSideways(page)
  for (const kind of [
    '.study-filters input:not([type="checkbox"])',
    '.study-filters select',
    '.study-filters .chip',
    '.studies__sort',
    '.studies tbody th a',
  ]) {
    const heights = await page
      .locator(kind)
      .filter({ visible: true })
      .evaluateAll((controls) => controls.map((control) => control.getBoundingClientRect().height))
    expect(heights.length, kind).toBeGreaterThan(0)
    expect(Math.min(...heights), kind).toBeGreaterThanOrEqual(44)
  }
})

test('the script moves nothing as it starts', async ({ page }) => {
  // A face that arrives late moves words; what counts here is what the script does, however late it comes.
  await page.route('**/*.woff2', (route) => route.abort())
  let release = (): void => undefined
  const released = new Promise<void>((resolve) => (release = resolve))
  await page.route('**/_astro/*.js', async (route) => {
    await released
    await route.continue()
  })
  const listShifts = await watchShifts(page)
  await page.goto('/studies/', { waitUntil: 'commit' })
  await expect(page.locator('.site-footer')).toBeVisible()
  const before = await listShifts()
  release()
  await expect(page.locator('button.studies__sort')).toHaveCount(4)
  expect(await listShifts()).toEqual(before)
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('the whole table is there, newest first, and no control that would do nothing', async ({
    page,
  }) => {
    await page.goto('/studies/')
    expect(await rows(page).count()).toBeGreaterThan(200)
    await expect(page.locator('caption')).toContainText('newest first')
    await expect(page.locator('.study-filters')).toBeHidden()
    await expect(page.locator('.studies button')).toHaveCount(0)
  })
})
