import { rm } from 'node:fs/promises'
import { expect, test, type Page } from '@playwright/test'
import { listFiles } from '../../src/integrations/built-files.ts'
import { buildEdition, FIRST_EDITION, startHost, type Host } from './editions.ts'
import { TEMPLATES } from './templates.ts'

// Whole sites are stored here, several megabytes each.
test.describe.configure({ timeout: 90_000 })
test.use({ storageState: { cookies: [], origins: [] } })

interface Status {
  version: string
  pages: { stored: number; total: number }
  bytes: { stored: number; total: number }
  isSearchStored: boolean
}

/** What the worker in charge of the page tells of its store. */
function readStatus(page: Page): Promise<Status | null> {
  return page.evaluate(async () => {
    const { active } = await navigator.serviceWorker.ready
    const { port1, port2 } = new MessageChannel()
    return new Promise<Status | null>((resolve) => {
      port1.onmessage = ({ data }) => resolve(data as Status | null)
      active?.postMessage('status', [port2])
    })
  })
}

async function waitUntilStored(page: Page): Promise<void> {
  const missing = async (): Promise<number> => {
    const status = await readStatus(page)
    return status === null ? -1 : status.bytes.total - status.bytes.stored
  }
  await expect.poll(missing, { timeout: 90_000 }).toBe(0)
}

const isControlled = (page: Page): Promise<boolean> =>
  page.evaluate(() => navigator.serviceWorker.controller !== null)

const readPart = (page: Page, path: string): Promise<string> =>
  page.evaluate(async (url) => (await fetch(url)).text(), path)

let host: Host
let editions: string[] = []

async function buildSecond(changes: Parameters<typeof buildEdition>[0]): Promise<string> {
  const directory = await buildEdition(changes)
  editions.push(directory)
  return directory
}

test.beforeEach(async () => {
  host = await startHost(FIRST_EDITION)
})
test.afterEach(async () => {
  await host.close()
  for (const directory of editions) await rm(directory, { recursive: true })
  editions = []
})

test('after one visit every page, the explorer and the search work without a network', async ({
  page,
}) => {
  await page.goto(`${host.url}/interventions/`)
  await waitUntilStored(page)
  await expect.poll(() => isControlled(page)).toBe(true)
  await host.close()

  // The page that was open all along finds its search too.
  const box = page.locator('.site-header .search-box__input')
  await box.fill('iron')
  await expect(page.locator('.site-header [data-search-result]').first()).toBeVisible()

  const pages = (await listFiles(FIRST_EDITION))
    .filter((file) => file.endsWith('index.html'))
    .map((file) => `/${file.replace(/index\.html$/, '')}`)
  const answers = await page.evaluate(
    (paths) => Promise.all(paths.map(async (path) => (await fetch(path)).status)),
    pages,
  )
  expect(pages.filter((_, index) => answers[index] !== 200)).toEqual([])
  test.info().annotations.push({ type: 'pages offline', description: String(pages.length) })

  for (const path of TEMPLATES.filter((path) => !path.includes('does-not-exist'))) {
    await page.goto(host.url + path)
    await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible()
  }

  await page.goto(`${host.url}/`)
  const mark = page.locator('.matrix [data-form]').last()
  const name = await mark.getAttribute('data-form')
  await mark.click()
  await expect(page).toHaveURL(new RegExp(`form=${name ?? ''}`))
  await expect(page.locator('.panel').getByText('could not')).toHaveCount(0)

  await page.goto(`${host.url}/search/?q=iron`)
  await expect(page.locator('[data-search-state="done"]')).toBeVisible()
  await expect(page.locator('main [data-search-result]').first()).toBeVisible()

  const response = await page.goto(`${host.url}/interventions/snake-oil/`)
  expect(response?.status()).toBe(503)
  await expect(page.getByRole('heading', { name: 'not on your device' })).toBeVisible()
})

test('a deploy in the middle of a visit never mixes two editions', async ({ page, context }) => {
  const [study = ''] = (await listFiles(FIRST_EDITION)).filter((file) =>
    /^studies\/[^/]+\/index\.html$/.test(file),
  )
  const address = `/${study.replace('index.html', '')}`
  const mark = (html: string): string => html.replace('<h1', '<p>SECOND EDITION</p><h1')
  const second = await buildSecond({
    'index.html': mark,
    'explorer.json': (json) => json.replace(/^\{/, '{"second-edition":{},'),
    'about/index.html': mark,
    [study]: mark,
  })

  await page.goto(`${host.url}/`)
  await waitUntilStored(page)
  await expect.poll(() => isControlled(page)).toBe(true)
  await page.reload()
  const other = await context.newPage()
  await other.goto(`${host.url}/`)

  host.deploy(second)
  host.forget()
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update())
  const notice = page.getByText('A newer edition of this site is ready')
  await expect(notice).toBeVisible()

  // Until the reader says so, all is of the first edition, pages not opened before as well.
  expect(await readPart(page, '/explorer.json')).not.toContain('second-edition')
  await other.goto(`${host.url}/about/`)
  await expect(other.getByText('SECOND EDITION')).toHaveCount(0)
  await other.goto(`${host.url}/`)

  await page.getByRole('button', { name: 'Show it' }).click()
  await expect(page.getByText('SECOND EDITION')).toBeVisible()
  expect(await readPart(page, '/explorer.json')).toContain('second-edition')
  await expect(notice).toHaveCount(0)

  // The other tab still shows the first edition, and goes on with its parts.
  await expect(other.getByText('SECOND EDITION')).toHaveCount(0)
  expect(await readPart(other, '/explorer.json')).not.toContain('second-edition')
  await other.goto(host.url + address)
  await expect(other.getByText('SECOND EDITION')).toBeVisible()

  await waitUntilStored(page)
  // Only what differs was fetched; the worker itself may be asked for more often.
  const fetched = [...new Set(host.requests)].sort()
  test.info().annotations.push({ type: 'update requests', description: fetched.join(' ') })
  expect(fetched).toEqual(['/', '/about/', '/explorer.json', address, '/sw.js'].sort())
})

