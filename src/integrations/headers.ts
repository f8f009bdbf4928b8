import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'

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
export const HASHED_FOLDERS = [
  '_astro/',
  'pagefind/fragment/',
  'pagefind/index/',
  'pagefind/filter/',
  'pagefind/pieces/fragment/',
  'pagefind/pieces/index/',
  'pagefind/pieces/filter/',
] as const

/** How long a browser may keep a file without asking: forever where its name carries a hash, else not at all. */
export function chooseCaching(address: string): string {
  const isHashed = HASHED_FOLDERS.some((folder) => address.startsWith(folder))
  return isHashed || /^pagefind\/(pieces\/)?pagefind\.[^/]+\.pf_meta$/.test(address)
    ? FOREVER
    : 'no-cache'
}

/**
 * The file that Netlify, Cloudflare Pages and others read. Without a word from it they let browsers ask again for
 * everything, so it names only what may be kept.
 */
export function buildHeadersFile(base: string): string {
  const root = `${base.replace(/\/$/, '')}/`
  const all = Object.entries(HEADERS).map(([name, value]) => `  ${name}: ${value}\n`)
  const hashed = HASHED_FOLDERS.map((folder) => `${root}${folder}*\n  Cache-Control: ${FOREVER}\n`)
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
        await writeFile(join(fileURLToPath(dir), '_headers'), buildHeadersFile(base))
      },
    },
  }
}
