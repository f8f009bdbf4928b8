import { spawn } from 'node:child_process'
import { rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { listFiles } from '../../../src/integrations/built-files.ts'
import type { ProcessCost } from './watch-process.ts'
import { watchProcess } from './watch-process.ts'

const root = fileURLToPath(new URL('../../..', import.meta.url))

export interface MeasuredBuild extends ProcessCost {
  readonly seconds: number
  readonly pages: number
  /** All files of the search index, as they are sent. */
  readonly indexBytes: number
  /** The largest list or record that a reader opens, as it is sent. */
  readonly largestPageBytes: number
  /** Time and processor time of the check of content alone. */
  readonly check: { readonly seconds: number; readonly cpuSeconds: number | undefined }
}

interface Run extends ProcessCost {
  readonly seconds: number
}

/** Checks and builds the content of one folder, each in a process of its own. */
export async function measureBuild({
  content,
  site,
}: {
  readonly content: string
  readonly site: string
}): Promise<MeasuredBuild> {
  const cache = `${site}-cache`
  rmSync(site, { recursive: true, force: true })
  rmSync(cache, { recursive: true, force: true })
  const check = await run(['src/integrations/check-content.ts'], content)
  const built = await run(['tests/bench/builds/build-once.ts', site, cache], content)
  rmSync(cache, { recursive: true, force: true })
  const files = await listFiles(site)
  return {
    ...built,
    pages: files.filter((file) => file.endsWith('.html')).length,
    indexBytes: weighIndex(site, files),
    largestPageBytes: weighLargestPage(site, files),
    check,
  }
}

function weighLargestPage(site: string, files: readonly string[]): number {
  const pages = files.filter((file) => file.endsWith('.html.br'))
  return Math.max(...pages.map((file) => statSync(join(site, file)).size))
}

/** Files of the index, of two forms of one file the smaller one. */
function weighIndex(site: string, files: readonly string[]): number {
  const size = (file: string) => statSync(join(site, file)).size
  const known = new Set(files)
  return files
    .filter((file) => file.startsWith('pagefind/') && !/\.(br|gz)$/.test(file))
    .reduce((sum, file) => sum + size(known.has(`${file}.br`) ? `${file}.br` : file), 0)
}

function run(args: readonly string[], content: string): Promise<Run> {
  const started = performance.now()
  const child = spawn(process.execPath, args, {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, CONTENT_DIRECTORY: content, ASTRO_TELEMETRY_DISABLED: '1' },
  })
  let output = ''
  const keep = (chunk: Buffer) => (output = `${output}${chunk.toString()}`.slice(-4000))
  child.stdout.on('data', keep)
  child.stderr.on('data', keep)
  const watch = watchProcess(child.pid ?? 0)
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => {
      const cost = watch.stop()
      const seconds = (performance.now() - started) / 1000
      if (code === 0) resolve({ seconds, ...cost })
      else
        reject(
          new Error(`${args.join(' ')} with ${content} ended with ${String(code)}:\n${output}`),
        )
    })
  })
}
