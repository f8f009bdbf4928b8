import { expect, test } from 'vitest'
import { formatProblems } from '../../src/collections/problems.ts'
import { readFixture } from './read-fixture.ts'

async function readProblems(fixture: string): Promise<string> {
  const { library, problems } = await readFixture(fixture)
  expect(library).toBeUndefined()
  return `\n${formatProblems(problems)}\n`
}

test('markup of its own, an import and an expression are no part of a text', async () => {
  expect(await readProblems('foreign-markup')).toMatchInlineSnapshot(`
    "
    ForeignMarkup  content/interventions/walking.mdx:51
      expected words, Markdown, and the site's components with plain values, received "import theft from './theft.js'".
      Say it in Markdown; write \`&lt;\` for a sign that is smaller than.

    ForeignMarkup  content/interventions/walking.mdx:53
      expected words, Markdown, and the site's components with plain values, received "<Warning title={steal()}>".
      Say it in Markdown; write \`&lt;\` for a sign that is smaller than.

    ForeignMarkup  content/interventions/walking.mdx:53
      expected words, Markdown, and the site's components with plain values, received "<b".
      Say it in Markdown; write \`&lt;\` for a sign that is smaller than.

    ForeignMarkup  content/interventions/walking.mdx:53
      expected words, Markdown, and the site's components with plain values, received "</b".
      Say it in Markdown; write \`&lt;\` for a sign that is smaller than.

    ForeignMarkup  content/interventions/walking.mdx:53
      expected words, Markdown, and the site's components with plain values, received "{steal()}".
      Say it in Markdown; write \`&lt;\` for a sign that is smaller than.

    ForeignMarkup  content/interventions/walking.mdx:55
      expected words, Markdown, and the site's components with plain values, received "<script".
      Say it in Markdown; write \`&lt;\` for a sign that is smaller than.

    ForeignMarkup  content/interventions/walking.mdx:55
      expected words, Markdown, and the site's components with plain values, received "</script".
      Say it in Markdown; write \`&lt;\` for a sign that is smaller than.

    7 problems in 1 file.
    "
  `)
})