test('a page that is not stored yet comes whole from the newer edition @long', async ({ page }) => {
  const mark = (html: string): string => html.replace('<h1', '<p>SECOND EDITION</p><h1')
  const json = (text: string): string => text.replace(/^\{/, '{"second-edition":{},')
  const second = await buildSecond({ 'index.html': mark, 'explorer.json': json })
  await page.goto(`${host.url}/about/`)
  await waitUntilStored(page)
  await expect.poll(() => isControlled(page)).toBe(true)
  // As if the browser had cleared home away before the deploy.
  await page.evaluate(async () => {
    for (const name of await caches.keys()) await (await caches.open(name)).delete('/')
  })
  host.deploy(second)
  await page.goto(`${host.url}/`)
  await expect(page.getByText('SECOND EDITION')).toBeVisible()
  expect(await readPart(page, '/explorer.json')).toContain('second-edition')
})

test('a file that arrives by half leaves the site usable, and about says so @long', async ({
  page,
}) => {
  host.break((request, response) => {
    if (request.url !== '/explorer.json') return false
    response.writeHead(200, { 'Content-Type': 'application/json' }).end('{"half')
    return true
  })
  await page.goto(`${host.url}/about/`)
  const text = page.locator('.offline-store__text')
  await expect(text).toContainText('Nothing is stored on this device.', { timeout: 60_000 })
  await expect(text).toContainText('did not arrive as it should')
  await page.goto(`${host.url}/studies/`)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()

  host.break(undefined)
  await page.goto(`${host.url}/about/`)
  await expect(text).toContainText('All of it works without a connection.', { timeout: 90_000 })
})

test('about removes what is stored, and nothing is stored again until it is asked for @long', async ({
  page,
}) => {
  await page.goto(`${host.url}/about/`)
  await waitUntilStored(page)
  const text = page.locator('.offline-store__text')
  await expect(text).toContainText(/(\d+) of \1 pages are stored on this device, with the search/)
  await page.getByRole('button', { name: 'Remove what is stored' }).click()
  await expect(text).toContainText('as you asked')
  expect(await page.evaluate(() => caches.keys())).toEqual([])
  await page.goto(`${host.url}/`, { waitUntil: 'networkidle' })
  expect(
    await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length),
  ).toBe(0)
  await page.goto(`${host.url}/about/`)
  await page.getByRole('button', { name: 'Store the site on this device' }).click()
  await expect(text).toContainText('All of it works without a connection.', { timeout: 90_000 })
})

test('about removes a site that is still on its way at once, and for other open pages too @long', async ({
  page,
  context,
}) => {
  // What is stored after the worker is ready never arrives.
  const isLate = /^\/(studies|claims)\/[^/]+\/$/
  host.break(({ url, headers }) => headers['sec-fetch-dest'] === 'empty' && isLate.test(url ?? ''))
  await page.goto(`${host.url}/about/`)
  const text = page.locator('.offline-store__text')
  await expect(text).toContainText('are missing', { timeout: 60_000 })
  const other = await context.newPage()
  await other.goto(`${host.url}/`)
  await expect.poll(() => isControlled(other)).toBe(true)
  await expect.poll(() => host.requests.some((path) => isLate.test(path))).toBe(true)

  await page.getByRole('button', { name: 'Remove what is stored' }).click()
  await expect(text).toContainText('as you asked')
  const listStores = (): Promise<string[]> => page.evaluate(() => caches.keys())
  await expect.poll(listStores).toEqual([])

  // The worker goes on for pages that were open, and forgets that it was removed when the browser stops it.
  const browser = await context.newCDPSession(other)
  await browser.send('ServiceWorker.enable')
  await browser.send('ServiceWorker.stopAllWorkers')
  expect(await readPart(other, '/explorer.json')).toMatch(/^\{/)
  expect(await listStores()).toEqual([])
})

test('about says so where the disk is full @long', async ({ page, context }) => {
  const browser = await context.newCDPSession(page)
  await browser.send('Storage.overrideQuotaForOrigin', { origin: host.url, quotaSize: 1_000_000 })
  await page.goto(`${host.url}/about/`)
  const text = page.locator('.offline-store__text')
  await expect(text).toContainText('Your browser has no room for more', { timeout: 60_000 })
  // Half a store would only keep the room from others.
  const readBytes = () => page.evaluate(async () => (await navigator.storage.estimate()).usage)
  expect(await readBytes()).toBeLessThan(10_000)
})

test('a browser that lets nothing be stored shows the site all the same', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'serviceWorker', {
      value: {
        register: () => Promise.reject(new DOMException('denied', 'SecurityError')),
        getRegistration: () => Promise.reject(new DOMException('denied', 'SecurityError')),
      },
    })
  })
  const errors: string[] = []
  page.on('pageerror', ({ message }) => errors.push(message))
  await page.goto(`${host.url}/about/`)
  await expect(page.locator('.offline-store__text')).toContainText('lets the site store nothing')
  expect(errors).toEqual([])
})
