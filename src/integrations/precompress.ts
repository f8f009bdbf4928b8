import { readFile, writeFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { dirname, join } from 'node:path'
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
const GZIP_INSIDE = /^pagefind\/(fragment|index|filter)\/|\.(pagefind|pf_meta)$/
// Below this compression saves less than its header costs.
const SMALLEST_BYTES = 256

/** How a file is sent smaller: as text by both, as Pagefind's by brotli of what is inside, or not at all. */
export function chooseCompression(file: string): 'text' | 'gzip-inside' | 'none' {
  if (GZIP_INSIDE.test(file)) return 'gzip-inside'
  return TEXT.test(file) ? 'text' : 'none'
}

// Quality 11 makes a page a tenth smaller than 5 and takes thirty times as long: 20 ms. What a reader waits for is worth
// that; files to download are not, and thousands of pages of one kind cannot have it.
const BEST_QUALITY = 11
const FAST_QUALITY = 5
const MANY = 1000

/** The folder that a file stands in; for a page, whose folder is its own, the one around it. */
function findKind(file: string): string {
  return dirname(file.replace(/\/index\.html$/, ''))
}

const WAITED_FOR = /\.(html|css|js)$|^[^/]+\.json$|^pagefind\/(?!fragment\/)/

/** The brotli quality of each file: the best one for what a page waits for, unless there are more than a thousand of its kind. */
export function chooseQualities(files: readonly string[]): ReadonlyMap<string, number> {
  const kinds = Map.groupBy(files, findKind)
  return new Map(
    [...kinds.values()].flatMap((members) =>
      members.map(
        (file) =>
          [
            file,
            members.length <= MANY && WAITED_FOR.test(file) ? BEST_QUALITY : FAST_QUALITY,
          ] as const,
      ),
    ),
  )
}

function brotli(bytes: Buffer, quality: number): Promise<Buffer> {
  return compressBrotli(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: quality,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  })
}

async function compressText(file: string, quality: number): Promise<void> {
  const bytes = await readFile(file)
  if (bytes.length < SMALLEST_BYTES) return
  const [br, gz] = await Promise.all([brotli(bytes, quality), compressGzip(bytes, { level: 9 })])
  await Promise.all([writeFile(`${file}.br`, br), writeFile(`${file}.gz`, gz)])
}

// Pagefind takes its files unpacked too: a server that knows brotli sends a seventh less, any other the file as it is.
async function compressGzipInside(file: string, quality: number): Promise<void> {
  const bytes = await readFile(file)
  const br = await brotli(await expandGzip(bytes), quality)
  if (br.length < bytes.length) await writeFile(`${file}.br`, br)
}

/** Writes `.br` and `.gz` (level 9) beside the files of a built site that gain by it, and says how many it looked at. */
export async function compressSite(root: string): Promise<number> {
  const files = (await listFiles(root)).filter((file) => chooseCompression(file) !== 'none')
  const qualities = chooseQualities(files)
  await forEachAtMost(availableParallelism() + 1, files, (file) => {
    const compress = chooseCompression(file) === 'text' ? compressText : compressGzipInside
    return compress(join(root, file), qualities.get(file) ?? BEST_QUALITY)
  })
  return files.length
}

/** Compresses the built site, once every file of it is there. */
export function precompress(): AstroIntegration {
  return {
    name: 'precompress',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        logger.info(`${await compressSite(fileURLToPath(dir))} files compressed`)
      },
    },
  }
}
