import type { Browser } from '@playwright/test'
import { BUDGETS } from '../../budgets.ts'
import type { Line, Section } from '../report.ts'
import { formatBytes, formatMilliseconds, holdTo, middle } from '../report.ts'
import { measureFirstResult, measureKeystrokes, type FirstResult } from './measure-search.ts'

const ANSWER_MS = 100
const SLOWDOWNS = [1, 4]
/** A treatment, a misspelt word, a study's author, and words that stand on nearly every page. */
const FIRST_WORDS = ['iron', 'feritin', 'Trenkwalder', 'restless legs']

/** Bytes to the first result, and the time of an answer while somebody types. */
export async function benchSearch(
  browser: Browser,
  { name, address }: { readonly name: string; readonly address: string },
): Promise<Section> {
  const firsts: FirstResult[] = []
  for (const words of FIRST_WORDS) {
    firsts.push(await measureFirstResult(browser, { address, words }))
  }
  const before = Math.max(...firsts.map(({ requestsBefore }) => requestsBefore))
  const lines: Line[] = [
    ...firsts.map(({ words, bytes, requests }) => {
      const line = holdTo(`bytes from focus to the first result for “${words}”`, bytes, {
        most: BUDGETS.firstHit,
        format: formatBytes,
      })
      return { ...line, measured: `${line.measured} in ${String(requests)}` }
    }),
    holdTo('requests before the first focus', before, { most: 0, format: String }),
  ]
  for (const slowdown of SLOWDOWNS) {
    const { milliseconds, processor, calibration } = await measureKeystrokes(browser, {
      address,
      slowdown,
    })
    const line = holdTo(
      `key to first hits painted, processor ${String(slowdown)}x slower, median of ${String(milliseconds.length)}`,
      middle(milliseconds),
      { most: ANSWER_MS, format: formatMilliseconds },
    )
    const most = formatMilliseconds(Math.max(...milliseconds))
    lines.push(
      { ...line, measured: `${line.measured} (most ${most})` },
      {
        what: `  processor time of it (${formatMilliseconds(calibration)} for a loop of 30 million)`,
        measured: `${formatMilliseconds(middle(processor))} (most ${formatMilliseconds(Math.max(...processor))})`,
      },
    )
  }
  return { title: `Search, ${name}`, lines }
}
