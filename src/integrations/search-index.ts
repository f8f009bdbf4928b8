import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import { close, createIndex, type IndexFile } from 'pagefind'
import { getLibrary, type Library } from '../collections/queries.ts'
import { listFiles } from './built-files.ts'
import { addSameWords, buildVocabulary, readText } from './search-words.ts'
import { makeIndexStable } from './stable-index.ts'
import { listWholePages } from './whole-pages.ts'

const TYPE_OF_FOLDER: Readonly<Record<string, string>> = {
  interventions: 'Intervention',
  studies: 'Study',
  claims: 'Claim',
  guidelines: 'Guideline',
  medicines: 'Medicine',
  glossary: 'Glossary',
}

/** The kind of page behind an address, for the type filter: `studies/<id>/` is a study, the list of studies a page. */
export function typeOfPage(file: string): string {
  const folder = /^([^/]+)\/[^/]+\/index\.html$/.exec(file)?.[1] ?? ''
  return TYPE_OF_FOLDER[folder] ?? 'Page'
}

/**
 * Marks the page's type and further facts for Pagefind in the copy that is indexed; the page as served holds them in
 * one short attribute, or not at all.
 */
export function markType(html: string, file: string): string {
  const facts = /\sdata-search-facts="([^"]*)"[^>]*>/.exec(html)
  if (facts) {
    const filters = (facts[1] ?? '')
      .split('|')
      .map((fact) => `<i data-pagefind-filter="${fact}"></i>`)
    return html.replace(facts[0], () => `${facts[0]}${filters.join('')}`)
  }
  if (/\bdata-pagefind-filter=/.test(html)) return html
  return html.replace(/<body\b/i, `<body data-pagefind-filter="type:${typeOfPage(file)}"`)
}

/** Only what the site's own search loads: not Pagefind's widgets and worker, not WebAssembly of languages without a page. */
export function isUsed(file: IndexFile, languages: readonly string[]): boolean {
  if (/^(fragment|index|filter)\//.test(file.path)) return true
  if (/\.pf_meta$/.test(file.path)) return true
  const wasm = /^wasm\.(.+)\.pagefind$/.exec(file.path)?.[1]
  if (wasm !== undefined) return languages.includes(wasm)
  return ['pagefind.js', 'pagefind-entry.json'].includes(file.path)
}

function languagesOf(files: readonly IndexFile[]): string[] {
  const entry = files.find(({ path }) => path === 'pagefind-entry.json')
  if (!entry) throw new Error('Pagefind wrote no pagefind-entry.json')
  const { languages } = JSON.parse(new TextDecoder().decode(entry.content)) as {
    languages: Record<string, { wasm: string | null }>
  }
  return Object.values(languages).map(({ wasm }) => wasm ?? 'unknown')
}

function assertNone(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`Pagefind: ${errors.join('; ')}`)
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

/** Headings and other words that stand out: a misspelt word may have meant them, though one page alone uses them. */
function listNames(html: string): string[] {
  return [...html.matchAll(/<(h1|h2|h3|dt|th|b|strong)\b[\s\S]*?<\/\1>/gi)].map(([tag]) =>
    tag.replace(/<[^>]+>/g, ' '),
  )
}

/**
 * Builds the full-text index of the site into `pagefind/`, with the vocabulary for misspellings beside it. Pages go in
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
        const { index, errors } = await createIndex()
        assertNone(errors)
        if (!index) throw new Error('Pagefind made no index')
        const library = await getLibrary()
        const { sameWords } = library.site.search
        const texts: string[] = []
        const names: string[] = [...sameWords.flat(), ...listOtherNames(library)]
        for (const page of pages) {
          const html = await readFile(join(root, page), 'utf8')
          const content = addSameWords(markType(html, page), sameWords)
          assertNone((await index.addHTMLFile({ sourcePath: page, content })).errors)
          if (!html.includes('data-pagefind-body')) continue
          texts.push(readText(html))
          names.push(...listNames(html))
        }
        const result = await index.getFiles()
        assertNone(result.errors)
        const languages = languagesOf(result.files)
        const used = result.files.filter((file) => isUsed(file, languages))
        for (const file of makeIndexStable(used)) {
          const target = join(root, 'pagefind', file.path)
          await mkdir(dirname(target), { recursive: true })
          await writeFile(target, file.content)
        }
        const words = buildVocabulary([...texts, names.join(' ')], names)
        await writeFile(join(root, 'pagefind', 'vocabulary.txt'), words.join(' '))
        const whole = listWholePages(result.files)
        await writeFile(join(root, 'pagefind', 'whole-pages.txt'), whole.join(' '))
        await close()
        logger.info(`${pages.length} pages indexed`)
      },
    },
  }
}
