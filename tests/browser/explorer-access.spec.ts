import { readFileSync } from 'node:fs'
import { expect, test, type Page } from '@playwright/test'
import type { Evidence } from '../../src/islands/explorer/scenario/evidence.ts'
import { growEvidence } from '../bench/explorer/synthetic-evidence.ts'
import { expectNoSideways } from './expect-no-sideways.ts'
import { openExplorer, readMarks } from './explorer-page.ts'
import { watchShifts } from './watch-shifts.ts'

/** Pairs of marks whose boxes overlap, and names that stand out of their mark, as drawn. */
async function findOverlaps(page: Page): Promise<string[]> {
  return page.locator('.matrix .mark').evaluateAll((marks) => {
    const boxes = marks.map((mark) => ({
      name: mark.textContent,
      box: mark.getBoundingClientRect(),
      label: mark.querySelector('.mark__name')?.getBoundingClientRect() ?? new DOMRect(),
    }))
    const faults: string[] = []
    boxes.forEach((a, index) => {
      if (a.label.right > a.box.right + 1 || a.label.bottom > a.box.bottom + 1)
        faults.push(`${a.name} stands out of its mark`)
      for (const b of boxes.slice(index + 1)) {
        const apart =
          a.box.right <= b.box.left + 0.5 ||
          b.box.right <= a.box.left + 0.5 ||
          a.box.bottom <= b.box.top + 0.5 ||
          b.box.bottom <= a.box.top + 0.5
        if (!apart) faults.push(`${a.name} and ${b.name}`)
      }
    })
    return faults
  })
}

for (const width of [360, 768, 1440]) {
  for (const address of ['/', '/?preset=no-industry', '/?who=dialysis', '/?outcome=sleep']) {
    test(`no two names overlap at ${width} px on ${address}`, async ({ page }) => {
      await page.emulateMedia({ reducedMotion: 'reduce' })
      await page.setViewportSize({ width, height: 900 })
      const studies = address === '/' ? undefined : page.waitForResponse(/explorer-evidence/)
      await openExplorer(page, address)
      await studies
      await expect(page.getByText('Loading the studies')).toHaveCount(0)
      expect((await readMarks(page)).length).toBeGreaterThan(10)
      expect(await findOverlaps(page)).toEqual([])
    })
  }
}

for (const width of [360, 768, 1440]) {
  test(`no two of 300 synthetic names overlap at ${width} px`, async ({ page }) => {
    const site = process.env['SITE_DIRECTORY'] ?? 'dist'
    const real = JSON.parse(readFileSync(`${site}/explorer-evidence.json`, 'utf8')) as Evidence
    const json = growEvidence(real, { forms: 300, studies: 900 })
    await page.route('**/explorer-evidence.json', (route) => route.fulfill({ json }))
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await page.setViewportSize({ width, height: 900 })
    await openExplorer(page, '/?references=on')
    await expect(page.locator('.matrix .mark')).toHaveCount(300)
    expect(await findOverlaps(page)).toEqual([])
  })
}

test('the matrix as built and the live one are the same picture, to the pixel', async ({
  page,
  context,
}) => {
  const built = await context.newPage()
  await built.route('**/_astro/index.astro*', (route) => route.abort())
  const lost = built.waitForEvent('requestfailed')
  await built.goto('/')
  await lost
  await openExplorer(page)
  const shoot = async (of: Page) => {
    await of.evaluate(() => document.fonts.ready.then(() => undefined))
    return of.locator('.matrix').screenshot({ animations: 'disabled' })
  }
  await expect(built.locator('.explorer[data-live]')).toHaveCount(0)
  expect((await shoot(page)).equals(await shoot(built))).toBe(true)
})

test('nothing shifts when the script takes over', async ({ page }) => {
  const listShifts = await watchShifts(page)
  // A face that arrives late moves words; what counts here is what the script does.
  await page.route('**/*.woff2', (route) => route.abort())
  for (const width of [360, 1440]) {
    await page.setViewportSize({ width, height: 900 })
    await openExplorer(page)
    expect(await listShifts(), `at ${width} px`).toEqual([])
  }
})

