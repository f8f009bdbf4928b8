import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { formatProblem } from '../../src/collections/problems.ts'
import { readProjectWith } from './read-fixture.ts'

/** Each example stands below its file name: `content/studies/one.yaml`, then a block of code. */
async function readExamples(): Promise<Record<string, string>> {
  const manual = await readFile(new URL('../../content/README.md', import.meta.url), 'utf8')
  const examples = manual.matchAll(
    /^`(content\/[\w/-]+\.(?:yaml|mdx))`\n\n```\w+\n([\s\S]*?)^```$/gm,
  )
  return Object.fromEntries([...examples].map(([, name = '', text = '']) => [name, text]))
}

test('the examples of the manual pass the check when they are laid into the content', async () => {
  const examples = await readExamples()
  expect(Object.keys(examples).map((name) => name.split('/')[1])).toEqual([
    'studies',
    'interventions',
    'claims',
    'articles',
  ])
  const { problems, library } = await readProjectWith(examples)
  expect(problems.map(formatProblem)).toEqual([])
  expect(library?.studies.get('example-2026-tablets')?.outcomes?.[0]?.contrasts).toHaveLength(1)
  expect(library?.forms.get('example-footbath')?.intervention).toBe('example-footbath')
  expect(library?.claims.get('example-tablets-cure')?.verdict).toBe('overstated')
  expect(library?.articles.get('example-iron')?.claims).toEqual(['example-tablets-cure'])
})
