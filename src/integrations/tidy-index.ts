import { rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { IndexFile } from 'pagefind'
import { bundleEngine } from './bundle.ts'
import { makeIndexStable } from './stable-index.ts'
import type { WholeIndex } from './whole-index.ts'

/** Only what the site's own search loads: not Pagefind's widgets and worker, not WebAssembly of languages without a page. */
export function isUsed(path: string, languages: readonly string[]): boolean {
  if (/^(fragment|index|filter)\//.test(path) || /\.pf_meta$/.test(path)) return true
  const wasm = /^wasm\.(.+)\.pagefind$/.exec(path)?.[1]
  if (wasm !== undefined) return languages.includes(wasm)
  return ['pagefind.js', 'pagefind-entry.json'].includes(path)
}

function languagesOf(files: readonly IndexFile[]): string[] {
  const entry = files.find(({ path }) => path === 'pagefind-entry.json')
  if (!entry) throw new Error('Pagefind wrote no pagefind-entry.json')
  const { languages } = JSON.parse(new TextDecoder().decode(entry.content)) as {
    languages: Record<string, { wasm: string | null }>
  }
  return Object.values(languages).map(({ wasm }) => wasm ?? 'unknown')
}

/**
 * Leaves in the folder what the search loads, in few bytes, and the same for the same pages. One engine serves every
 * index, so only one of them keeps its own.
 */
export async function tidyIndex(
  folder: string,
  { paths, files }: WholeIndex,
  { hasEngine = true }: { readonly hasEngine?: boolean } = {},
): Promise<void> {
  const languages = hasEngine ? languagesOf(files) : []
  const stable = makeIndexStable(files)
  const isReplaced = (path: string): boolean =>
    /\.pf_(meta|filter)$/.test(path) ||
    !isUsed(path, languages) ||
    (path === 'pagefind.js' && !hasEngine)
  for (const path of paths) {
    const newPath = stable.renamed.get(path)
    if (newPath !== undefined) await rename(join(folder, path), join(folder, newPath))
    else if (isReplaced(path)) await rm(join(folder, path))
  }
  for (const { path, content } of stable.files) await writeFile(join(folder, path), content)
  if (!hasEngine) return
  const engine = join(folder, 'pagefind.js')
  await writeFile(engine, await bundleEngine(engine))
}
