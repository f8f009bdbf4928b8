import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium, test } from '@playwright/test'
import { chooseLaunch } from './chromium.ts'
import { FIRST_EDITION, startHost, type Host } from './editions.ts'
import { waitFor, type Engine } from './engines/engine.ts'
import { startFirefox } from './engines/firefox.ts'
import { findMiniBrowser, startWebKit } from './engines/webkit.ts'
import { findProgram } from './find-program.ts'

// The same short visit in each engine that is installed; the other tests go deeper, in Chromium alone.
test.describe.configure({ timeout: 240_000 })

async function startChromium(): Promise<Engine> {
  const browser = await chromium.launch(chooseLaunch())
  const page = await browser.newPage()
  return {
    goto: async (url) => void (await page.goto(url)),
    evaluate: (expression) => page.evaluate(expression),
    close: () => browser.close(),
  }
}

const firefox = findProgram(['firefox-esr', 'firefox'])
const driver = findProgram(['WebKitWebDriver'])
const screen = findProgram(['xvfb-run'])
const miniBrowser = findMiniBrowser()

const ENGINES: Readonly<Record<string, (() => Promise<Engine>) | undefined>> = {
  Chromium: startChromium,
  Firefox: firefox === undefined ? undefined : () => startFirefox(firefox),
  WebKit:
    driver === undefined || screen === undefined || miniBrowser === undefined
      ? undefined
      : () => startWebKit({ driver, screen, browser: miniBrowser }),
}

const $ = (selector: string): string => `document.querySelector(${JSON.stringify(selector)})`
const IS_LIVE = $('.explorer[data-live]')

/** Opens, chooses a form, narrows the studies and searches; `toUrl` makes the addresses of pages. */
async function visit(engine: Engine, toUrl: (path: string) => string): Promise<void> {
  await engine.goto(toUrl(''))
  await waitFor(engine, IS_LIVE)
  const form = (await engine.evaluate(
    `[...document.querySelectorAll('.matrix [data-form]')].at(-1).dataset.form`,
  )) as string
  await engine.evaluate(`void ${$(`.matrix [data-form="${form}"]`)}.click()`)
  await waitFor(engine, `location.search.includes('form=${form}') && ${$('.panel a')}`)

  await engine.goto(toUrl('studies/'))
  await waitFor(engine, $('.studies__sort'))
  const all = await engine.evaluate(`${$('.filters__result [role]')}.textContent`)
  await engine.evaluate(`(() => {
    const box = ${$('.study-filters [name=q]')}
    box.value = 'iron'
    box.dispatchEvent(new Event('input', { bubbles: true }))
  })()`)
  await waitFor(
    engine,
    `${$('.filters__result [role]')}.textContent !== ${JSON.stringify(all)} && location.search === '?q=iron'`,
  )

  await engine.goto(`${toUrl('search/')}?q=iron`)
  await waitFor(engine, $('[data-search-state="done"] [data-search-result] a'))
  await engine.evaluate(`void ${$('[data-search-state="done"] [data-search-result] a')}.click()`)
  await waitFor(engine, `!location.pathname.includes('/search/') && ${$('h1')}`)
}

for (const [name, start] of Object.entries(ENGINES)) {
  test.describe(name, () => {
    test.skip(start === undefined, `${name} is not installed`)
    let engine: Engine
    let host: Host
    test.beforeEach(async () => {
      if (start) engine = await start()
      host = await startHost(FIRST_EDITION)
    })
    test.afterEach(async () => {
      await engine.close()
      await host.close()
    })

    test(`${name}: explorer, filters and search work, and again without a network`, async () => {
      const toUrl = (path: string): string => `${host.url}/${path}`
      await visit(engine, toUrl)
      await engine.goto(toUrl('about/'))
      await waitFor(
        engine,
        `${$('.offline-store__text')}.textContent.includes('All of it works without')`,
        150,
      )
      await host.close()
      await visit(engine, toUrl)
      await engine.goto(toUrl('method/'))
      await waitFor(engine, $('h1'))
    })

    test(`${name}: the portable edition works from a disk`, async () => {
      const parent = mkdtempSync(join(tmpdir(), 'portable-'))
      const script = 'src/integrations/portable/build-portable.ts'
      execFileSync(process.execPath, [script, '--from', FIRST_EDITION, '--to', parent])
      const root = pathToFileURL(join(parent, 'dist-portable/')).href
      await visit(engine, (path) => `${root}${path}index.html`)
      rmSync(parent, { recursive: true })
    })
  })
}
