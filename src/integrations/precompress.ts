import { readFile, writeFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { AstroIntegration } from 'astro'
import { forEachAtMost, listFiles } from './built-files.ts'

const compressBrotli = promisify(brotliCompress)
const compressGzip = promisify(gzip)

const TEXT = /\.(html|css|js|json|svg|xml|txt|csv|webmanifest|bib|ris)$/
// Pagefind compresses its own files and unpacks them in the page.
const COMPRESSED_INSIDE = /^pagefind\/(fragment|index|filter)\/|\.(pagefind|pf_meta)$/
// Below this a response fits one packet anyhow.
const SMALLEST_BYTES = 512

export function isWorthCompressing(file: string): boolean {
  return TEXT.test(file) && !COMPRESSED_INSIDE.test(file)
}

/** Writes `.br` (quality 11) and `.gz` (level 9) beside every text file of the built site. */
export function precompress(): AstroIntegration {
  return {
    name: 'precompress',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const root = fileURLToPath(dir)
        const files = (await listFiles(root)).filter(isWorthCompressing)
        let compressed = 0
        await forEachAtMost(availableParallelism() + 1, files, async (name) => {
          const file = join(root, name)
          const bytes = await readFile(file)
          if (bytes.length < SMALLEST_BYTES) return
          const [br, gz] = await Promise.all([
            compressBrotli(bytes, {
              params: {
                [constants.BROTLI_PARAM_QUALITY]: 11,
                [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
                [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
              },
            }),
            compressGzip(bytes, { level: 9 }),
          ])
          await Promise.all([writeFile(`${file}.br`, br), writeFile(`${file}.gz`, gz)])
          compressed += 1
        })
        logger.info(`${compressed} files compressed`)
      },
    },
  }
}
