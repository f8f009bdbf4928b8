import { readFile, writeFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
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

function brotli(bytes: Buffer): Promise<Buffer> {
  return compressBrotli(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 11,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  })
}

async function compressText(file: string): Promise<void> {
  const bytes = await readFile(file)
  if (bytes.length < SMALLEST_BYTES) return
  const [br, gz] = await Promise.all([brotli(bytes), compressGzip(bytes, { level: 9 })])
  await Promise.all([writeFile(`${file}.br`, br), writeFile(`${file}.gz`, gz)])
}

// Pagefind takes its files unpacked too: a server that knows brotli sends a seventh less, any other the file as it is.
async function compressGzipInside(file: string): Promise<void> {
  const bytes = await readFile(file)
  const br = await brotli(await expandGzip(bytes))
  if (br.length < bytes.length) await writeFile(`${file}.br`, br)
}

/** Writes `.br` (quality 11) and `.gz` (level 9) beside the files of the built site that gain by it. */
export function precompress(): AstroIntegration {
  return {
    name: 'precompress',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const root = fileURLToPath(dir)
        const files = (await listFiles(root)).filter((file) => chooseCompression(file) !== 'none')
        await forEachAtMost(availableParallelism() + 1, files, (file) =>
          chooseCompression(file) === 'text'
            ? compressText(join(root, file))
            : compressGzipInside(join(root, file)),
        )
        logger.info(`${files.length} files compressed`)
      },
    },
  }
}
