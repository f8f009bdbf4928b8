import { expect, test } from '@playwright/test'
import { expectAccessible } from './expect-accessible.ts'
import { expectNoSideways } from './expect-no-sideways.ts'
import { EVERY_PAGE, TEMPLATES } from './templates.ts'

// Pages of one kind differ by their content, which may hold what the first one does not: a wide table, a long word.

function inGroupsOf(size: number): readonly (readonly string[])[] {
  return Array.from({ length: Math.ceil(EVERY_PAGE.length / size) }, (_, index) =>
    EVERY_PAGE.slice(index * size, (index + 1) * size),
  )
}

test('every page of the site is among those that are looked at', () => {
  const there = TEMPLATES.filter((path) => !path.includes('does-not-exist'))
  expect(EVERY_PAGE).toEqual(expect.arrayContaining(there))
  expect(EVERY_PAGE.length).toBeGreaterThan(there.length)
})

for (const paths of inGroupsOf(200)) {
  test(`from ${paths[0]} to ${paths.at(-1)} no page scrolls sideways at 320 px`, async ({
    page,
  }) => {
    test.setTimeout(paths.length * 2_000)
    await page.setViewportSize({ width: 320, height: 900 })
    for (const path of paths) {
      await page.goto(path)
      await test.step(path, () => expectNoSideways(page, path))
    }
  })
}

for (const paths of inGroupsOf(25)) {
  test(`from ${paths[0]} to ${paths.at(-1)} no page has an accessibility fault @long`, async ({
    page,
  }) => {
    test.setTimeout(paths.length * 30_000)
    const complaints: string[] = []
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) complaints.push(message.text())
    })
    page.on('pageerror', (error) => complaints.push(error.message))
    for (const path of paths) {
      await test.step(path, async () => {
        await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
        await page.setViewportSize({ width: 1440, height: 900 })
        await page.goto(path)
        await expect(page.locator('.explorer:not([data-live])')).toHaveCount(0)
        await expectAccessible(page)
        await page.setViewportSize({ width: 320, height: 900 })
        await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
        await expectAccessible(page)
        expect(complaints, path).toEqual([])
      })
    }
  })
}
