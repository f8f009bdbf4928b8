import { readFileSync } from 'node:fs'
import { expect, test, type Page } from '@playwright/test'
import { createEngine } from '../../src/islands/explorer/scenario/engine.ts'
import type { Evidence } from '../../src/islands/explorer/scenario/evidence.ts'
import { OUR_RATING } from '../../src/islands/explorer/state/state.ts'
import { openExplorer } from './explorer-page.ts'

const site = process.env['SITE_DIRECTORY'] ?? 'dist'
const evidence = JSON.parse(readFileSync(`${site}/explorer-evidence.json`, 'utf8')) as Evidence
const engine = createEngine(evidence)
const population = evidence.populations.find(({ isDefault }) => isDefault)?.id ?? ''
const outcome = evidence.primaryOutcome

/** Ids of the marks that began to move since it was last asked. */
async function watchFlights(page: Page): Promise<() => Promise<readonly string[]>> {
  // A slow machine may miss an animation that is over, so each one is noted as it begins.
  await page.addInitScript(() => {
    const begun: string[] = []
    Object.assign(globalThis, { begun })
    const animate = Element.prototype.animate
    Element.prototype.animate = function (...given) {
      begun.push((this as HTMLElement).dataset['form'] ?? '')
      return animate.apply(this, given)
    }
  })
  return () =>
    page.evaluate(() =>
      (globalThis as unknown as { readonly begun: string[] }).begun.splice(0).toSorted(),
    )
}

test('marks travel from their old place and back again; who prefers no motion sees none', async ({
  page,
}) => {
  const listBegun = await watchFlights(page)
  await openExplorer(page)
  await page.getByRole('button', { name: 'What counts' }).click()
  const preset = page.locator('.what-counts label', { hasText: 'Without industry funding' })
  await preset.click()
  await expect(page.locator('.scenario-note')).toBeVisible()
  expect(await listBegun()).toContain('iron-infusion')
  await preset.click()
  await expect(page.locator('.scenario-note')).toHaveCount(0)
  expect(await listBegun()).toContain('iron-infusion')
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await preset.click()
  await expect(page.locator('.scenario-note')).toBeVisible()
  expect(await listBegun()).toEqual([])
})

/** The list of a phone as the eye reads it: each mark with its name, its height and the strength that stands above it. */
function readList(page: Page) {
  return page.locator('.matrix').evaluate((matrix) => {
    const { top } = matrix.getBoundingClientRect()
    const place = (element: Element) => element.getBoundingClientRect().top - top
    const strengths = [...matrix.querySelectorAll('.matrix__strength')]
      .filter((strength) => strength.checkVisibility())
      .map((strength) => ({
        at: place(strength),
        word: strength.querySelector('.matrix__word')?.textContent,
      }))
    return [...matrix.querySelectorAll<HTMLElement>('[data-form]')].map((mark) => ({
      id: mark.dataset['form'] ?? '',
      name: mark.querySelector('.mark__name')?.firstChild?.textContent,
      at: place(mark),
      strength: strengths.findLast(({ at }) => at < place(mark))?.word,
    }))
  })
}

test('on a phone only marks that change their strength fly, and the list ends as its table tells it', async ({
  page,
}) => {
  const question = { outcome, population, scenario: OUR_RATING }
  const scenario = { ...OUR_RATING, presets: ['no-industry' as const] }
  const ours = new Map(engine.placeForms(question).map((form) => [form.id, form]))
  const leavers = engine
    .placeForms({ ...question, scenario })
    .filter(({ id, certainty }) => certainty !== ours.get(id)?.certainty)
    .map(({ id }) => id)
  const listBegun = await watchFlights(page)
  await page.setViewportSize({ width: 412, height: 823 })
  await openExplorer(page)
  await page.getByRole('button', { name: 'What counts' }).click()
  // By hand the switch would be scrolled to first, and the marks out of sight.
  const preset = page.locator('.what-counts label', { hasText: 'Without industry funding' })
  const press = () =>
    preset.locator('input').evaluate((input) => {
      ;(input as HTMLInputElement).click()
    })
  const settled = () =>
    expect(page.locator('.matrix :is([data-passing], [data-late])')).toHaveCount(0)
  const here = await readList(page)
  await press()
  await expect(page.locator('.scenario-note')).toBeVisible()
  await settled()
  const there = await readList(page)
  const findWay = ({ id, at }: (typeof here)[number]) =>
    (there.find((mark) => mark.id === id)?.at ?? at) - at
  await press()
  await expect(page.locator('.scenario-note')).toHaveCount(0)
  await settled()

  // A way that the window shows from its begin to its end.
  const flyer = here.find((mark) => {
    const way = findWay(mark)
    return leavers.includes(mark.id) && way > 100 && way < 600
  })
  if (!flyer) throw new Error('no mark falls by a way that fits a phone')
  const mark = page.locator(`.matrix [data-form="${flyer.id}"]`)
  await mark.evaluate((element) => scrollBy(0, element.getBoundingClientRect().top - 150))
  await listBegun()
  await press()
  await expect(page.locator('.scenario-note')).toBeVisible()
  const begun = await listBegun()
  expect(begun).toContain(flyer.id)
  expect(begun.filter((id) => !leavers.includes(id))).toEqual([])
  // Others moved up or down to make room, and jumped.
  expect(
    here.filter((other) => !leavers.includes(other.id) && findWay(other) !== 0),
  ).not.toHaveLength(0)

  await settled()
  const ended = await readList(page)
  expect(ended).toEqual(there)
  await page.locator('.explorer__twin summary').click()
  const readTable = () =>
    page
      .locator('.explorer__twin tbody tr')
      .evaluateAll((rows) =>
        rows
          .map((row) => [...row.children].slice(0, 2).map(({ textContent }) => textContent.trim()))
          .toSorted(),
      )
  // It is drawn anew as it opens.
  await expect
    .poll(readTable)
    .toEqual(ended.map(({ name, strength }) => [name, strength]).toSorted())
  expect(ended.length).toBeGreaterThanOrEqual(18)
})