test('a screen reader meets the matrix as a grid: named rows and columns, and marks that say everything', async ({
  page,
}) => {
  await openExplorer(page)
  const grid = page.getByRole('grid', { name: 'Evidence matrix' })
  await expect(grid.getByRole('columnheader')).toHaveText([
    'Strength',
    /^established/i,
    /^plausible/i,
    /^speculative/i,
    /^none/i,
  ])
  await expect(grid.getByRole('row')).toHaveCount(6)
  await expect(grid.getByRole('rowheader')).toHaveCount(5)
  await expect(grid.getByRole('gridcell')).toHaveCount(20)
  await expect(grid.getByRole('link', { name: /^Iron infusion: / })).toHaveAccessibleName(
    /^Iron infusion: \w+ certainty, .+, mechanism established, .*people in \d+ trials$/,
  )
})

test('a letter leads to the next mark of that name, Home and End to the ends of a row', async ({
  page,
}) => {
  await openExplorer(page)
  const focused = page.locator('.matrix [data-form]:focus')
  await page.locator('.matrix [tabindex="0"]').focus()
  await page.keyboard.type('yog')
  await expect(focused).toHaveAttribute('data-form', 'yoga')
  await expect(page.locator('.matrix [tabindex="0"]')).toHaveCount(1)
  await page.keyboard.press('Control+Home')
  const first = await focused.getAttribute('data-form')
  await page.keyboard.press('Control+End')
  expect(await focused.getAttribute('data-form')).not.toBe(first)
})

test('by touch a press opens the sheet, every target is 44 px high, and the page behind stays within reach', async ({
  browser,
}) => {
  const phone = await browser.newContext({
    viewport: { width: 360, height: 740 },
    hasTouch: true,
    isMobile: true,
  })
  const page = await phone.newPage()
  await openExplorer(page)
  const targets = page.locator(
    '.filters :is(button, select), .matrix [data-form], .explorer__twin summary',
  )
  for (const target of await targets.all()) {
    const box = await target.boundingBox()
    const name = await target.innerText()
    expect(box?.height, name).toBeGreaterThanOrEqual(name.includes('as a table') ? 24 : 44)
  }
  await page.locator('.matrix [data-form="yoga"]').tap()
  const sheet = page.getByRole('complementary')
  await expect(sheet.getByRole('heading', { level: 2 })).toBeFocused()
  const box = await sheet.boundingBox()
  expect(box?.y).toBeGreaterThan(100)
  await page.locator('h1').tap()
  await sheet.getByRole('button', { name: 'Close' }).tap()
  await expect(page).not.toHaveURL(/form=/)
  await phone.close()
})

test('at 400 % zoom nothing is cut off sideways', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 256 })
  await openExplorer(page, '/?view=outcomes&preset=no-industry')
  await expect(page.locator('.outcome-grid')).toBeVisible()
  await page.getByRole('button', { name: 'What counts' }).click()
  await expect(page.getByRole('heading', { name: 'What counts' })).toBeVisible()
  await expectNoSideways(page)
})

