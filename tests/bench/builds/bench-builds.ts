import { rmSync } from 'node:fs'
import { join } from 'node:path'
import type { ContentSize } from '../../synthetic/grow-content.ts'
import { growContent } from '../../synthetic/grow-content.ts'
import type { Line, Section } from '../report.ts'
import { formatBytes, holdTo } from '../report.ts'
import type { MeasuredBuild } from './measure-build.ts'
import { measureBuild } from './measure-build.ts'

/** A condition to build: the real one where no size is given. */
interface Condition {
  readonly name: string
  readonly size?: ContentSize
  readonly budget?: { readonly seconds: number; readonly gigabytes: number }
}

const CONDITIONS: readonly Condition[] = [
  { name: 'the real condition', budget: { seconds: 20, gigabytes: 3 } },
  {
    name: '100 forms, 1,000 studies, 500 claims',
    size: { forms: 100, studies: 1000, claims: 500 },
  },
  {
    name: '300 forms, 10,000 studies, 2,000 claims',
    size: { forms: 300, studies: 10_000, claims: 2000 },
    budget: { seconds: 180, gigabytes: 3 },
  },
]

const GIGABYTE = 1e9

export interface BuiltCondition {
  readonly name: string
  readonly site: string
}

/** Builds each condition in `folder`, and says how the costs grow from one to the next. */
export async function benchBuilds(
  folder: string,
): Promise<{ readonly sections: readonly Section[]; readonly sites: readonly BuiltCondition[] }> {
  const sections: Section[] = []
  const sites: BuiltCondition[] = []
  let earlier: MeasuredBuild | undefined
  for (const [index, { name, size, budget }] of CONDITIONS.entries()) {
    const site = join(folder, `site-${String(index)}`)
    const content = size ? join(folder, `content-${String(index)}`) : 'content'
    if (size) {
      rmSync(content, { recursive: true, force: true })
      growContent('content', content, size)
    }
    const built = await measureBuild({ content, site })
    sections.push({ title: `Build, ${name}`, lines: describeBuild(built, { earlier, budget }) })
    sites.push({ name, site })
    earlier = built
  }
  return { sections, sites }
}

function describeBuild(
  built: MeasuredBuild,
  {
    earlier,
    budget,
  }: {
    readonly earlier: MeasuredBuild | undefined
    readonly budget: Condition['budget'] | undefined
  },
): readonly Line[] {
  const formatSeconds = (seconds: number) => `${seconds.toFixed(1)} s`
  const formatGigabytes = (bytes: number) => `${(bytes / GIGABYTE).toFixed(2)} GB`
  const growth = (pick: (build: MeasuredBuild) => number | undefined): string => {
    const [now, before] = [pick(built), earlier && pick(earlier)]
    return now && before ? `, ${(now / before).toFixed(1)} times the one before` : ''
  }
  const line = (
    what: string,
    pick: (build: MeasuredBuild) => number | undefined,
    { format, most }: { format: (value: number) => string; most?: number | undefined },
  ): Line => {
    const value = pick(built)
    if (value === undefined) return { what, measured: 'not seen on this system' }
    const measured = `${format(value)}${growth(pick)}`
    return most === undefined
      ? { what, measured }
      : { ...holdTo(what, value, { most, format }), measured }
  }
  return [
    line('pages', ({ pages }) => pages, { format: String }),
    line('time', ({ seconds }) => seconds, { format: formatSeconds, most: budget?.seconds }),
    line('processor time, all processes', ({ cpuSeconds }) => cpuSeconds, {
      format: formatSeconds,
    }),
    line('most memory', ({ peakBytes }) => peakBytes, {
      format: formatGigabytes,
      most: budget && budget.gigabytes * GIGABYTE,
    }),
    line('search index, as sent', ({ indexBytes }) => indexBytes, { format: formatBytes }),
    line('largest page, as sent', ({ largestPageBytes }) => largestPageBytes, {
      format: formatBytes,
    }),
    line('check alone, time', ({ check }) => check.seconds, { format: formatSeconds }),
    line('check alone, processor time', ({ check }) => check.cpuSeconds, { format: formatSeconds }),
  ]
}
