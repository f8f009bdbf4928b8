import { expect, test, type Page } from '@playwright/test'

const ELEMENT = 'xss-probe'
const HOSTILE = [
  `"><${ELEMENT}></${ELEMENT}><img src=x onerror=alert(1)>`,
  `'-alert(1)-'</script><${ELEMENT}>`,
  `javascript:alert(1)//<${ELEMENT}>`,
  `{{constructor}}\${alert(1)}\\u003c${ELEMENT}>`,
  `__proto__`,
  `${'%3C'.repeat(50)}${ELEMENT}`,
]

interface HostileVisit {
  /** Every parameter that the page reads. */
  readonly reads: readonly string[]
  /** There once the page has read its address. */
  readonly ready: string
}

const VISITS: Readonly<Record<string, HostileVisit>> = {
  '/': {
    reads: [
      'view',
      'outcome',
      'who',
      'min',
      'max',
      'direction',
      'mechanism',
      'kind',
      'given',
      'blood',
      'people',
      'lens',
      'references',
      'form',
      'sort',
      'off',
      'preset',
      'sid',
      'until',
      'tau2',
    ],
    ready: '.explorer[data-live] .explorer__note',
  },
  '/search/': {
    reads: ['q', 'type', 'intervention', 'certainty', 'verdict', 'design', 'year', 'exact'],
    ready: '[data-search-state="done"]',
  },
  '/studies/': {
    reads: ['q', 'kind', 'who', 'about', 'rated', 'sort'],
    ready: '.study-note:not(:empty)',
  },
  '/claims/': { reads: ['verdict', 'about', 'matters'], ready: '.claim-note:not(:empty)' },
  '/tools/compare/': { reads: ['forms'], ready: '.compare__ignored:not([hidden])' },
  '/tools/medicines/': { reads: [], ready: 'h1' },
}

/** Dialogs, errors of the page, and what its policy had to block. */
async function watch(page: Page): Promise<string[]> {
  const found: string[] = []
  page.on('dialog', (dialog) => {
    found.push(`dialog ${dialog.message()}`)
    void dialog.dismiss()
  })
  page.on('pageerror', ({ message }) => {
    // A busy browser gives up the fading of one page into the next, and says so; nothing of the page is amiss.
    if (!message.startsWith('Transition was aborted')) found.push(message)
  })
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      console.error(`policy blocks ${violatedDirective} ${blockedURI}`)
    })
  })
  page.on('console', (message) => {
    if (message.text().startsWith('policy blocks')) found.push(message.text())
  })
  return found
}

async function expectNoInjection(page: Page, found: readonly string[]): Promise<void> {
  await expect(page.locator('.explorer:not([data-live])')).toHaveCount(0)
  await expect(page.locator(`${ELEMENT}, img[src="x"], a[href^="javascript:"]`)).toHaveCount(0)
  expect(found).toEqual([])
}

/** Names that the page asks its address for. */
async function watchParameters(page: Page): Promise<() => Promise<readonly string[]>> {
  await page.addInitScript(() => {
    const asked = new Set<string>()
    Object.assign(globalThis, { asked })
    for (const method of ['get', 'getAll', 'has'] as const) {
      const own = URLSearchParams.prototype[method] as (name: string) => unknown
      Object.assign(URLSearchParams.prototype, {
        [method](this: URLSearchParams, name: string) {
          asked.add(name)
          return own.call(this, name)
        },
      })
    }
  })
  return () => page.evaluate(() => [...(globalThis as unknown as { asked: Set<string> }).asked])
}

for (const [path, { reads, ready }] of Object.entries(VISITS)) {
  test(`hostile text in the address of ${path} stays text, in whatever the page reads of it`, async ({
    page,
  }) => {
    const found = await watch(page)
    const listAsked = await watchParameters(page)
    for (const text of HOSTILE) {
      const query = new URLSearchParams([...reads, 'q'].map((name) => [name, text]))
      await page.goto(`${path}?${query.toString()}#${encodeURIComponent(text)}`)
      await expect(page.locator(ready)).toHaveCount(1)
      await expectNoInjection(page, found)
      expect((await listAsked()).toSorted()).toEqual(reads.toSorted())
    }
  })
}

test('hostile text in the path of a page that is not there stays text', async ({ page }) => {
  const found = await watch(page)
  for (const text of HOSTILE) {
    const written = encodeURIComponent(text)
    const answer = await page.goto(`/interventions/magnezium-${written}/?q=${written}#${written}`)
    expect(answer?.status(), text).toBe(404)
    // Its words are read, and pages like them offered.
    await expect(page.locator('.miss [data-search-result] a').first()).toBeVisible()
    await expectNoInjection(page, found)
  }
})

test('hostile text in the search boxes stays text', async ({ page }) => {
  const found = await watch(page)
  for (const text of HOSTILE) {
    await page.goto('/about/')
    await page.locator('.site-header .search-box__input').fill(text)
    await expect(page.locator('.search-box__note')).not.toBeEmpty()
    await expectNoInjection(page, found)
    await page.locator('.site-header .search-box__input').press('Enter')
    await expect(page).toHaveURL(/\/search\/\?q=/)
    await expect(page.locator('[data-search-state="done"]')).toHaveCount(1)
    await expectNoInjection(page, found)
  }
})

test('hostile text in the local storage stays text, or is not read at all', async ({ page }) => {
  const found = await watch(page)
  await page.goto('/about/')
  for (const text of HOSTILE) {
    for (const kept of [text, JSON.stringify([text, { text }, null, 7])]) {
      await page.evaluate((value) => {
        for (const name of ['legwork-theme', 'legwork-searches']) localStorage[name] = value
      }, kept)
      await page.goto('/search/')
      await page.locator('.site-header .search-box__input').focus()
      await expect(page.locator('.search-recent a')).toHaveText(kept === text ? [] : [text])
      await expect(page.locator('html')).not.toHaveAttribute('data-theme')
      await expectNoInjection(page, found)
    }
  }
})

test('the site sets no cookie and keeps nothing in local or session storage', async ({
  page,
  context,
}) => {
  for (const path of ['/', '/studies/', '/search/?q=iron', '/tools/medicines/']) {
    await page.goto(path, { waitUntil: 'networkidle' })
  }
  expect(await context.cookies()).toEqual([])
  const kept = await page.evaluate(() => [
    ...Object.keys(localStorage),
    ...Object.keys(sessionStorage),
  ])
  // Set by the tests themselves, so that pages are not stored.
  expect(kept).toEqual(['legwork-offline'])
})
