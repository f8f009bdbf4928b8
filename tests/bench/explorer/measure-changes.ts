import type { Browser, Page } from '@playwright/test'
import type { Evidence } from '../../../src/islands/explorer/scenario/evidence.ts'

/** One change that a reader makes, and how long until the new picture was painted. */
export interface MeasuredChange {
  readonly name: string
  readonly milliseconds: readonly number[]
  /** Time that the page's thread itself worked for it, which a busy machine does not stretch. */
  readonly work: readonly number[]
}

interface Step {
  readonly name: string
  /** What to press, in the page's own terms. */
  readonly selector: string
  /** Puts things back, unmeasured. */
  readonly undo: string
}

const STEPS: readonly Step[] = [
  {
    name: 'without industry funding',
    selector: '.what-counts label:has-text("industry")',
    undo: '.what-counts label:has-text("industry")',
  },
  {
    name: 'placebo or sham only',
    selector: '.what-counts label:has-text("sham")',
    undo: '.what-counts label:has-text("sham")',
  },
  {
    name: 'without high risk of bias',
    selector: '.what-counts label:has-text("high risk")',
    undo: '.what-counts label:has-text("high risk")',
  },
  {
    name: 'one study off',
    selector: '.switches__list label >> nth=0',
    undo: '.switches__list label >> nth=0',
  },
]

/** Presses an element and waits until the frame after it is painted. */
async function press(page: Page, selector: string): Promise<number> {
  const target = await page.locator(selector).elementHandle()
  if (!target) throw new Error(`nothing to press: ${selector}`)
  return target.evaluate(
    (element) =>
      new Promise<number>((resolve) => {
        const start = performance.now()
        ;(element as HTMLElement).click()
        requestAnimationFrame(() => {
          // A message runs only after the frame was painted.
          const { port1, port2 } = new MessageChannel()
          port1.onmessage = () => resolve(performance.now() - start)
          port2.postMessage(undefined)
        })
      }),
  )
}

async function chooseStrength(page: Page, value: string): Promise<number> {
  return page.evaluate(
    (wanted) =>
      new Promise<number>((resolve) => {
        const select = document.querySelector<HTMLSelectElement>('#least-strength')
        if (!select) throw new Error('no filter by strength')
        const start = performance.now()
        select.value = wanted
        select.dispatchEvent(new Event('change', { bubbles: true }))
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel()
          port1.onmessage = () => resolve(performance.now() - start)
          port2.postMessage(undefined)
        })
      }),
    value,
  )
}

/** Time of each kind of change on a page with synthetic evidence, at a slowed processor. */
export async function measureChanges(
  browser: Browser,
  {
    address,
    evidence,
    slowdown,
    rounds,
  }: {
    readonly address: string
    readonly evidence: Evidence
    readonly slowdown: number
    readonly rounds: number
  },
): Promise<readonly MeasuredChange[]> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  const page = await context.newPage()
  await page.route('**/explorer-evidence.json', (route) => route.fulfill({ json: evidence }))
  // With references asked for, every form comes from the evidence and none from the page as built.
  await page.goto(`${address}?references=on`)
  await page.getByRole('button', { name: 'What counts' }).click()
  await page.locator('.what-counts details summary').click()
  await page.locator(`.matrix [data-form="form-${String(evidence.forms.length - 1)}"]`).waitFor()
  const session = await context.newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown })

  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  const readWork = async () => {
    const { metrics } = await session.send('Performance.getMetrics')
    return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? NaN)
  }

  const measured = new Map<string, { milliseconds: number[]; work: number[] }>()
  const measure = async (name: string, change: () => Promise<number>) => {
    const before = await readWork()
    const milliseconds = await change()
    const work = (await readWork()) - before
    const known = measured.get(name) ?? { milliseconds: [], work: [] }
    known.milliseconds.push(milliseconds)
    known.work.push(work)
    measured.set(name, known)
  }
  const settle = () => page.waitForFunction(() => document.getAnimations().length === 0)
  for (let round = 0; round < rounds; round += 1) {
    const nth = round === 0 ? ', first time' : ', again'
    for (const { name, selector, undo } of STEPS) {
      await waitForIdle(page)
      await measure(`${name}${nth}`, () => press(page, selector))
      await settle()
      await measure(`back to our rating${nth}`, () => press(page, undo))
      await settle()
    }
    await measure(`filter by strength${nth}`, () => chooseStrength(page, 'moderate'))
    await settle()
    await measure(`filter let go${nth}`, () => chooseStrength(page, 'none'))
    await settle()
  }
  await context.close()
  return [...measured].map(([name, times]) => ({ name, ...times }))
}

/** Until the page has prepared what it prepares while a reader reads. */
async function waitForIdle(page: Page): Promise<void> {
  await page
    .locator('.what-counts[data-prepared="true"]')
    .waitFor({ state: 'attached', timeout: 60_000 })
}
