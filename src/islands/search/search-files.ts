import type { PageFragment } from './page-fragment.ts'
import type { PagefindIndex } from './pagefind-module.ts'
import { PIECES_FOLDER } from './pieces-folder.ts'
import type { Indexes, RankedResult } from './search-engine.ts'
import { readFoundPage, type FoundPage } from './search-hit.ts'
import type { SearchLoader } from './search-loader.ts'
import { readVocabulary, type Vocabulary } from './vocabulary.ts'

/** The files of the index, each fetched when it is first needed, and once. */
export interface SearchFiles {
  /** @throws {Error} if the index cannot be loaded; the next question tries again */
  getEngine(): Promise<Indexes>
  /** The known words with this initial; none where the list cannot be loaded, so that no spelling is put right. */
  getVocabulary(initial: string): Promise<Vocabulary>
  /** The texts of the first `limit` results. */
  openPages(results: readonly RankedResult[], limit: number): Promise<FoundPage[]>
}

// Titles of claims are whole sentences, so a word in a title says less than a word among a page's other names.
const RANKING = {
  termFrequency: 1,
  pageLength: 0.2,
  metaWeights: { title: 3, aliases: 8, same: 1 },
}

/** Keeps the promise that `make` returns, unless it fails: the next caller may find the network again. */
function keepUnlessFailed<Value>(make: () => Promise<Value>): () => Promise<Value> {
  let kept: Promise<Value> | undefined
  return () =>
    (kept ??= make().catch((error: unknown) => {
      kept = undefined
      throw error
    }))
}

/** The same for files that a name stands for. */
function keepByName<Value>(
  make: (name: string) => Promise<Value>,
): (name: string) => Promise<Value> {
  const kept = new Map<string, () => Promise<Value>>()
  return (name) => {
    const get = kept.get(name) ?? keepUnlessFailed(() => make(name))
    kept.set(name, get)
    return get()
  }
}

async function openIndexes(folder: string, base: string, loader: SearchLoader): Promise<Indexes> {
  const pagefind = await loader.loadEngine(`${folder}pagefind.js`)
  const openIndex = async (basePath: string): Promise<PagefindIndex> => {
    const index = pagefind.createInstance({
      basePath,
      baseUrl: base,
      noWorker: true,
      ranking: RANKING,
    })
    await index.preload('')
    return index
  }
  const openPieces = (): Promise<PagefindIndex> => openIndex(folder + PIECES_FOLDER)
  // One after the other: the second one takes the engine that the first has started.
  const wholes = await openIndex(folder)
  const pieces = await openPieces()
  return { wholes, pieces, openPieces, openNarrowed: keepUnlessFailed(openPieces) }
}

/** The files of the index below `base`, the path that the site was built for. Nothing is fetched before it is asked for. */
export function createSearchFiles(base: string, loader: SearchLoader): SearchFiles {
  const folder = `${base.replace(/\/?$/, '/')}pagefind/`
  const loadVocabulary = keepByName(async (initial) =>
    readVocabulary(await loader.loadText(`${folder}vocabulary/${initial}.txt`)),
  )
  const loadPage = keepByName<PageFragment>((path) => loader.loadPage(folder + path))
  return {
    getEngine: keepUnlessFailed(() => openIndexes(folder, base, loader)),
    getVocabulary: (initial) => loadVocabulary(initial).catch(() => []),
    openPages: (results, limit) =>
      Promise.all(
        results.slice(0, limit).map(async ({ result: { id, words }, isPiece }) => {
          const part = isPiece ? PIECES_FOLDER : ''
          return readFoundPage(await loadPage(`${part}fragment/${id}.pf_fragment`), words)
        }),
      ),
  }
}
