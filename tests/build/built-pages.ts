import { existsSync, readFileSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { listFiles } from '../../src/integrations/built-files.ts'

// tests/run.ts builds dist/ before these run; by hand, `npm run build` does.
export const site = resolve(process.env['SITE_DIRECTORY'] ?? 'dist')
export const files = existsSync(site) ? await listFiles(site) : []
export const pages = files.filter((file) => file.endsWith('.html'))
/** A file of the built site, by its path in it. */
export const read = (file: string): string => readFileSync(join(site, file), 'utf8')
/** What is sent for a file; the smallest ones are sent as they are. */
export const size = (file: string): number => {
  const [packed, plain] = [join(site, `${file}.br`), join(site, file)]
  return statSync(existsSync(packed) ? packed : plain).size
}

/** Scripts that a page runs by itself, with all that they import before anybody acts. */
export function listScripts(html: string): string[] {
  const queue = [...html.matchAll(/<script[^>]*\ssrc="([^"]+)"/g)].map(([, src = '']) => src)
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

export const interventions = pages.filter((file) =>
  /^interventions\/[^/]+\/index\.html$/.test(file),
)
// Claims and studies of an intervention stand beside its forms.
export const formPages = pages.filter((file) =>
  /^interventions\/[^/]+\/(?!claims\/|studies\/)[^/]+\/index\.html$/.test(file),
)
/** Pages that do something for a reader, the list of medicines among them. */
export const toolPages = pages.filter((file) => file.startsWith('tools/'))
/** Pages to be read, neither the explorer nor the search. */
export const contentPages = pages.filter(
  (file) => !/^(index|search\/index)\.html$/.test(file) && !toolPages.includes(file),
)

/** All that the explorer runs, what it loads later included; the header's search is not part of it. */
export function listExplorerScripts(): readonly string[] {
  const isSearch = (script: string) => /header|search/i.test(script)
  const scripts = new Set(listScripts(read('index.html')).filter((script) => !isSearch(script)))
  for (const script of scripts) {
    const later = read(script.slice(1)).matchAll(/import\(\s*["'`](\.[^"'`]+)["'`]/g)
    for (const [, target = ''] of later) {
      const address = new URL(target, `http://site${script}`).pathname
      if (!isSearch(address)) scripts.add(address)
    }
  }
  return [...scripts]
}

/** Bytes of scripts as they are sent. */
export function weighScripts(scripts: readonly string[]): number {
  return scripts.reduce((sum, script) => sum + size(script.slice(1)), 0)
}
