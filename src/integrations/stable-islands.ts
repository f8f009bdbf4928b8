import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import { forEachAtMost, listFiles } from './built-files.ts'

/**
 * Numbers the islands of a page in their order. Astro names them after the folder that the site was built in, so that
 * two builds of one commit would differ.
 */
export function numberIslands(html: string): string {
  let count = 0
  return html.replace(/(<astro-island\b[^>]*?\suid=")[^"]*"/g, (_, start: string) => {
    count += 1
    return `${start}${count}"`
  })
}

/** Makes pages with islands the same wherever they are built. */
export function stableIslands(): AstroIntegration {
  return {
    name: 'stable-islands',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const root = fileURLToPath(dir)
        const pages = (await listFiles(root)).filter((file) => file.endsWith('.html'))
        await forEachAtMost(16, pages, async (page) => {
          const html = await readFile(join(root, page), 'utf8')
          const numbered = numberIslands(html)
          if (numbered !== html) await writeFile(join(root, page), numbered)
        })
      },
    },
  }
}
