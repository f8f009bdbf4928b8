import { expect, test } from 'vitest'
import { readProblems } from './read-fixture.ts'

test('markup of its own, an import and an expression are no part of a text', async () => {
  expect(await readProblems('foreign-markup')).toMatchInlineSnapshot(`
    "
    MdxBodyInvalid  content/interventions/walking.mdx:51
      text: expected words for a reader, received "import theft from './theft.js'".
      Remove the line: a text brings in nothing, and every mark is at hand. If it is a word of a sentence, move it off the start of the line.

    MdxBodyInvalid  content/interventions/walking.mdx:53
      text: expected a mark that such a page knows: Cite, Warning, received <b>.
      Write it in Markdown, or use one of these marks.

    MdxBodyInvalid  content/interventions/walking.mdx:53
      text: expected no brace outside of a mark, received "{steal()} and a <Warning title={steal()}>call</Warning>.".
      Write the words without braces; a remark for editors stands between {/* and */}.

    MdxBodyInvalid  content/interventions/walking.mdx:53
      text: expected a plain value for \`title\` of <Warning>: a number, a text in quotes, a list, a group, received "steal()".
      Write it out: title="words", or title={{ from: 1, label: 'words' }}.

    MdxBodyInvalid  content/interventions/walking.mdx:55
      text: expected a mark that such a page knows: Cite, Warning, received <script>.
      Write it in Markdown, or use one of these marks.

    5 problems in 1 file.
    "
  `)
})
