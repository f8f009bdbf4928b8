import { expect, test, type Page } from '@playwright/test'
import { openExplorer, readMarks } from './explorer-page.ts'

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
      await openExplorer(page, address)
      if (address !== '/') await expect(page.getByText('Loading the studies')).toHaveCount(0)
      expect((await readMarks(page)).length).toBeGreaterThan(10)
      expect(await findOverlaps(page)).toEqual([])
    })
  }
}

test('the matrix as built and the live one are the same picture, to the pixel', async ({
  page,
  browser,
}) => {
  const still = await browser.newContext({
    javaScriptEnabled: false,
    viewport: { width: 1440, height: 900 },
  })
  const built = await still.newPage()
  await built.goto('/')
  await built.evaluate(() => document.fonts.ready)
  await openExplorer(page)
  await page.evaluate(() => document.fonts.ready)
  const shoot = (of: Page) => of.locator('.matrix').screenshot({ animations: 'disabled' })
  expect((await shoot(page)).equals(await shoot(built))).toBe(true)
  await still.close()
})

test('nothing shifts when the script takes over', async ({ page }) => {
  await page.addInitScript(() => {
    const shifts: number[] = []
    Object.assign(globalThis, { shifts })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        shifts.push((entry as PerformanceEntry & { readonly value: number }).value)
    }).observe({ type: 'layout-shift', buffered: true })
  })
  for (const width of [360, 1440]) {
    await page.setViewportSize({ width, height: 900 })
    await openExplorer(page)
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)))
    const shifts = await page.evaluate(
      () => (globalThis as unknown as { readonly shifts: readonly number[] }).shifts,
    )
    expect(shifts, `at ${width} px`).toEqual([])
  }
})

test('a screen reader meets the matrix as a grid: named rows and columns, and marks that say everything', async ({
  page,
}) => {
  await openExplorer(page)
  const grid = page.getByRole('grid', { name: 'Evidence matrix' })
  await expect(grid).toMatchAriaSnapshot(`
    - grid "Evidence matrix":
      - row:
        - columnheader "Strength"
        - columnheader /Established/i
        - columnheader /Plausible/i
        - columnheader /Speculative/i
        - columnheader /None/i
  `)
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
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(overflow).toBeLessThanOrEqual(0)
})
