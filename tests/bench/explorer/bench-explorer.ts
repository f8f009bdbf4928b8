import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from '@playwright/test'
import type { Evidence } from '../../../src/islands/explorer/scenario/evidence.ts'
import type { Line, Section } from '../report.ts'
import { formatBytes, formatMilliseconds, holdTo, middle } from '../report.ts'
import { measureChanges } from './measure-changes.ts'
import type { MeasuredChange } from './measure-changes.ts'
import { growEvidence } from './synthetic-evidence.ts'
import { weighExplorer } from './weigh-explorer.ts'

const SCRIPT_BUDGET = 40 * 1024
const BUDGET_MS = 50
const ROUNDS = 4
const SIZES = [
  { forms: 25, studies: 300 },
  { forms: 300, studies: 300 },
  { forms: 25, studies: 10_000 },
  { forms: 300, studies: 10_000 },
]
const SLOWDOWNS = [1, 4]

/** All script of the explorer, and how long each change of a filter or scenario takes to be painted. */
export async function benchExplorer(
  browser: Browser,
  { site, address }: { readonly site: string; readonly address: string },
): Promise<readonly Section[]> {
  const evidence = JSON.parse(
    readFileSync(join(site, 'explorer-evidence.json'), 'utf8'),
  ) as Evidence
  const sections: Section[] = [
    {
      title: 'Explorer',
      lines: [
        holdTo('all script, brotli', weighExplorer(site), {
          most: SCRIPT_BUDGET,
          format: formatBytes,
        }),
      ],
    },
  ]
  for (const size of SIZES) {
    for (const slowdown of SLOWDOWNS) {
      const changes = await measureChanges(browser, {
        address,
        evidence: growEvidence(evidence, size),
        slowdown,
        rounds: ROUNDS,
      })
      sections.push({
        title: `Explorer, ${String(size.forms)} forms, ${String(size.studies)} studies, processor ${String(slowdown)}x slower, change to painted, median (most; own work)`,
        lines: changes.map(describeChange),
      })
    }
  }
  return sections
}

function describeChange({ name, milliseconds, work }: MeasuredChange): Line {
  const line = holdTo(name, middle(milliseconds), { most: BUDGET_MS, format: formatMilliseconds })
  const most = formatMilliseconds(Math.max(...milliseconds))
  return { ...line, measured: `${line.measured} (${most}; ${formatMilliseconds(middle(work))})` }
}
