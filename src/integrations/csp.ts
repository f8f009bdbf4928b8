import { createHash } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import { forEachAtMost, listFiles } from './built-files.ts'

const CHARSET = /<meta charset="?utf-8"?\s*\/?>/i
const EXECUTABLE_TYPE = /^(module|importmap|speculationrules|text\/javascript)?$/i

/** Where a page is read from. On a disk no page is of the same origin as any other file, so its files go by their scheme. */
export type Place = 'host' | 'disk'

function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`
}

function unique(values: string[]): string[] {
  return [...new Set(values)].sort()
}

function inlineScripts(html: string): string[] {
  return [...html.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script\s*>/gi)]
    .filter(([, attributes = '']) => {
      const type = /\btype\s*=\s*["']?([^"'\s>]*)/i.exec(attributes)?.[1] ?? ''
      return !/\bsrc\s*=/i.test(attributes) && EXECUTABLE_TYPE.test(type)
    })
    .map(([, , text = '']) => text)
}

function inlineStyles(html: string): string[] {
  return [...html.matchAll(/<style\b[^>]*>([\s\S]*?)<\/style\s*>/gi)].map(([, text = '']) => text)
}

/**
 * The policy of one page: nothing but this site's own files, and of inline code exactly what stands in the page.
 * `wasm-unsafe-eval` lets the search compile its WebAssembly. `frame-ancestors` works in a header only.
 */
export function buildPolicy(html: string, place: Place = 'host'): string {
  const own = place === 'disk' ? "'self' file:" : "'self'"
  const scripts = unique(inlineScripts(html).map(hashOf))
  const styles = unique(inlineStyles(html).map(hashOf))
  return [
    "default-src 'none'",
    ['script-src', own, "'wasm-unsafe-eval'", ...scripts].join(' '),
    ['style-src', own, ...styles].join(' '),
    `img-src ${own} data:`,
    place === 'disk' ? 'font-src data:' : "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    `form-action ${own}`,
  ].join('; ')
}

/**
 * Puts the policy right behind the charset, so that it covers everything after it.
 * @throws {RangeError} if the page names no charset, or carries a `style` attribute, which the policy would block in silence.
 */
export function addPolicy(html: string, page: string, place: Place = 'host'): string {
  if (!CHARSET.test(html)) throw new RangeError(`addPolicy(${page}): no <meta charset="utf-8">`)
  const markup = html.replace(/<(script|style|textarea)\b[\s\S]*?<\/\1\s*>/gi, '')
  const styled = /<[a-z][^<>]*\sstyle\s*=[^<>]*>/i.exec(markup)
  if (styled) {
    throw new RangeError(`addPolicy(${page}): style attribute in ${styled[0].slice(0, 120)}`)
  }
  return html.replace(
    CHARSET,
    (charset) =>
      `${charset}<meta http-equiv="content-security-policy" content="${buildPolicy(html, place)}">`,
  )
}

/** Writes each built page's own content security policy into it. */
export function contentSecurityPolicy(): AstroIntegration {
  return {
    name: 'content-security-policy',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const root = fileURLToPath(dir)
        const pages = (await listFiles(root)).filter((file) => file.endsWith('.html'))
        await forEachAtMost(16, pages, async (page) => {
          const file = join(root, page)
          await writeFile(file, addPolicy(await readFile(file, 'utf8'), page))
        })
      },
    },
  }
}
