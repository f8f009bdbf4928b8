import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

const PAGE_SCRIPT = /<script[^>]*\ssrc="[^"]*\/_astro\/([^"]+\.js)"/g
/** The search box stands on every page and has a budget of its own. */
const IS_SEARCH = /search|header/i

/** Bytes, in brotli, of every script that the explorer runs or may load later. */
export function weighExplorer(site: string): number {
  const folder = join(site, '_astro')
  const names = readdirSync(folder).filter((name) => name.endsWith('.js') && !IS_SEARCH.test(name))
  const page = readFileSync(join(site, 'index.html'), 'utf8')
  const queue = [...page.matchAll(PAGE_SCRIPT)].map(([, name = '']) => name)
  const seen = new Set<string>()
  for (let name = queue.pop(); name !== undefined; name = queue.pop()) {
    if (seen.has(name) || !names.includes(name)) continue
    seen.add(name)
    const text = readFileSync(join(folder, name), 'utf8')
    queue.push(...names.filter((other) => text.includes(other)))
  }
  return [...seen].reduce((sum, name) => {
    const file = join(folder, name)
    // The smallest are sent as they are.
    return sum + statSync(existsSync(`${file}.br`) ? `${file}.br` : file).size
  }, 0)
}
