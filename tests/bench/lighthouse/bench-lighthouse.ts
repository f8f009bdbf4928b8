import { spawn } from 'node:child_process'
import { chromium } from '@playwright/test'
import { CHROMIUM_FLAGS, findChromium } from '../../browser/chromium.ts'
import { TEMPLATES } from '../../browser/templates.ts'
import type { Line, Section } from '../report.ts'
import { pickBestRun } from './best-run.ts'

const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const
const PACKAGE = 'lighthouse@13'
const FULL_SCORE = 100
const MOST_RUNS = 3
/** A page that is missed says so by its status, and the one shown without a network asks not to be listed. */
const FOR_NO_SEARCH_ENGINE = /does-not-exist|^\/offline\//
const TITLE = `Lighthouse, mobile, best of up to ${MOST_RUNS} runs: performance, accessibility, best practices, SEO`

type Scores = Readonly<Record<string, { readonly score: number | null }>>

/** The four scores of every kind of page; the tool comes from the registry, so that without it there are none. */
export async function benchLighthouse(address: string): Promise<Section> {
  const lines: Line[] = []
  for (const path of TEMPLATES.filter((template) => !FOR_NO_SEARCH_ENGINE.test(template))) {
    const values = await scoreAtBest(new URL(path, address).href)
    if (typeof values === 'string') {
      const line: Line = { what: path, measured: `left out: ${values}` }
      // Without a network there is no tool, which is nobody's fault; once it ran, it has to go on running.
      return {
        title: TITLE,
        lines: [...lines, lines.length === 0 ? line : { ...line, isHeld: false }],
      }
    }
    lines.push({
      what: path,
      measured: values.join(' '),
      budget: CATEGORIES.map(() => FULL_SCORE).join(' '),
      isHeld: values.every((value) => value >= FULL_SCORE),
    })
  }
  return { title: TITLE, lines }
}

/** The best of a few runs, since other work on the machine can only take from a score; or in words why there is none. */
async function scoreAtBest(address: string): Promise<readonly number[] | string> {
  const runs: (readonly number[])[] = []
  let because = ''
  for (let run = 0; run < MOST_RUNS; run += 1) {
    const scores = await scorePage(address)
    // A machine with no breath left can lose a run.
    if (typeof scores === 'string') because = scores
    else runs.push(CATEGORIES.map((name) => Math.round((scores[name]?.score ?? 0) * 100)))
    if (runs.at(-1)?.every((value) => value >= FULL_SCORE)) break
  }
  return pickBestRun(runs) ?? because
}

/** Scores of one page, or in words why there are none. */
async function scorePage(address: string): Promise<Scores | string> {
  const flags = ['--headless=new', ...CHROMIUM_FLAGS]
  const { code, output, errors } = await run([
    '--yes',
    PACKAGE,
    address,
    '--quiet',
    '--output=json',
    `--only-categories=${CATEGORIES.join(',')}`,
    `--chrome-flags=${flags.join(' ')}`,
  ])
  if (code !== 0) {
    return errors.trim().split('\n').at(-1) ?? `${PACKAGE} ended with ${String(code)}`
  }
  return (JSON.parse(output) as { categories: Scores }).categories
}

function run(
  args: readonly string[],
): Promise<{ code: number | null; output: string; errors: string }> {
  return new Promise((resolve) => {
    const child = spawn('npx', args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
      env: { ...process.env, CHROME_PATH: findChromium() ?? chromium.executablePath() },
    })
    let output = ''
    let errors = ''
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()))
    child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()))
    child.on('error', (error) => resolve({ code: 1, output, errors: error.message }))
    child.on('close', (code) => resolve({ code, output, errors }))
  })
}
