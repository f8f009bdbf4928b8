import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import { forEachAtMost, listFiles } from './built-files.ts'
import { writeMarkdown } from './markdown.ts'

const MAIN = /<main\b[^>]*>([\s\S]*)<\/main>/i
const CANONICAL = /<link rel="canonical" href="([^"]+)"/

interface Page {
  readonly file: string
  readonly html: string
  /** As the page itself names it. */
  readonly address: string | undefined
}

async function readPage(root: string, file: string): Promise<Page> {
  const html = await readFile(join(root, file), 'utf8')
  return { file, html, address: CANONICAL.exec(html)?.[1] }
}

/**
 * The text of a built page as Markdown: what stands in its `<main>`, tables and links included, with the page's address
 * at the end.
 *
 * @throws {RangeError} if the page has no `<main>`
 */
function toMarkdown({ file, html, address }: Page): string {
  const main = MAIN.exec(html)?.[1]
  if (main === undefined) throw new RangeError(`toMarkdown(${file}): no <main>`)
  const text = writeMarkdown(main)
  return `${text}\n${address === undefined ? '' : `\n---\n\n<${address}>\n`}`
}

/** All pages of a site as a sitemap lists them. */
function writeSitemap(addresses: readonly string[]): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...addresses.map((address) => `<url><loc>${address.replaceAll('&', '&amp;')}</loc></url>`),
    '</urlset>\n',
  ].join('\n')
}

/** Writes a Markdown twin beside every built page (`index.md` beside `index.html`), and the sitemap of them all. */
export function pageTwins(): AstroIntegration {
  return {
    name: 'page-twins',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const root = fileURLToPath(dir)
        const pages = (await listFiles(root)).filter((file) => /(^|\/)index\.html$/.test(file))
        const addresses = new Map<string, string>()
        await forEachAtMost(16, pages, async (file) => {
          const page = await readPage(root, file)
          if (page.address !== undefined) addresses.set(file, page.address)
          await writeFile(join(root, file.replace(/html$/, 'md')), toMarkdown(page))
        })
        const listed = pages.flatMap((file) => addresses.get(file) ?? [])
        await writeFile(join(root, 'sitemap.xml'), writeSitemap(listed))
        logger.info(`${pages.length} pages written as Markdown`)
      },
    },
  }
}
