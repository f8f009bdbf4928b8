import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { CONTENT_FOLDERS } from '../../src/collections/content-files.ts'
import { formatProblem } from '../../src/collections/problems.ts'
import { MARKS } from '../../src/collections/schemas/marks.ts'
import { siteSchema } from '../../src/collections/schemas/site.ts'
import { readProjectWith } from './read-fixture.ts'

const manual = await readFile(new URL('../../content/README.md', import.meta.url), 'utf8')

/** Each example stands below its file name: `content/studies/one.yaml`, then a block of code. */
function readExamples(): Readonly<Record<string, string>> {
  const examples = manual.matchAll(
    /^`(content\/[\w/-]+\.(?:yaml|mdx))`\n\n```\w+\n([\s\S]*?)^```$/gm,
  )
  return Object.fromEntries([...examples].map(([, name = '', text = '']) => [name, text]))
}

/** The examples with the next free places in the log and in the lists, whatever has been added to the content. */
async function placeExamples(): Promise<Readonly<Record<string, string>>> {
  const { library } = await readProjectWith({})
  if (library === undefined) throw new Error('the content has problems of its own')
  const { changes, outcomes, articles } = library
  const next: Readonly<Record<string, number>> = {
    changes: changes.length + 1,
    outcomes: outcomes.size + 1,
    articles: articles.size + 1,
  }
  return Object.fromEntries(
    Object.entries(readExamples()).map(([name, text]) => [
      name,
      text.replace(
        /^(number|order): \d+$/m,
        (_, field: string) => `${field}: ${String(next[name.split('/')[1] ?? ''])}`,
      ),
    ]),
  )
}

test('the manual has one example of each kind of file, where messages send an editor', () => {
  const folders = Object.keys(readExamples()).map((name) => name.split('/')[1])
  expect(folders.toSorted()).toEqual(Object.keys(CONTENT_FOLDERS).toSorted())
})

test('the examples of the manual pass the check when they are laid into the content', async () => {
  const { problems, library } = await readProjectWith(await placeExamples())
  expect(problems.map(formatProblem)).toEqual([])
  expect(library?.studies.get('example-2026-tablets')?.outcomes?.[0]?.contrasts).toHaveLength(1)
  expect(library?.forms.get('example-footbath')?.intervention).toBe('example-footbath')
  expect(library?.claims.get('example-tablets-cure')?.verdict).toBe('overstated')
  expect(library?.articles.get('example-iron')?.claims).toEqual(['example-tablets-cure'])
  expect(library?.laboratory.get('example-copper')?.rules).toHaveLength(1)
})

test('the manual names every field of site.yaml and every mark of a text', () => {
  const start = manual.indexOf('## What site.yaml holds')
  const site = manual.slice(start, manual.indexOf('\n## ', start))
  const fields = Object.keys(siteSchema.shape).filter((field) => !site.includes(`\`${field}\``))
  expect(fields).toEqual([])
  expect(Object.keys(MARKS).filter((mark) => !manual.includes(`\`<${mark}`))).toEqual([])
})
