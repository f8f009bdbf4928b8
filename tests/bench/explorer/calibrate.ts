import type { Browser } from '@playwright/test'
import { pressAndPaint, readWork, slowDown } from './press-and-paint.ts'
import type { Timing } from './press-and-paint.ts'

const ROUNDS = 9

/**
 * A fixed piece of work, the same whatever the site: some script, then a few hundred boxes with
 * words laid out and painted. Beside it a reader sees how fast and how quiet the machine was.
 */
export async function calibrate(browser: Browser, slowdown: number): Promise<Timing> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  const page = await context.newPage()
  await page.setContent('<button type="button">again</button><div></div>')
  const button = await page.locator('button').elementHandle()
  if (!button) throw new Error('calibrate: no button')
  await button.evaluate((element) => {
    element.addEventListener('click', () => {
      let state = 1
      const next = () => (state = (state * 48271) % 2147483647)
      for (let step = 0; step < 200_000; step += 1) next()
      const boxes = Array.from({ length: 300 }, () => {
        const box = document.createElement('p')
        box.textContent = `${next().toString(36)} ${next().toString(36)} ${next().toString(36)}`
        return box
      })
      document.querySelector('div')?.replaceChildren(...boxes)
    })
  })
  const session = await context.newCDPSession(page)
  await slowDown(session, slowdown)
  const milliseconds: number[] = []
  const work: number[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    const before = await readWork(session)
    const { pressed, painted } = await pressAndPaint(button)
    milliseconds.push(painted - pressed)
    work.push((await readWork(session)) - before)
  }
  await context.close()
  return { milliseconds, work }
}
