import type { ContentFile, ContentFiles } from '../content-files.ts'
import { suggestId } from '../nearest-id.ts'
import { countLines, describeValue } from '../place.ts'
import type { Problem } from '../problems.ts'

/** Every <Term> explains a word that the glossary has. */
export function checkTermIds(content: ContentFiles): readonly Problem[] {
  return content.articles.flatMap((file) => checkBody(file, content.ids.glossary))
}

function checkBody(file: ContentFile<unknown>, known: ReadonlySet<string>): readonly Problem[] {
  if (file.body === undefined) return []
  const { text, firstLine } = file.body
  const lineAt = countLines(text)
  return [...text.matchAll(/<Term\b([^<>]*)>/g)].flatMap((match) => {
    const id = /\bid="([^"]*)"/.exec(match[1] ?? '')?.[1] ?? ''
    if (known.has(id)) return []
    return [
      {
        name: 'UnknownId' as const,
        file: file.file,
        line: firstLine + lineAt(match.index) - 1,
        path: '<Term>',
        expected: 'the id of a glossary entry',
        received: describeValue(id),
        remedy: suggestId(id, known, 'They are the file names in content/glossary.'),
      },
    ]
  })
}
