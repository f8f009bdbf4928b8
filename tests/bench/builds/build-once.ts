// Builds the content that CONTENT_DIRECTORY names into the folder given, with a cache of its own, and says what it took.
import { build } from 'astro'

const [outDir, cacheDir] = process.argv.slice(2)
if (outDir === undefined || cacheDir === undefined) {
  throw new RangeError('build-once: needs the folder of the site and the folder of the cache')
}
await build({ root: process.cwd(), outDir, cacheDir, logLevel: 'info' })
