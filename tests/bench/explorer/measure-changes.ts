import type { Browser, ElementHandle, Page, ViewportSize } from '@playwright/test'
import type { Evidence } from '../../../src/islands/explorer/scenario/evidence.ts'
import { paintRest, pressAndPaint, readWork, slowDown } from './press-and-paint.ts'
import type { Timing } from './press-and-paint.ts'

/** One change that a reader makes, and how long until the new picture was painted. */
export interface MeasuredChange extends Timing {
  readonly name: string
  /** Until the frames were painted that follow with the less urgent rest. */
  readonly told: readonly number[]
}

interface Step {
  readonly name: string
  /** What to press, in the page's own terms; pressed again, it puts things back. */
  readonly selector: string
}

const STEPS: readonly Step[] = [
  {
    name: 'without industry funding',
    selector: '.what-counts label:has-text("industry")',
  },
  {
    name: 'placebo or sham only',
    selector: '.what-counts label:has-text("sham")',
  },
  {
    name: 'without high risk of bias',
    selector: '.what-counts label:has-text("high risk")',
  },
  {
    name: 'one study off',
    selector: '.switches__list label >> nth=0',
  },
]

/** Time of each kind of change on a page with synthetic evidence, at a slowed processor. */
export async function measureChanges(
  browser: Browser,
  {
    address,
    evidence,
    screen,
    slowdown,
    visits,
    rounds,
  }: {
    readonly address: string
    readonly evidence: Evidence
    readonly screen: ViewportSize
    readonly slowdown: number
    /** Each in a page of its own, so that what is done for the first time is measured more than once. */
    readonly visits: number
    /** How often each change is made in a visit. */
    readonly rounds: number
  },
): Promise<readonly MeasuredChange[]> {
  const measured: Measured = new Map()
  for (let visit = 0; visit < visits; visit += 1)
    await measureVisit(browser, { address, evidence, screen, slowdown, rounds, measured })
  return [...measured].map(([name, times]) => ({ name, ...times }))
}

type Measured = Map<string, { milliseconds: number[]; work: number[]; told: number[] }>

/** One visit: every change, several times. */
async function measureVisit(
  browser: Browser,
  {
    address,
    evidence,
    screen,
    slowdown,
    rounds,
    measured,
  }: {
    readonly address: string
    readonly evidence: Evidence
    readonly screen: ViewportSize
    readonly slowdown: number
    readonly rounds: number
    readonly measured: Measured
  },
): Promise<void> {
  // A first visit would store thousands of files meanwhile, on the same two cores.
  const context = await browser.newContext({ viewport: screen, serviceWorkers: 'block' })
  const page = await context.newPage()
  await page.route('**/explorer-evidence.json', (route) => route.fulfill({ json: evidence }))
  // With references asked for, every form comes from the evidence and none from the page as built.
  await page.goto(`${address}?references=on`)
  await page.getByRole('button', { name: 'What counts' }).click()
  await page.locator('.what-counts details summary').click()
  await page.locator(`.matrix [data-form="form-${String(evidence.forms.length - 1)}"]`).waitFor()
  // What moves is in sight, wherever the switches stand.
  await page.locator('.matrix').evaluate((matrix) => matrix.scrollIntoView())
  const session = await context.newCDPSession(page)
  await slowDown(session, slowdown)

  const measure = async (name: string, selector: string, value?: string) => {
    const target = await find(page, selector)
    const before = await readWork(session)
    const { pressed, painted } = await pressAndPaint(target, value)
    const work = (await readWork(session)) - before
    const told = await paintRest(page)
    const known = measured.get(name) ?? { milliseconds: [], work: [], told: [] }
    known.milliseconds.push(painted - pressed)
    known.work.push(work)
    known.told.push(told - pressed)
    measured.set(name, known)
  }
  const settle = () => page.waitForFunction(() => document.getAnimations().length === 0)
  for (let round = 0; round < rounds; round += 1) {
    const nth = round === 0 ? ', first time' : ', again'
    for (const { name, selector } of STEPS) {
      await waitForIdle(page)
      await measure(`${name}${nth}`, selector)
      await settle()
      await measure(`back to our rating${nth}`, selector)
      await settle()
    }
    await measure(`filter by strength${nth}`, '#least-strength', 'moderate')
    await settle()
    await measure(`filter let go${nth}`, '#least-strength', 'none')
    await settle()
  }
  await context.close()
}

/** Until the page has prepared what it prepares while a reader reads. */
async function waitForIdle(page: Page): Promise<void> {
  await page
    .locator('.what-counts[data-prepared="true"]')
    .waitFor({ state: 'attached', timeout: 60_000 })
}

async function find(page: Page, selector: string): Promise<ElementHandle<Node>> {
  const target = await page.locator(selector).elementHandle()
  if (!target) throw new Error(`nothing to press: ${selector}`)
  return target
}
