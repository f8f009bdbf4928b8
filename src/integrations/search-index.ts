import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import { close, createIndex, type PagefindIndex } from 'pagefind'
import { forgetLibrary, getLibrary, type Library } from '../collections/queries.ts'
import { PIECES_FOLDER } from '../islands/search/pieces-folder.ts'
import { listFiles } from './built-files.ts'
import { freeMemory } from './free-memory.ts'
import {
  assignParts,
  dropLabels,
  dropUnread,
  markPart,
  markType,
  shortenSources,
} from './search-copy.ts'
import { addSameWords, createVocabulary, readText, splitVocabulary } from './search-words.ts'
import { tidyIndex } from './tidy-index.ts'
import { readWholeIndex } from './whole-index.ts'

/**
 * How many positions of words a file of the index holds: a first word fetches one file, a sixth of what Pagefind would
 * put into it.
 */
const CHUNK_SIZE = '3500'

function assertNone(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`Pagefind: ${errors.join('; ')}`)
}

async function startIndex(): Promise<PagefindIndex> {
  const { index, errors } = await createIndex()
  assertNone(errors)
  if (!index) throw new Error('Pagefind made no index')
  return index
}

/**
 * Written by Pagefind itself and read back: thousands of files do not fit through its pipe. To close it cuts off what it
 * still writes, though it said that all is written.
 */
async function writeIndex(
  index: PagefindIndex,
  folder: string,
  { hasEngine }: { readonly hasEngine: boolean },
): Promise<void> {
  assertNone((await index.writeFiles({ outputPath: folder })).errors)
  await tidyIndex(folder, await readWholeIndex(folder), { hasEngine })
}

/** Names that content gives beside the words of its texts: other names of pages, names of medicines. */
function listOtherNames({ interventions, articles, medicines, glossary }: Library): string[] {
  return [
    ...[...interventions.values(), ...articles.values(), ...glossary.values()].flatMap(
      ({ aliases = [] }) => aliases,
    ),
    ...[...medicines.values()].flatMap(({ names }) =>
      names.flatMap(({ generic, us, uk }) => [generic, ...us, ...uk]),
    ),
  ]
}

/** What the index takes from content. It is the last that is made from it, so that its memory is free from here on. */
async function readContent(pages: readonly string[]) {
  const library = await getLibrary()
  forgetLibrary()
  const { sameWords } = library.site.search
  return {
    sameWords,
    otherNames: listOtherNames(library),
    parts: assignParts(pages, library),
  }
}

/** Headings and other words that stand out: a misspelt word may have meant them, though one page alone uses them. */
function listNames(html: string): string[] {
  return [...html.matchAll(/<(h1|h2|h3|dt|th|b|strong)\b[\s\S]*?<\/\1>/gi)].map(([tag]) =>
    tag.replace(/<[^>]+>/g, ' '),
  )
}

/**
 * Builds the full-text index of the site into `pagefind/`, that of the pieces below it, with the vocabulary for misspellings beside it. Pages go in
 * sorted, so the index is the same every time.
 */
export function searchIndex(): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const root = fileURLToPath(dir)
        const pages = (await listFiles(root)).filter(
          (file) => file.endsWith('.html') && file !== '404.html',
        )
        process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] ??= CHUNK_SIZE
        const [wholes, pieces] = [await startIndex(), await startIndex()]
        const { sameWords, otherNames, parts } = await readContent(pages)
        const vocabulary = createVocabulary()
        vocabulary.add('', [...sameWords.flat(), ...otherNames])
        freeMemory()
        let indexed = 0
        for (const page of pages) {
          const html = await readFile(join(root, page), 'utf8')
          // Pagefind leaves out every page without a marked body, as soon as one page has one.
          if (!html.includes('data-pagefind-body')) continue
          const text = readText(html)
          const part = parts.get(page)
          const read = dropUnread(part === undefined ? html : dropLabels(shortenSources(html)))
          const marked = markPart(markType(read, page), part)
          const content = addSameWords(marked, sameWords, text)
          const index = part === undefined ? wholes : pieces
          assertNone((await index.addHTMLFile({ sourcePath: page, content })).errors)
          vocabulary.add(text, listNames(html))
          indexed += 1
        }
        freeMemory()
        const folder = join(root, 'pagefind')
        await writeIndex(wholes, folder, { hasEngine: true })
        await writeIndex(pieces, join(folder, PIECES_FOLDER), { hasEngine: false })
        await close()
        await mkdir(join(folder, 'vocabulary'))
        for (const [initial, words] of splitVocabulary(vocabulary.list()))
          await writeFile(join(folder, 'vocabulary', `${initial}.txt`), words)
        logger.info(`${indexed} of ${pages.length} pages indexed`)
      },
    },
  }
}
