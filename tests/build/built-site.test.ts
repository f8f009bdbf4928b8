import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { brotliDecompressSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { listFiles } from '../../src/integrations/built-files.ts'

// tests/run.ts builds dist/ before these run; by hand, `npm run build` does.
const site = resolve(process.env['SITE_DIRECTORY'] ?? 'dist')
const files = existsSync(site) ? await listFiles(site) : []
const pages = files.filter((file) => file.endsWith('.html'))
const read = (file: string): string => readFileSync(join(site, file), 'utf8')
const size = (file: string): number => statSync(join(site, file)).size

/** The addresses that a page links to or loads from this site, without query and fragment. */
function listAddresses(html: string): string[] {
  const markup = html.replace(/<script\b[^>]*>[\s\S]*?<\/script>/g, '')
  return [...markup.matchAll(/\s(?:href|src)="(\/[^"]*)"/g)]
    .map(([, address = '']) => address.replace(/[?#].*$/, ''))
    .filter((address) => !address.startsWith('//'))
}

/** Scripts that a page runs by itself, with all that they import before anybody acts. */
function listScripts(html: string): string[] {
  const queue = [
    ...[...html.matchAll(/<script[^>]*\ssrc="([^"]+)"/g)].map(([, src = '']) => src),
    ...[...html.matchAll(/(?:component-url|renderer-url|before-hydration-url)="([^"]+)"/g)].map(
      ([, src = '']) => src,
    ),
  ]
  const seen = new Set<string>()
  while (queue.length > 0) {
    const script = queue.pop()
    if (script === undefined || seen.has(script)) continue
    seen.add(script)
    for (const [, target = ''] of read(script.slice(1)).matchAll(
      /(?:^|[;\s}])(?:import|export)\s*(?:[\w*{}\s,$]*from\s*)?["'`](\.[^"'`]+)["'`]/g,
    )) {
      queue.push(new URL(target, `http://site${script}`).pathname)
    }
  }
  return [...seen]
}

const interventions = pages.filter((file) => /^interventions\/[^/]+\/index\.html$/.test(file))
const contentPages = pages.filter((file) => !/^(index|search\/index)\.html$/.test(file))

describe('the built site', () => {
  it('is there, with its pages and its search index', () => {
    expect(interventions.length).toBeGreaterThanOrEqual(20)
    expect(files).toEqual(
      expect.arrayContaining(['index.html', '404.html', 'pagefind/pagefind.js']),
    )
  })

  it('paints home and every intervention from one first flight of 14,600 bytes', () => {
    const heavy = ['index.html', ...interventions]
      .map((file) => ({ file, bytes: size(`${file}.br`) }))
      .filter(({ bytes }) => bytes > 14_600)
    expect(heavy).toEqual([])
    // The bytes above are all there is: no page waits for a style sheet.
    expect(
      ['index.html', ...interventions].filter((file) => /rel="stylesheet"/.test(read(file))),
    ).toEqual([])
  })

  it('runs at most 3 KB of script, and no framework, on pages of content', () => {
    for (const file of contentPages) {
      const html = read(file)
      expect(html, file).not.toContain('<astro-island')
      const scripts = listScripts(html)
      expect(scripts.join(' '), file).not.toMatch(/preact|signals/)
      const bytes = scripts.reduce((sum, script) => sum + size(`${script.slice(1)}.br`), 0)
      expect(bytes, file).toBeLessThanOrEqual(3 * 1024)
    }
  })

  it('keeps the explorer within 40 KB of script, with all that it loads later', () => {
    const scripts = new Set(
      listScripts(read('index.html')).filter((script) => !/header|search/i.test(script)),
    )
    for (const script of scripts) {
      const later = read(script.slice(1)).matchAll(/import\(\s*["'`](\.[^"'`]+)["'`]/g)
      for (const [, target = ''] of later) {
        const address = new URL(target, `http://site${script}`).pathname
        if (!/header|search/i.test(address)) scripts.add(address)
      }
    }
    expect([...scripts].join(' ')).toMatch(/Explorer.*live/)
    const bytes = [...scripts].reduce((sum, script) => sum + size(`${script.slice(1)}.br`), 0)
    expect(bytes).toBeLessThanOrEqual(40 * 1024)
  })

  it('has no link that leads nowhere', () => {
    const known = new Set(files)
    const broken = pages.flatMap((page) =>
      listAddresses(read(page))
        .map((address) => decodeURI(address.slice(1)))
        .filter(
          (path) => !known.has(path.endsWith('/') || path === '' ? `${path}index.html` : path),
        )
        .map((path) => `${page} -> /${path}`),
    )
    expect([...new Set(broken)]).toEqual([])
  })

  it('has a policy on every page, behind the charset and without unsafe-inline', () => {
    for (const page of pages) {
      const html = read(page)
      expect(html, page).toMatch(
        /<meta charset="utf-8"\s*\/?><meta http-equiv="content-security-policy"/i,
      )
      expect(html, page).not.toContain('unsafe-inline')
    }
  })

  it('holds compressed copies that unpack to the page itself', () => {
    expect(brotliDecompressSync(readFileSync(join(site, 'index.html.br'))).toString()).toBe(
      read('index.html'),
    )
  })

  it('names every script and font after its contents', () => {
    const names = readdirSync(join(site, '_astro')).filter((name) => !/\.(br|gz)$/.test(name))
    expect(names.filter((name) => !/[.-][\w-]{8}\.\w+$/.test(name))).toEqual([])
  })
})
