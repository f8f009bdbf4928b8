import type { CDPSession, Page } from '@playwright/test'

interface TraceEvent {
  readonly name: string
  readonly cat?: string
  /** Time of the thread alone, in microseconds. */
  readonly tts?: number
}

export interface ThreadTimes {
  /** Milliseconds between the marks `begin-0` and `end-0`, `begin-1` and `end-1`, and so on. */
  readonly spans: readonly number[]
  /** Milliseconds of a loop that is the same each time. */
  readonly calibration: number
}

/** Time that the page's main thread itself worked between marks which `work` leaves in the page. */
export async function measureThread(
  page: Page,
  session: CDPSession,
  work: () => Promise<void>,
): Promise<ThreadTimes> {
  const events: TraceEvent[] = []
  session.on('Tracing.dataCollected', ({ value }) => {
    events.push(...(value as unknown as TraceEvent[]))
  })
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['blink.user_timing'], excludedCategories: ['*'] },
  })
  await page.evaluate(() => {
    performance.mark('begin-loop')
    let sum = 0
    for (let step = 0; step < 3e7; step += 1) sum += Math.sqrt(step)
    performance.mark('end-loop', { detail: sum })
  })
  await work()
  const isComplete = new Promise<void>((resolve) => {
    session.once('Tracing.tracingComplete', () => {
      resolve()
    })
  })
  await session.send('Tracing.end')
  await isComplete
  const times = new Map(events.map(({ name, tts }) => [name, tts]))
  const span = (name: string): number =>
    ((times.get(`end-${name}`) ?? NaN) - (times.get(`begin-${name}`) ?? NaN)) / 1000
  const spans: number[] = []
  while (times.has(`begin-${String(spans.length)}`)) spans.push(span(String(spans.length)))
  return { spans, calibration: span('loop') }
}
