import type { Browser } from '@playwright/test'
import type { Evidence } from '../../../src/islands/explorer/scenario/evidence.ts'
import { BUDGETS } from '../../budgets.ts'
import { listExplorerScripts, read, weighScripts } from '../../build/built-pages.ts'
import type { Line, Section } from '../report.ts'
import { formatBytes, formatMilliseconds, holdTo, middle } from '../report.ts'
import { calibrate } from './calibrate.ts'
import { measureChanges } from './measure-changes.ts'
import type { MeasuredChange } from './measure-changes.ts'
import type { Timing } from './press-and-paint.ts'
import { growEvidence } from './synthetic-evidence.ts'

const BUDGET_MS = 50
const VISITS = 3
const ROUNDS = 3
const SIZES = [
  { forms: 25, studies: 300 },
  { forms: 300, studies: 300 },
  { forms: 25, studies: 10_000 },
  { forms: 300, studies: 10_000 },
]
/** The window in which a browser is commonly taken for a phone, four times slower, as Lighthouse takes it. */
const PHONE = { width: 412, height: 823 }
const COMPUTER = { width: 1440, height: 900 }
const DEVICES = [
  { name: 'computer', screen: COMPUTER, slowdown: 1, isHeld: true },
  { name: 'phone', screen: PHONE, slowdown: 4, isHeld: true },
  // Told without a budget, to compare: a wide window shows far more marks at once than a phone.
  { name: 'computer', screen: COMPUTER, slowdown: 4, isHeld: false },
]

/** Sections to measure, each value as it was typed; what is left out stands for all. */
export interface OnlyThese {
  readonly forms?: string | undefined
  readonly studies?: string | undefined
  readonly slowdown?: string | undefined
}

const isAsked = (value: number, only: string | undefined) =>
  only === undefined || Number(only) === value

/** All script of the explorer, and how long each change of a filter or scenario takes to be painted. */
export async function benchExplorer(
  browser: Browser,
  { address, only }: { readonly address: string; readonly only: OnlyThese },
): Promise<readonly Section[]> {
  const evidence = JSON.parse(read('explorer-evidence.json')) as Evidence
  const sections: Section[] = [
    {
      title: 'Explorer',
      lines: [
        holdTo('all script, brotli', weighScripts(listExplorerScripts()), {
          most: BUDGETS.explorerScripts,
          format: formatBytes,
        }),
      ],
    },
  ]
  const sizes = SIZES.filter(
    ({ forms, studies }) => isAsked(forms, only.forms) && isAsked(studies, only.studies),
  )
  const devices = DEVICES.filter(({ slowdown }) => isAsked(slowdown, only.slowdown))
  if (sizes.length === 0 || devices.length === 0)
    throw new RangeError(`explorer: no section for ${JSON.stringify(only)}`)
  for (const size of sizes) {
    for (const { name, screen, slowdown, isHeld } of devices) {
      const fixed = await calibrate(browser, slowdown)
      const changes = await measureChanges(browser, {
        address,
        evidence: growEvidence(evidence, size),
        screen,
        slowdown,
        visits: VISITS,
        rounds: ROUNDS,
      })
      sections.push({
        title: `Explorer, ${String(size.forms)} forms, ${String(size.studies)} studies, window of a ${name}, processor ${String(slowdown)}x slower, change to painted, median (most; work of the page's thread)`,
        lines: [
          describeFixed(fixed),
          ...changes.map((change) => describeChange(change, { isHeld })),
        ],
      })
    }
  }
  return sections
}

/** How fast and how quiet the machine was: the same work in every run. */
function describeFixed(fixed: Timing): Line {
  return {
    what: 'to compare: a fixed piece of script and layout',
    measured: `${formatMilliseconds(middle(fixed.milliseconds))} ${describeRest(fixed)}`,
  }
}

function describeChange(
  { name, told, ...timing }: MeasuredChange,
  { isHeld }: { readonly isHeld: boolean },
): Line {
  const milliseconds = middle(timing.milliseconds)
  const line = isHeld
    ? holdTo(name, milliseconds, { most: BUDGET_MS, format: formatMilliseconds })
    : { what: name, measured: formatMilliseconds(milliseconds) }
  const rest = `all told ${formatMilliseconds(middle(told))}`
  return { ...line, measured: `${line.measured} ${describeRest(timing)} ${rest}` }
}

const describeRest = ({ milliseconds, work }: Timing) =>
  `(${formatMilliseconds(Math.max(...milliseconds))}; ${formatMilliseconds(middle(work))})`
