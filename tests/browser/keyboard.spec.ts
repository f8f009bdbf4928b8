import { expect, test, type Page } from '@playwright/test'

/** The element that has the keyboard, in words, and what a reader could miss of it. */
function describeFocus(page: Page): Promise<{ readonly place: string; readonly fault: string }> {
  return page.evaluate(() => {
    const focused = document.activeElement
    if (!focused || focused === document.body) return { place: '', fault: '' }
    // A control that is drawn by its label shows the place of the keyboard there.
    const drawn = [focused, focused.nextElementSibling, focused.closest('label')].filter(
      (element) => element !== null,
    )
    const isShown = drawn.some((element) => {
      const { outlineStyle, outlineWidth } = getComputedStyle(element)
      return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2
    })
    const boxes = drawn.map((element) => element.getBoundingClientRect())
    const isInSight = boxes.some(
      ({ top, bottom, left, right, width, height }) =>
        width > 1 &&
        height > 1 &&
        bottom > 0 &&
        top < innerHeight &&
        right > 0 &&
        left < innerWidth,
    )
    const words = (focused.textContent || focused.getAttribute('name')) ?? ''
    const place = `${focused.tagName.toLowerCase()} ${focused.className} ${words.trim().slice(0, 40)}`
    return {
      place,
      fault: isShown ? (isInSight ? '' : `${place} is out of sight`) : `${place} shows no outline`,
    }
  })
}

for (const path of [
  '/',
  '/studies/',
  '/search/?q=iron',
  '/tools/ferritin/',
  '/tools/doctor-visit/',
  '/tools/compare/',
]) {
  test(`${path} shows where the keyboard is, on every one of the first 30 stops`, async ({
    page,
  }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await page.goto(path, { waitUntil: 'networkidle' })
    const faults: string[] = []
    const places: string[] = []
    for (let stop = 0; stop < 30; stop += 1) {
      await page.keyboard.press('Tab')
      const { place, fault } = await describeFocus(page)
      if (place === '') break
      places.push(place)
      if (fault !== '') faults.push(fault)
    }
    expect(faults).toEqual([])
    expect(places[0]).toContain('Skip to the content')
    expect(new Set(places).size).toBeGreaterThan(8)
  })
}

/** Presses Tab until the wanted place has the keyboard. */
async function tabTo(page: Page, wanted: RegExp): Promise<void> {
  for (let stop = 0; stop < 20; stop += 1) {
    await page.keyboard.press('Tab')
    if (wanted.test((await describeFocus(page)).place)) return
  }
  throw new RangeError(`tabTo: ${String(wanted)} is not among the next twenty stops`)
}

test('by keyboard alone, a result is put on the line and taken off again', async ({ page }) => {
  await page.goto('/tools/ferritin/')
  await page.locator('#result').focus()
  await page.keyboard.type('40')
  await expect(page.locator('.chart__own').first()).toBeAttached()
  await tabTo(page, /number-line__clear/)
  await page.keyboard.press('Enter')
  await expect(page.locator('.chart__own')).toHaveCount(0)
  await expect(page.locator('.number-line__clear')).toBeFocused()
})

test('by keyboard alone, a misspelt medicine is found', async ({ page }) => {
  await page.goto('/tools/medicines/')
  await page.getByLabel('Name on the pack').focus()
  await page.keyboard.type('sertralinn')
  await expect(page.getByRole('button', { name: 'sertraline' })).toBeVisible()
  await tabTo(page, /sertraline/)
  await page.keyboard.press('Enter')
  await expect(page.locator('.medicine:visible')).toHaveCount(1)
})

test('by keyboard alone, a treatment is put on the page for the visit', async ({ page }) => {
  await page.goto('/tools/doctor-visit/')
  await page.locator('#pick-find').focus()
  await page.keyboard.type('yoga')
  await expect(page.locator('.picks__found')).toContainText('found')
  await tabTo(page, /^input/)
  await page.keyboard.press('Space')
  await expect(page.locator('.sheet__line textarea')).toHaveCount(1)
})

test('by keyboard alone, the studies are narrowed and sorted, and the claims narrowed', async ({
  page,
}) => {
  await page.goto('/studies/')
  await tabTo(page, /study-filters|filters__select|^input/)
  await page.locator('thead button').first().focus()
  await page.keyboard.press('Enter')
  await expect(page.locator('th[aria-sort="ascending"], th[aria-sort="descending"]')).toHaveCount(1)
  await page.goto('/claims/')
  await page.locator('select[name=verdict]').focus()
  await page.keyboard.press('ArrowDown')
  await expect(page).toHaveURL(/verdict=/)
})
