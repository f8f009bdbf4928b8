import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test, type Page } from '@playwright/test'
import { listFiles } from '../../src/integrations/built-files.ts'
import { TEMPLATES } from './templates.ts'

// One folder for all of these tests: they only read it.
test.describe.configure({ mode: 'serial', timeout: 120_000 })

const site = resolve(process.env['SITE_DIRECTORY'] ?? 'dist')
let parent: string
let folder: string
let root: string

test.beforeAll(() => {
  parent = mkdtempSync(join(tmpdir(), 'portable folder '))
  folder = join(parent, 'dist-portable')
  root = pathToFileURL(`${folder}/`).href
  const script = 'src/integrations/portable/build-portable.ts'
  execFileSync(process.execPath, [script, '--from', site, '--to', parent])
})
test.afterAll(() => {
  rmSync(parent, { recursive: true, force: true })
})

/** Everything that a reader would not see, and a request to anything but the folder. */
function collectComplaints(page: Page): string[] {
  const complaints: string[] = []
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text())
  })
  page.on('pageerror', ({ message }) => complaints.push(message))
  page.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? ''
    // The icon of a page is asked for last, and let go of when the next page is opened meanwhile.
    if (reason !== 'net::ERR_ABORTED') complaints.push(`failed: ${request.url()} ${reason}`)
  })
  page.on('request', (request) => {
    if (!request.url().startsWith(root) && !request.url().startsWith('data:')) {
      complaints.push(`request to ${request.url()}`)
    }
  })
  return complaints
}

test('each link of the site leads to the same page of the folder, and none outside it', async () => {
  const files = await listFiles(folder)
  const known = new Set(files)
  // What is broken on the site as well is told by the tests of the built site.
  const served = new Set(await listFiles(site))
  const broken: string[] = []
  let followed = 0
  for (const page of files.filter((file) => file.endsWith('.html'))) {
    const html = readFileSync(join(folder, page), 'utf8').replace(/<script>[\s\S]*?<\/script>/g, '')
    for (const [, address = ''] of html.matchAll(/\s(?:href|src|action)="([^"#][^"]*)"/g)) {
      if (/^(https?|mailto|data):/.test(address)) continue
      const { pathname } = new URL(address, new URL(page, 'file:///top/'))
      followed += 1
      const target = decodeURI(pathname.replace('/top/', ''))
      if (!known.has(target) && (served.has(target) || !pathname.startsWith('/top/'))) {
        broken.push(`${page} -> ${address}`)
      }
    }
  }
  expect(broken).toEqual([])
  expect(followed).toBeGreaterThan(10_000)
})

test('the archive weighs at most three times the compressed site', async () => {
  const all = await listFiles(site)
  const names = new Set(all)
  const sent = all
    .filter((file) => !/\.(br|gz)$/.test(file))
    .reduce(
      (sum, file) => sum + statSync(join(site, names.has(`${file}.br`) ? `${file}.br` : file)).size,
      0,
    )
  const archive = statSync(join(parent, 'legwork-portable.zip')).size
  expect(archive).toBeLessThanOrEqual(3 * sent)
})

test('every kind of page opens from a disk, without a complaint or a request', async ({ page }) => {
  const complaints = collectComplaints(page)
  for (const path of TEMPLATES) {
    if (path.includes('does-not-exist') || path === '/offline/') continue
    await page.goto(`${root}${path.slice(1)}index.html`)
    await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible()
    await expect(page.locator('.explorer:not([data-live])')).toHaveCount(0)
  }
  expect(complaints).toEqual([])
})

test('the explorer, its links, its filters and the theme work from a disk', async ({ page }) => {
  const complaints = collectComplaints(page)
  await page.goto(`${root}index.html`)
  await expect(page.locator('.explorer[data-live]')).toHaveCount(1)
  const mark = page.locator('.matrix [data-form]').last()
  const form = (await mark.getAttribute('data-form')) ?? ''
  await mark.click()
  await expect(page).toHaveURL(new RegExp(`index\\.html\\?.*form=${form}`))
  await page.reload()
  await page.locator('.panel a[href*="interventions/"]').first().click()
  await expect(page).toHaveURL(/\/interventions\/[^/]+\/(?:[^/]+\/)?index\.html/)

  const paper = () =>
    page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)
  const before = await paper()
  await page.getByRole('button', { name: 'Night' }).click()
  await expect.poll(paper).not.toBe(before)
  const chosen = await paper()
  await page.goto(`${root}studies/index.html`)
  expect(await paper()).toBe(chosen)

  const status = page.locator('.filters__result [role]')
  const all = await status.textContent()
  await page.locator('.study-filters [name=q]').fill('iron')
  await expect(status).not.toHaveText(all ?? '')
  await expect(page).toHaveURL(/studies\/index\.html\?q=iron/)
  expect(complaints).toEqual([])
})

test('the search finds, narrows and leads to pages from a disk', async ({ page }) => {
  const complaints = collectComplaints(page)
  await page.goto(`${root}about/index.html`)
  await page.locator('.site-header .search-box__input').fill('iron')
  await expect(page.locator('.site-header [data-search-result]').first()).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/search\/index\.html\?q=iron/)
  const list = page.locator('main [data-search-state]')
  await expect(list).toHaveAttribute('data-search-state', 'done')
  await page.locator('.search-narrow__summary').click()
  const choices = page.locator('.search-filter__choice')
  await expect(choices.first()).toBeVisible()
  expect(await choices.count()).toBeGreaterThan(1)
  const status = page.locator('.search-status')
  const all = await status.textContent()
  await choices.first().selectOption({ index: 1 })
  await expect(status).not.toHaveText(all ?? '')
  await choices.first().selectOption({ index: 0 })
  await expect(status).toHaveText(all ?? '')
  await page.locator('main [data-search-result] a').first().click()
  await expect(page).toHaveURL(new RegExp(`^${root}.+/index\\.html`))
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  expect(complaints).toEqual([])
})