test('in a browser of spring 2023, without the methods that came later, filters, views and what counts work', async ({
  page,
}) => {
  const faults: string[] = []
  page.on('pageerror', ({ message }) => faults.push(message))
  // What Chrome 110, Firefox 115 and Safari 16.4, the oldest that have the rest, do not have together.
  await page.addInitScript(() => {
    const later: readonly (readonly [object, readonly string[]])[] = [
      [Map, ['groupBy']],
      [Object, ['groupBy']],
      [Promise, ['withResolvers', 'try']],
      [Array, ['fromAsync']],
      [URL, ['canParse', 'parse']],
      [Element.prototype, ['checkVisibility']],
      [String.prototype, ['isWellFormed', 'toWellFormed']],
      [Set.prototype, ['union', 'intersection', 'difference', 'isSubsetOf', 'isSupersetOf']],
      [
        Object.getPrototypeOf(Object.getPrototypeOf([].values())) as object,
        ['map', 'filter', 'flatMap', 'take', 'drop', 'some', 'every', 'find', 'reduce', 'toArray'],
      ],
    ]
    for (const [owner, names] of later)
      for (const name of names) Reflect.deleteProperty(owner, name)
  })
  await openExplorer(page)
  await page.locator('#least-strength').selectOption('low')
  await expect(page).toHaveURL(/min=low/)
  await page.getByRole('button', { name: 'What counts' }).click()
  await page.locator('.what-counts label', { hasText: 'Without industry funding' }).click()
  await expect(page.locator('.scenario-note')).toBeVisible()
  await page.getByRole('button', { name: 'By outcome' }).click()
  await expect(page.locator('.outcome-grid')).toBeVisible()
  await page.getByRole('button', { name: 'Table', exact: true }).click()
  await page.locator('.form-table [data-form]').first().click()
  await expect(page.getByRole('complementary')).toContainText('Holds it up')
  expect(faults).toEqual([])
})

test('two drags of the year slider are two steps of the history', async ({ page }) => {
  await openExplorer(page)
  await page.getByRole('button', { name: 'What counts' }).click()
  const slider = page.getByRole('slider', { name: 'Published up to' })
  const drag = async ({ from, to }: { readonly from: number; readonly to: number }) => {
    const box = await slider.boundingBox()
    if (!box) throw new Error('no slider')
    const y = box.y + box.height / 2
    await page.mouse.move(box.x + box.width * from, y)
    await page.mouse.down()
    await page.mouse.move(box.x + box.width * to, y, { steps: 4 })
    await page.mouse.up()
  }
  const begin = await page.evaluate(() => history.length)
  await drag({ from: 0.98, to: 0.7 })
  await expect(page).toHaveURL(/until=/)
  const first = page.url()
  await drag({ from: 0.7, to: 0.4 })
  await expect(page).not.toHaveURL(first)
  expect(await page.evaluate(() => history.length)).toBe(begin + 2)
  await page.goBack()
  await expect(page).toHaveURL(first)
})

test('what a screen reader is told stands empty before it speaks', async ({ page }) => {
  await openExplorer(page, '/?form=iron-infusion')
  await page.evaluate(() => {
    const late: string[] = []
    Object.assign(globalThis, { late })
    new MutationObserver((changes) => {
      for (const { addedNodes } of changes)
        for (const node of addedNodes)
          if (node instanceof Element)
            for (const live of [node, ...node.querySelectorAll('*')])
              if (live.matches('[role="status"], [aria-live="polite"]') && live.textContent.trim())
                late.push(live.textContent)
    }).observe(document.body, { childList: true, subtree: true })
  })
  const note = page.locator('.scenario-note').getByRole('status')
  // The first scenario, with nothing of what counts in sight yet.
  await page.getByText('Switch a trial off').click()
  await page.getByRole('complementary').getByRole('checkbox').first().uncheck()
  await expect(note).toHaveText(/^Without .+ ratings?/)
  await page.getByRole('button', { name: 'Back to our rating' }).click()
  await expect(note).toHaveCount(0)
  await page.getByRole('button', { name: 'What counts' }).click()
  await page.locator('.what-counts label', { hasText: 'Without industry funding' }).click()
  await expect(note).toHaveText(/^Without industry funding/)
  await page.getByRole('textbox', { name: /own value/ }).fill('-1')
  await expect(page.getByText('A number above 0')).toBeVisible()
  await page.getByRole('button', { name: 'Filters' }).click()
  await page.locator('.filter-panel label', { hasText: /story/i }).first().click()
  await expect(page.locator('.explorer__lens')).not.toBeEmpty()
  expect(await page.evaluate(() => (globalThis as unknown as { late: string[] }).late)).toEqual([])
})
