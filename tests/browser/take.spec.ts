import { readFile } from 'node:fs/promises'
import { expect, test, type Download, type Page } from '@playwright/test'
import { readCsv } from '../read-csv.ts'

const FORM = '/interventions/iron/iron-infusion/'

/** The way to take the first plot of the page along. */
const plot = (page: Page) => page.locator('figure .take').first()
const panel = (page: Page) => page.locator('.take-panel')
const status = (page: Page) => panel(page).getByRole('status')

async function save(page: Page, label: string): Promise<Buffer> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    panel(page).getByRole('button', { name: label }).click(),
  ])
  await expect(status(page)).toContainText(`Saved as ${download.suggestedFilename()}`)
  return readDownload(download)
}

async function readDownload(download: Download): Promise<Buffer> {
  return readFile(await download.path())
}

test('a plot goes along as a picture, a drawing and a table that say by themselves what they show', async ({
  page,
}) => {
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.goto(FORM)
  const figure = page.locator('figure').first()
  const title = await figure.locator('figcaption').innerText()
  const trials = await figure.locator('tbody a').allInnerTexts()
  expect(trials.length).toBeGreaterThan(2)
  await plot(page).click()

  const png = await save(page, 'Picture (PNG)')
  const width = await figure.evaluate((element) => element.getBoundingClientRect().width)
  expect(png.subarray(1, 4).toString()).toBe('PNG')
  expect(png.readUInt32BE(16)).toBe(2 * Math.ceil(width + 48))

  const svg = (await save(page, 'Drawing (SVG)')).toString()
  for (const words of [title, ...trials, 'Iron infusion', FORM]) expect(svg).toContain(words)
  // As by night, when it was taken.
  expect(svg).toContain('<rect width="100%" height="100%" fill="rgb(21, 18, 14)"/>')
  expect(svg).not.toMatch(/NaN|undefined|Take along/)

  const csv = (await save(page, 'Table (CSV)')).toString().slice(1)
  expect(readCsv(csv.split('\r\n\r\n')[0] ?? '').slice(0, 2)).toMatchObject(
    trials.slice(0, 2).map((trial) => ({ Trial: trial })),
  )
})

test('the files of a rating stand with the other ways to take its plot along, and nowhere else', async ({
  page,
}) => {
  await page.goto(FORM)
  await expect(page.getByRole('link', { name: /CSV|FHIR/ }).filter({ visible: true })).toHaveCount(
    0,
  )
  await plot(page).click()
  for (const name of ['Figures of the studies (CSV)', 'Rating (FHIR Evidence)']) {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      panel(page).getByRole('link', { name }).click(),
    ])
    expect((await readDownload(download)).toString()).toContain('Trenkwalder 2017')
  }
})

test('by keyboard a plot is copied as text, and Escape leads back to the button', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto(FORM)
  await plot(page).focus()
  await page.keyboard.press('Enter')
  await expect(plot(page)).toHaveAttribute('aria-expanded', 'true')
  const copy = panel(page).getByRole('button', { name: 'Copy as text' })
  await copy.focus()
  await page.keyboard.press('Enter')
  await expect(status(page)).toHaveText('Copied as text')
  const text = await page.evaluate(() => navigator.clipboard.readText())
  expect(text).toMatch(/^Trial\tPeople\tBias\tPoints/m)
  expect(text).toContain(`${FORM}#severity-adults`)
  await page.keyboard.press('Escape')
  await expect(panel(page)).toBeHidden()
  await expect(plot(page)).toBeFocused()
})

test('where the browser lets no page copy, the text stands in a box, marked', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined })
  })
  await page.goto(FORM)
  await page.locator('.findings + .take').click()
  await panel(page).getByRole('button', { name: 'Copy as text' }).click()
  const box = panel(page).getByRole('textbox')
  await expect(box).toBeFocused()
  expect(
    await box.evaluate((element) => {
      const { value, selectionStart, selectionEnd } = element as HTMLTextAreaElement
      return value.slice(selectionStart, selectionEnd)
    }),
  ).toContain('Outcome\tFound\tHow sure')
})

test('a heading copies its own address, says so, and goes there', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto('/interventions/iron/')
  await page.locator('#harms a').click()
  await expect(page.locator('#harms').getByRole('status')).toHaveText('Link copied')
  await expect(page).toHaveURL(/\/interventions\/iron\/#harms$/)
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url())
})

test('a page is cited by one press, with its version and its day', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto(FORM)
  await page.getByRole('button', { name: /^Copy the citation/ }).click()
  await expect(status(page)).toHaveText('Copied as text')
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(
    /^Cite this page: .+ Version \d+\.\d+\.\d+, last reviewed \d+ \w+ \d{4}\. http.+\/iron-infusion\/ \(CC BY 4\.0\)\.$/,
  )
})

test('the matrix goes along as it stands, with the address of what was asked', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto('/?min=low')
  await expect(page.locator('.explorer[data-live]')).toBeVisible()
  const names = await page.locator('.matrix .mark__name').allInnerTexts()
  expect(names.length).toBeGreaterThan(2)
  await page.getByRole('button', { name: /^Take this view along/ }).click()
  const svg = (await save(page, 'Drawing (SVG)')).toString().replaceAll(/<[^>]+>|\s+/g, ' ')
  for (const word of names.flatMap((name) => name.split(/\s+/))) expect(svg).toContain(word)
  await panel(page).getByRole('button', { name: 'Copy link' }).click()
  await expect(status(page)).toHaveText('Link copied')
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url())
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('no button stands there that would do nothing, and the files can still be had', async ({
    page,
  }) => {
    await page.goto(FORM)
    await expect(page.locator('.take').first()).toBeAttached()
    await expect(page.locator('.take:visible')).toHaveCount(0)
    await expect(
      page.getByRole('link', { name: 'Figures of the studies (CSV)' }).first(),
    ).toBeVisible()
    await page.locator('#changes').scrollIntoViewIfNeeded()
    await expect(page.locator('#changes')).toContainText(/unchanged since|How this rating changed/)
  })
})
