import type { ContentFile, ContentFiles } from '../content-files.ts'
import { suggestId } from '../nearest-id.ts'
import { describeValue } from '../place.ts'
import type { Problem } from '../problems.ts'
import { listMarks } from './mark-places.ts'

/** Every <Term> explains a word that the glossary has. */
export function checkTermIds(content: ContentFiles): readonly Problem[] {
  return content.articles.flatMap((file) => checkBody(file, content.ids.glossary))
}

function checkBody(file: ContentFile<unknown>, known: ReadonlySet<string>): readonly Problem[] {
  return listMarks(file, 'Term')
    .filter(({ id }) => !known.has(id))
    .map(({ id, line }) => ({
      name: 'UnknownId' as const,
      file: file.file,
      line,
      path: '<Term>',
      expected: 'the id of a glossary entry',
      received: describeValue(id),
      remedy: suggestId(id, known, 'They are the file names in content/glossary.'),
    }))
}
