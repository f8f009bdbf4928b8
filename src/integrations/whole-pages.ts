import { gunzipSync } from 'node:zlib'
import type { IndexFile } from 'pagefind'

/** Types of page that tell one piece of the picture; pages of every other type weigh the whole. */
const PIECES: ReadonlySet<string> = new Set(['Study', 'Claim', 'Evidence'])

const SIGNATURE = 'pagefind_dcd'
const FRAGMENT = /^fragment\/(.+)\.pf_fragment$/

function readFragment(content: Uint8Array): { filters?: Record<string, string[]> } {
  const text = gunzipSync(content).toString('utf8')
  if (!text.startsWith(SIGNATURE)) {
    throw new Error("Pagefind's fragments have another shape than expected: see whole-pages.ts")
  }
  return JSON.parse(text.slice(SIGNATURE.length)) as { filters?: Record<string, string[]> }
}

/** Ids, as the engine gives them with its results, of the pages that are more than a piece of the picture. */
export function listWholePages(files: readonly IndexFile[]): readonly string[] {
  return files
    .flatMap(({ path, content }) => {
      const id = FRAGMENT.exec(path)?.[1]
      if (id === undefined) return []
      const { filters } = readFragment(content)
      return filters?.['type']?.some((type) => PIECES.has(type)) ? [] : [id]
    })
    .sort()
}
