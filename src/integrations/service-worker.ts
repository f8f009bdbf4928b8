import { createHash } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import type { AstroIntegration } from 'astro'
import type { Plan, PlannedFile } from '../service-worker/plan.ts'
import { listFiles } from './built-files.ts'
import { bundleScript } from './bundle.ts'

// Up to here a site is stored whole before its worker is ready.
const MOST_FIRST_BYTES = 5_000_000
const HASH_BYTES = 12

const FALLBACK = 'offline/'
// Read by servers, crawlers and other programs, or by the browser before any page: never by a page.
const NOT_OF_PAGES =
  /^(404\.html|sw\.js|\.nojekyll|_headers|robots\.txt|sitemap\.xml|llms\.txt|SHA256SUMS|og\/.*|.*\.(br|gz|md))$/

/** Single studies, claims and files to download: there are hundreds of them, and each reader wants a few. */
const LATER = /^((studies|claims)\/([^/]+\/|.*\.json$)|data\/v1\/)/

/** Files to take along, one for each study and figure. Of a site of thousands they are no part: the list would weigh megabytes. */
const TO_TAKE_ALONG = /^data\/v1\/[^/]+\/./
const MOST_FILES = 10_000

const hashOf = (bytes: string | Buffer): Buffer => createHash('sha256').update(bytes).digest()

/** As the worker counts: what is inside, since hosts may send files that are gzip inside unpacked. */
function hashContents(contents: Buffer): string {
  const isGzip = contents[0] === 0x1f && contents[1] === 0x8b
  return hashOf(isGzip ? gunzipSync(contents) : contents)
    .subarray(0, HASH_BYTES)
    .toString('base64')
}

/** The address that a browser asks for: pages go by their folder. */
function toAddress(file: string): string {
  return encodeURI(file.replace(/(^|\/)index\.html$/, '$1'))
}

/** What the plan says of a file. */
export interface WeighedFile {
  readonly file: string
  readonly hash: string
  readonly bytes: number
}

export function weighFile(file: string, contents: Buffer): WeighedFile {
  return { file, hash: hashContents(contents), bytes: contents.length }
}

/** What the worker stores, what of it first, and the version, which follows from the bytes alone. */
export function buildPlan(built: readonly WeighedFile[]): Plan {
  const all = built.filter(({ file }) => !NOT_OF_PAGES.test(file))
  const files = all.length > MOST_FILES ? all.filter(({ file }) => !TO_TAKE_ALONG.test(file)) : all
  const allBytes = files.reduce((sum, { bytes }) => sum + bytes, 0)
  const isLater = ({ file }: WeighedFile): boolean =>
    allBytes > MOST_FIRST_BYTES && LATER.test(file)
  const first = files.filter((file) => !isLater(file))
  const planned = [...first, ...files.filter(isLater)].map(({ file, hash, bytes }): PlannedFile => [
    toAddress(file),
    hash,
    bytes,
  ])
  return {
    version: hashOf(JSON.stringify(planned)).toString('hex').slice(0, 8),
    files: planned,
    firstCount: first.length,
    fallback: FALLBACK,
  }
}

const source = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url))

/** Writes `sw.js` with the plan of the site in `root`. */
export async function writeServiceWorker(root: string): Promise<Plan> {
  const built: WeighedFile[] = []
  for (const file of await listFiles(root)) {
    if (NOT_OF_PAGES.test(file)) continue
    built.push(weighFile(file, await readFile(join(root, file))))
  }
  const plan = buildPlan(built)
  const code = await bundleScript(source('service-worker/index.ts'))
  await writeFile(join(root, 'sw.js'), `const PLAN=${JSON.stringify(plan)};${code}`)
  return plan
}

/** Lets readers keep the site: writes the service worker of each build. */
export function serviceWorker(): AstroIntegration {
  return {
    name: 'service-worker',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const { version, files, firstCount } = await writeServiceWorker(fileURLToPath(dir))
        logger.info(`version ${version}: ${firstCount} of ${files.length} files first`)
      },
    },
  }
}
