import type { Browser } from '@playwright/test'
import type { Line, Section } from '../report.ts'
import { formatBytes, formatMilliseconds, holdTo, middle } from '../report.ts'
import { measureFirstResult, measureKeystrokes } from './measure-search.ts'

const FIRST_RESULT = 120 * 1024
const ANSWER_MS = 100
const SLOWDOWNS = [1, 4]

/** Bytes to the first result, and the time of an answer while somebody types. */
export async function benchSearch(
  browser: Browser,
  { name, address }: { readonly name: string; readonly address: string },
): Promise<Section> {
  const first = await measureFirstResult(browser, address)
  const bytes = holdTo('bytes from focus to the first result', first.bytes, {
    most: FIRST_RESULT,
    format: formatBytes,
  })
  const lines: Line[] = [
    { ...bytes, measured: `${bytes.measured} in ${String(first.requests)}` },
    holdTo('requests before the first focus', first.requestsBefore, { most: 0, format: String }),
  ]
  for (const slowdown of SLOWDOWNS) {
    const { milliseconds, withPause } = await measureKeystrokes(browser, { address, slowdown })
    const line = holdTo(
      `answer painted after a key, processor ${String(slowdown)}x slower, median of ${String(milliseconds.length)}`,
      middle(milliseconds),
      { most: ANSWER_MS, format: formatMilliseconds },
    )
    const most = formatMilliseconds(Math.max(...milliseconds))
    lines.push({
      ...line,
      measured: `${line.measured} (most ${most}; with the pause ${formatMilliseconds(middle(withPause))})`,
    })
  }
  return { title: `Search, ${name}`, lines }
}
