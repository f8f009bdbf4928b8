import type { CDPSession, ElementHandle, Page } from '@playwright/test'

/** How long something took, each time that it was done. */
export interface Timing {
  readonly milliseconds: readonly number[]
  /**
   * Time that the page's thread itself worked for it, which a busy machine stretches less. A
   * processor made slower by the browser is made so by work that counts here too.
   */
  readonly work: readonly number[]
}

/**
 * Presses an element, or chooses a value of a list, and waits until the next frame is painted.
 *
 * @returns when it was pressed and when it was painted, in ms
 */
export function pressAndPaint(
  target: ElementHandle<Node>,
  value?: string,
): Promise<{ readonly pressed: number; readonly painted: number }> {
  return target.evaluate(
    (element, value) =>
      new Promise((resolve) => {
        const pressed = performance.now()
        if (value !== undefined && element instanceof HTMLSelectElement) {
          element.value = value
          element.dispatchEvent(new Event('change', { bubbles: true }))
        } else (element as HTMLElement).click()
        requestAnimationFrame(() => {
          // A message runs only after the frame was painted.
          const { port1, port2 } = new MessageChannel()
          port1.onmessage = () => resolve({ pressed, painted: performance.now() })
          port2.postMessage(undefined)
        })
      }),
    value,
  )
}

/** Waits for two more frames, in which a page may do what can wait; returns when they were painted, in ms. */
export function paintRest(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        requestAnimationFrame(() =>
          requestAnimationFrame(() => {
            const { port1, port2 } = new MessageChannel()
            port1.onmessage = () => resolve(performance.now())
            port2.postMessage(undefined)
          }),
        )
      }),
  )
}

/** Reads how long the page's thread has worked so far, in ms. */
export async function readWork(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics')
  return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? NaN)
}

/** Lets a page's thread be measured, at a processor so many times slower. */
export async function slowDown(session: CDPSession, slowdown: number): Promise<void> {
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
}
