import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { BUDGETS } from '../budgets.ts'
import { files, site, size } from './built-pages.ts'

const sum = (sizes: readonly number[]): number => sizes.reduce((all, one) => all + one, 0)

/** Bytes of the index's files of one kind, the largest first; each lies there packed as well, under the same name. */
function listSizes(pattern: RegExp): number[] {
  const kind = files.filter((file) => pattern.test(file))
  if (kind.length === 0) throw new Error(`The index has no ${String(pattern)}`)
  return kind.map(size).sort((a, b) => b - a)
}

/** A script and all that it imports by name. */
function listImports(script: string, seen = new Set<string>()): Set<string> {
  if (seen.has(script)) return seen
  seen.add(script)
  const code = readFileSync(join(site, script), 'utf8')
  for (const [, name = ''] of code.matchAll(/from\s*["'`]\.\/([^"'`]+)["'`]/g)) {
    listImports(`_astro/${name}`, seen)
  }
  return seen
}

const boxes = files.filter((file) => /^_astro\/(header-box|search\.astro)[^/]*\.js$/.test(file))

describe('the bytes of the search', () => {
  it('are few of our own script, wherever it stands', () => {
    expect(boxes.length).toBe(2)
    for (const box of boxes) {
      expect(sum([...listImports(box)].map(size)), box).toBeLessThanOrEqual(BUDGETS.searchScripts)
    }
  })

  it('are not loaded for an address that leads nowhere: a list of all pages is, with its script', () => {
    const [miss = ''] = files.filter((file) => /^_astro\/miss-list[^/]*\.js$/.test(file))
    const scripts = [...listImports(miss)]
    for (const script of scripts)
      expect(readFileSync(join(site, script), 'utf8')).not.toContain('pagefind')
    expect(sum(scripts.map(size)) + size('site-map/index.html')).toBeLessThanOrEqual(
      BUDGETS.missList,
    )
  })

  it('stay within their budget to the first hit of any first word: in its own file or where two begin alike', () => {
    const box = boxes.find((file) => file.includes('header-box')) ?? ''
    const once = [
      ...listSizes(/^pagefind\/pagefind\.js$/),
      ...listSizes(/^pagefind\/wasm\..+\.pagefind$/),
      ...listSizes(/^pagefind\/(pieces\/)?pagefind-entry\.json$/),
      ...listSizes(/^pagefind\/(pieces\/)?pagefind\..+\.pf_meta$/),
      // The one filter that is loaded is that of the types; which file it is, the index alone knows.
      ...listSizes(/^pagefind\/filter\/.+\.pf_filter$/).slice(0, 1),
      ...[...listImports(box)].map(size),
    ]
    // A word stands in one file of each index.
    const [first = 0, second = 0] = listSizes(/^pagefind\/index\/.+\.pf_index$/)
    const [third = 0, fourth = 0] = listSizes(/^pagefind\/pieces\/index\/.+\.pf_index$/)
    const [page = 0] = listSizes(/^pagefind\/(pieces\/)?fragment\/.+\.pf_fragment$/)
    expect(sum([...once, first, second, third, fourth, page])).toBeLessThanOrEqual(BUDGETS.firstHit)
  })
})
