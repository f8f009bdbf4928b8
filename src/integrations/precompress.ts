import { readFile, writeFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { basename, dirname, extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { brotliCompress, constants, gunzip, gzip } from 'node:zlib'
import type { AstroIntegration } from 'astro'
import { forEachAtMost, listFiles } from './built-files.ts'

const compressBrotli = promisify(brotliCompress)
const compressGzip = promisify(gzip)
const expandGzip = promisify(gunzip)

const TEXT = /\.(html|css|js|json|svg|xml|txt|csv|webmanifest|bib|ris)$/
// Pagefind's own files are gzip inside, which the page unpacks.
const GZIP_INSIDE = /^pagefind\/(pieces\/)?(fragment|index|filter)\/|\.(pagefind|pf_meta)$/
// What is smaller travels in one packet, compressed or not. Scripts add up, since a page loads several.
const SMALLEST_BYTES = 1200
const SMALLEST_SCRIPT_BYTES = 256

/** How a file is sent smaller: as text by both, as Pagefind's by brotli of what is inside, or not at all. */
export function chooseCompression(file: string): 'text' | 'gzip-inside' | 'none' {
  if (GZIP_INSIDE.test(file)) return 'gzip-inside'
  return TEXT.test(file) ? 'text' : 'none'
}

// Quality 11 makes a page a tenth smaller than 5 and takes thirty times as long: 25 ms; 10 takes half of that for all but
// a fortieth of the gain. What a reader waits for is worth it; files to download are not, and thousands of pages of
// one kind cannot have it.
const BEST_QUALITY = 11
const GOOD_QUALITY = 10
const FAST_QUALITY = 5
// What a server sends in its first flight of packets: ten of 1,460 B, some of them for the headers. A page that fits is
// there at once, and would be no sooner for being smaller.
const FIRST_FLIGHT_BYTES = 12_000
const SOME = 100
const MANY = 1000

/** Files of one kind: those of one folder with one ending, and those of one name equally deep in a part of the site. */
function listKinds(file: string): readonly string[] {
  const [part = '', ...folders] = dirname(file).split('/')
  return [
    `${dirname(file)}/*${extname(file)}`,
    [part, ...folders.map(() => '*'), basename(file)].join('/'),
  ]
}

const WAITED_FOR = /\.(html|css|js)$|^[^/]+\.json$|^pagefind\/(?!(pieces\/)?fragment\/)/

/** A first question waits for the pieces that hold its words, so they have the best for as long as it can be had. */
const PIECE = /^pagefind\/(pieces\/)?index\//

/** The brotli quality of each file: the best one for what a page waits for, less the more there are of its kind. */
export function chooseQualities(files: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const kind of files.flatMap(listKinds)) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  const chooseQuality = (file: string): number => {
    if (!WAITED_FOR.test(file)) return FAST_QUALITY
    const count = Math.max(...listKinds(file).map((kind) => counts.get(kind) ?? 0))
    if (count > MANY) return FAST_QUALITY
    return count > SOME && !PIECE.test(file) ? GOOD_QUALITY : BEST_QUALITY
  }
  return new Map(files.map((file) => [file, chooseQuality(file)]))
}

function brotli(bytes: Buffer, quality: number): Promise<Buffer> {
  return compressBrotli(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: quality,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  })
}

/** A page that is small enough has no use for more work. */
async function brotliPage(bytes: Buffer, quality: number): Promise<Buffer> {
  const quick = await brotli(bytes, FAST_QUALITY)
  return quick.length <= FIRST_FLIGHT_BYTES || quality <= FAST_QUALITY
    ? quick
    : brotli(bytes, quality)
}

async function compressText(file: string, quality: number): Promise<void> {
  const bytes = await readFile(file)
  if (bytes.length < (file.endsWith('.js') ? SMALLEST_SCRIPT_BYTES : SMALLEST_BYTES)) return
  const compress = file.endsWith('.html') ? brotliPage : brotli
  const [br, gz] = await Promise.all([compress(bytes, quality), compressGzip(bytes, { level: 9 })])
  await Promise.all([writeFile(`${file}.br`, br), writeFile(`${file}.gz`, gz)])
}

// Pagefind takes its files unpacked too: a server that knows brotli sends a seventh less, any other the file as it is.
async function compressGzipInside(file: string, quality: number): Promise<void> {
  const bytes = await readFile(file)
  const br = await brotli(await expandGzip(bytes), quality)
  if (br.length < bytes.length) await writeFile(`${file}.br`, br)
}

/** The files of a built site that can be sent smaller. */
async function listCompressible(root: string): Promise<string[]> {
  return (await listFiles(root)).filter((file) => chooseCompression(file) !== 'none')
}

/** Writes `.br` and `.gz` (level 9) beside those of the files that gain by it. */
async function compressFiles(root: string, files: readonly string[]): Promise<void> {
  const qualities = chooseQualities(files)
  await forEachAtMost(availableParallelism(), files, (file) => {
    const compress = chooseCompression(file) === 'text' ? compressText : compressGzipInside
    return compress(join(root, file), qualities.get(file) ?? BEST_QUALITY)
  })
}

/** Compresses a built site, but for the files of `done`. Returns how many it looked at. */
export async function compressSite(root: string, done: readonly string[] = []): Promise<number> {
  const known = new Set(done)
  const files = (await listCompressible(root)).filter((file) => !known.has(file))
  await compressFiles(root, files)
  return files.length
}

/**
 * Compresses the built site at two places among the build steps: `early` begins with the files that no later step
 * changes, and goes on while those steps are at work on another processor; `rest` waits for it and does what they wrote.
 */
export function precompress(): {
  readonly early: AstroIntegration
  readonly rest: AstroIntegration
} {
  let early: { readonly files: readonly string[]; readonly work: Promise<void> } | undefined
  return {
    early: {
      name: 'precompress-early',
      hooks: {
        'astro:build:done': async ({ dir }) => {
          const root = fileURLToPath(dir)
          // Listed before the next step begins: what that one is writing must not be met half written.
          const files = await listCompressible(root)
          const work = compressFiles(root, files)
          // Whoever waits for it hears of a failure; a build that failed in between has nobody waiting.
          work.catch(() => undefined)
          early = { files, work }
        },
      },
    },
    rest: {
      name: 'precompress',
      hooks: {
        'astro:build:done': async ({ dir, logger }) => {
          await early?.work
          const done = early?.files ?? []
          const rest = await compressSite(fileURLToPath(dir), done)
          logger.info(`${done.length + rest} files compressed`)
        },
      },
    },
  }
}
