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

/** What a script imports before it runs. */
const AT_ONCE = /(?:^|[;\s}])(?:import|export)\s*(?:[\w*{}\s,$]*from\s*)?["'`](\.[^"'`]+)["'`]/g
/** What it may import once somebody acts. */
const LATER = /import\(\s*["'`](\.[^"'`]+)["'`]/g

/** Scripts that a page names, and what they import in one of the ways, and so on. */
function followImports(
  html: string,
  ways: readonly RegExp[],
  isFollowed: (script: string) => boolean = () => true,
): string[] {
  const queue = [...html.matchAll(/<script[^>]*\ssrc="([^"]+)"/g)].map(([, src = '']) => src)
  const seen = new Set<string>()
  while (queue.length > 0) {
    const script = queue.pop()
    if (script === undefined || seen.has(script) || !isFollowed(script)) continue
    seen.add(script)
    const code = read(script.slice(1))
    for (const [, target = ''] of ways.flatMap((way) => [...code.matchAll(way)])) {
      queue.push(new URL(target, `http://site${script}`).pathname)
    }
  }
  return [...seen]
}

/** Scripts that a page runs by itself, with all that they import before anybody acts. */
export function listScripts(html: string): string[] {
  return followImports(html, [AT_ONCE])
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

/** All that the explorer runs, what it loads later included; the search has a budget of its own. */
export function listExplorerScripts(): readonly string[] {
  return followImports(
    read('index.html'),
    [AT_ONCE, LATER],
    (script) => !/header|search/i.test(script),
  )
}

/** Bytes of scripts as they are sent. */
export function weighScripts(scripts: readonly string[]): number {
  return scripts.reduce((sum, script) => sum + size(script.slice(1)), 0)
}
