import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import { listFiles } from './built-files.ts'

/** Headers of every answer. A page's own policy stands in the page; who may frame it works in a header only. */
export const HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': "frame-ancestors 'none'",
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy':
    'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()',
  'Referrer-Policy': 'same-origin',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
}

export const FOREVER = 'public, max-age=31536000, immutable'

/** Folders whose files are named after their contents, and never change under one name. */
const HASHED_FOLDERS = [
  '_astro/',
  'pagefind/fragment/',
  'pagefind/index/',
  'pagefind/filter/',
  'pagefind/pieces/fragment/',
  'pagefind/pieces/index/',
  'pagefind/pieces/filter/',
] as const

/** Lists of the index, named likewise, in a folder whose other files change under their names. */
const HASHED_LIST = /^pagefind\/(pieces\/)?pagefind\.[^/]+\.pf_meta$/

/** How long a browser may keep a file without asking: forever where its name carries a hash, else not at all. */
export function chooseCaching(address: string): string {
  const isHashed = HASHED_FOLDERS.some((folder) => address.startsWith(folder))
  return isHashed || HASHED_LIST.test(address) ? FOREVER : 'no-cache'
}

/**
 * The file that Netlify, Cloudflare Pages and others read. Without a word from it they let browsers ask again for
 * everything, so it names only what may be kept. Hosts differ in where a path may hold a `*` but at its end, so the lists
 * among `files` stand there by their names.
 */
export function buildHeadersFile(base: string, files: readonly string[]): string {
  const root = `${base.replace(/\/$/, '')}/`
  const all = Object.entries(HEADERS).map(([name, value]) => `  ${name}: ${value}\n`)
  const hashed = [
    ...HASHED_FOLDERS.map((folder) => `${folder}*`),
    ...files.filter((file) => HASHED_LIST.test(file)),
  ].map((path) => `${root}${path}\n  Cache-Control: ${FOREVER}\n`)
  return [`${root}*\n${all.join('')}`, ...hashed].join('\n')
}

/** Writes `_headers` into the built site. */
export function headersFile(): AstroIntegration {
  let base = '/'
  return {
    name: 'headers-file',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base
      },
      'astro:build:done': async ({ dir }) => {
        const root = fileURLToPath(dir)
        await writeFile(join(root, '_headers'), buildHeadersFile(base, await listFiles(root)))
      },
    },
  }
}
