import { fileURLToPath } from 'node:url'
import type { Page } from '@playwright/test'
import { bundleScript } from '../../../src/integrations/bundle.ts'
import type { ListedClaim } from '../../../src/islands/claims/rest-of-claims.ts'
import type { StudyRow } from '../../../src/islands/studies/study-row.ts'

/** Entries that are left on the page. */
export const FIRST = 60

const FOOT =
  '<button type="button" class="list-more" hidden>Show more</button><p class="list-lost" hidden>Lost</p><nav class="list-pages">Pages</nav>'

/** What the page of studies says of the studies that are cut off, as the build would write it. */
export function cutStudies(page: Page): Promise<readonly StudyRow[]> {
  return page.evaluate((first) => {
    const rows = [...document.querySelectorAll<HTMLTableRowElement>('.studies tbody tr')]
    const toNumber = (value = '') => Number(value.replace(/\D/g, '')) || undefined
    const listed = rows.slice(first).map((row) => {
      const { kind = '', who = '', about = '', rated, bias, more = '' } = row.dataset
      const link = row.querySelector('a')
      const read = (cell: number) => row.cells[cell]?.textContent.trim() ?? ''
      return {
        id: /([^/]+)\/$/.exec(link?.getAttribute('href') ?? '')?.[1] ?? '',
        label: link?.textContent ?? '',
        year: toNumber(read(1)),
        kind: read(3),
        people: toNumber(read(4)),
        population: read(5),
        riskOfBias: read(6).replace(/^risk of bias\s*/, ''),
        biasRank: toNumber(bias),
        finding: read(2),
        more,
        kinds: kind.split(' '),
        who,
        about: about.split(' '),
        isRated: rated === 'yes',
      }
    })
    const table = document.querySelector<HTMLElement>('.studies')
    if (table) Object.assign(table.dataset, { rest: 'list.json', total: String(rows.length) })
    for (const row of rows.slice(first)) row.remove()
    return listed
  }, FIRST)
}

/** The same for the page of claims, whose subjects without a claim are hidden. */
export function cutClaims(page: Page): Promise<readonly ListedClaim[]> {
  return page.evaluate((first) => {
    const items = [...document.querySelectorAll<HTMLElement>('.claim-group [data-verdict]')]
    const listed = items.slice(first).map((item) => {
      const { verdict = '', about = '', matters = '' } = item.dataset
      const link = item.querySelector('a')
      const fair = item.querySelector('.claims__fair')?.textContent.replace(/^Fair: /, '')
      return {
        id: /([^/]+)\/$/.exec(link?.getAttribute('href') ?? '')?.[1] ?? '',
        claim: link?.textContent.trim() ?? '',
        verdict,
        importance: matters,
        subject: about,
        ...(fair !== undefined && { fair }),
      }
    })
    const list = document.querySelector<HTMLElement>('#list')
    if (list) Object.assign(list.dataset, { rest: 'list.json', total: String(items.length) })
    for (const item of items.slice(first)) item.remove()
    for (const group of document.querySelectorAll<HTMLElement>('.claim-group'))
      group.hidden = group.querySelector('[data-verdict]') === null
    return listed
  }, FIRST)
}

/**
 * The page at `path` as it is built for a list that does not fit on one page: cut off after the first entries, with the
 * others in a file. `answer` gives that file, or refuses it.
 */
export async function openCut(
  page: Page,
  {
    path,
    entry,
    cut,
    isLost = false,
  }: {
    readonly path: string
    readonly entry: string
    readonly cut: (page: Page) => Promise<readonly unknown[]>
    readonly isLost?: boolean
  },
): Promise<void> {
  // Without its own script the page stays as it was built.
  await page.route('**/_astro/**/*.js', (route) => route.abort())
  await page.goto(path)
  const listed = await cut(page)
  await page.route('**/list.json', (route) =>
    isLost ? route.abort() : route.fulfill({ json: listed }),
  )
  const code = await bundleScript(fileURLToPath(new URL(entry, import.meta.url)))
  await page.evaluate(
    ({ foot, code: script }) => {
      const last = [...document.querySelectorAll('.studies, .claim-group')].at(-1)
      last?.insertAdjacentHTML('afterend', foot)
      new Function(script)()
    },
    { foot: FOOT, code },
  )
}
