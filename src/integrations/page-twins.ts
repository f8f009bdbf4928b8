import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import { forEachAtMost, listFiles } from './built-files.ts'
import { writeMarkdown } from './markdown.ts'

const MAIN = /<main\b[^>]*>([\s\S]*)<\/main>/i

/**
 * The text of a built page as Markdown: what stands in its `<main>`, tables and links included, with the page's address
 * at the end.
 *
 * @throws {RangeError} if the page has no `<main>`
 */
export function toMarkdown(html: string, page: string): string {
  const main = MAIN.exec(html)?.[1]
  if (main === undefined) throw new RangeError(`toMarkdown(${page}): no <main>`)
  const address = /<link rel="canonical" href="([^"]+)"/.exec(html)?.[1]
  const text = writeMarkdown(main)
  return `${text}\n${address === undefined ? '' : `\n---\n\n<${address}>\n`}`
}

/** All pages of a site as a sitemap lists them. */
export function writeSitemap(addresses: readonly string[]): string {
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
        await forEachAtMost(16, pages, async (page) => {
          const html = await readFile(join(root, page), 'utf8')
          const address = /<link rel="canonical" href="([^"]+)"/.exec(html)?.[1]
          if (address !== undefined) addresses.set(page, address)
          await writeFile(join(root, page.replace(/html$/, 'md')), toMarkdown(html, page))
        })
        const listed = pages.flatMap((page) => addresses.get(page) ?? [])
        await writeFile(join(root, 'sitemap.xml'), writeSitemap(listed))
        logger.info(`${pages.length} pages written as Markdown`)
      },
    },
  }
}
