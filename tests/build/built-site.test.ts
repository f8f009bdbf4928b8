import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliDecompressSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { getLibrary } from '../../src/collections/queries.ts'
import { BUDGETS } from '../budgets.ts'
import {
  contentPages,
  files,
  formPages,
  interventions,
  listExplorerScripts,
  listScripts,
  pages,
  read,
  site,
  size,
  toolPages,
  weighScripts,
} from './built-pages.ts'

/** The addresses that a page links to or loads from this site, without query and fragment. */
function listAddresses(html: string): string[] {
  const markup = html.replace(/<script\b[^>]*>[\s\S]*?<\/script>/g, '')
  return [...markup.matchAll(/\s(?:href|src)="(\/[^"]*)"/g)]
    .map(([, address = '']) => address.replace(/[?#].*$/, ''))
    .filter((address) => !address.startsWith('//'))
}

/** Links of a page that name a place in a page of this site: the file they lead to, and the id there. */
function listAnchors(page: string, html: string): { file: string; id: string }[] {
  const markup = html.replace(/<script\b[^>]*>[\s\S]*?<\/script>/g, '')
  return [...markup.matchAll(/\shref="([^"#]*)#([^"]+)"/g)]
    .map(([, address = '', id = '']) => ({ address: address.replace(/\?.*$/, ''), id }))
    .filter(({ address }) => address === '' || /^\/(?!\/)/.test(address))
    .map(({ address, id }) => {
      const path = decodeURI(address.slice(1))
      const file = path === '' || path.endsWith('/') ? `${path}index.html` : path
      return { file: address === '' ? page : file, id: decodeURIComponent(id) }
    })
}

describe('the built site', () => {
  it('is there, with its pages and its search index', () => {
    expect(interventions.length).toBeGreaterThanOrEqual(20)
    expect(files).toEqual(
      expect.arrayContaining(['index.html', '404.html', 'pagefind/pagefind.js']),
    )
  })

  it('tells GitHub Pages to serve folders whose names begin with a line, too', () => {
    expect(files).toContain('.nojekyll')
  })

  it('paints home, every intervention and every form from one first flight', () => {
    const heavy = ['index.html', ...interventions, ...formPages]
      .map((file) => ({ file, bytes: size(file) }))
      .filter(({ bytes }) => bytes > BUDGETS.firstFlight)
    expect(heavy).toEqual([])
    // The bytes above are all there is: no page waits for a style sheet, for that of paper is read when it prints.
    expect(
      ['index.html', ...interventions, ...formPages].filter((file) =>
        /rel="stylesheet"(?![^>]*media="print")/.test(read(file)),
      ),
    ).toEqual([])
  })

  it('prints a number wherever a page has room for one', () => {
    expect(pages.filter((file) => /\bNaN\b/.test(read(file)))).toEqual([])
  })

  it('has a page for every form, and its intervention leads there', async () => {
    const { forms } = await getLibrary()
    expect(formPages.length).toBe(forms.size)
    for (const { id, intervention } of forms.values()) {
      const path = `interventions/${intervention}/${id}/`
      expect(formPages).toContain(`${path}index.html`)
      expect(read(`interventions/${intervention}/index.html`)).toContain(`href="/${path}"`)
    }
  })

  it('leads from every study in a figure to its own page', () => {
    const rows = [...interventions, ...formPages].flatMap((file) =>
      [...read(file).matchAll(/<th role="rowheader">(.*?)<\/th>/gs)].map(([, head = '']) => ({
        file,
        head,
      })),
    )
    expect(rows.length).toBeGreaterThan(100)
    const lost = rows.filter(
      ({ head }) =>
        !/<a href="\/studies\/[^"]+\/">/.test(head) && !/^\s*(All|Both|\d{4})\b/.test(head),
    )
    expect(lost).toEqual([])
  })

  it('finds on the page of a form each section that a summary or a study leads to', () => {
    const anchors = new Map(
      formPages.map((file) => [
        `/${file.replace('index.html', '')}`,
        new Set([...read(file).matchAll(/\sid="([^"]+)"/g)].map(([, id = '']) => id)),
      ]),
    )
    const links = pages.flatMap((file) =>
      [...read(file).matchAll(/href="(\/interventions\/[^"#]+)#([^"]+)"/g)].map(
        ([, path = '', id = '']) => ({ file, path, id }),
      ),
    )
    const toForms = links.filter(({ path }) => anchors.has(path))
    expect(toForms.length).toBeGreaterThan(200)
    expect(toForms.filter(({ path, id }) => !anchors.get(path)?.has(id))).toEqual([])
  })

  it('runs little script, and no framework, on pages of content', () => {
    for (const file of contentPages) {
      const html = read(file)
      expect(html, file).not.toContain('<astro-island')
      const scripts = listScripts(html)
      expect(scripts.join(' '), file).not.toMatch(/preact|signals/)
      const bytes = weighScripts(scripts)
      expect(bytes, file).toBeLessThanOrEqual(BUDGETS.contentScripts)
    }
  })

  it('runs not much more script, and no framework, on each tool', () => {
    expect(toolPages.length).toBeGreaterThanOrEqual(3)
    for (const file of toolPages) {
      const scripts = listScripts(read(file))
      expect(scripts.join(' '), file).not.toMatch(/preact|signals/)
      const bytes = weighScripts(scripts)
      expect(bytes, file).toBeGreaterThan(0)
      expect(bytes, file).toBeLessThanOrEqual(BUDGETS.toolScripts)
    }
  })

  it('keeps the explorer within its budget of script, with all that it loads later', () => {
    const scripts = listExplorerScripts()
    expect(scripts.join(' ')).toMatch(/\blive\./)
    expect(weighScripts(scripts)).toBeLessThanOrEqual(BUDGETS.explorerScripts)
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

  it('has no link to a place that the page does not have', () => {
    const idsOf = new Map(
      pages.map((page) => [
        page,
        new Set([...read(page).matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id)),
      ]),
    )
    const broken = pages.flatMap((page) =>
      listAnchors(page, read(page))
        .filter(({ file, id }) => !idsOf.get(file)?.has(id))
        .map(({ file, id }) => `${page} -> ${file}#${id}`),
    )
    expect([...new Set(broken)]).toEqual([])
  })

  it('has feeds of the changes that say the same as their page', () => {
    const page = read('changes/index.html')
    const json = JSON.parse(read('changes/feed.json')) as {
      version: string
      items: { id: string; title: string; date_published: string }[]
    }
    const atom = read('changes/feed.xml')
    expect(json.version).toBe('https://jsonfeed.org/version/1.1')
    expect(json.items.length).toBeGreaterThan(0)
    expect(atom.match(/<entry>/g)).toHaveLength(json.items.length)
    for (const { id, date_published: moment } of json.items) {
      expect(page).toContain(`id="${id.replace(/^.*#/, '')}"`)
      expect(atom).toContain(`<id>${id}</id>`)
      expect(moment).toMatch(/^\d{4}-\d{2}-\d{2}T00:00:00Z$/)
    }
    expect(page).toMatch(/<link rel="alternate" type="application\/atom\+xml"/)
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

  it('brings two faces within their budget', () => {
    const faces = files.filter((file) => file.endsWith('.woff2'))
    expect(faces).toHaveLength(2)
    expect(faces.reduce((sum, face) => sum + size(face), 0)).toBeLessThanOrEqual(BUDGETS.faces)
  })

  it('names every script and font after its contents', () => {
    const names = readdirSync(join(site, '_astro')).filter((name) => !/\.(br|gz)$/.test(name))
    expect(names.filter((name) => !/[.-][\w-]{8}\.\w+$/.test(name))).toEqual([])
  })
})
