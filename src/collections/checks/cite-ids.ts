import type { ContentFile, ContentFiles } from '../content-files.ts'
import { suggestId } from '../nearest-id.ts'
import { countLines, describeValue, shorten } from '../place.ts'
import type { Problem } from '../problems.ts'

/** Every <Cite> names studies or guidelines that are there; several stand in one `id`, with spaces between. */
export function checkCiteIds(content: ContentFiles): readonly Problem[] {
  const known = new Set([...content.ids.studies, ...content.ids.guidelines])
  return [...content.interventions, ...content.articles].flatMap((file) => checkBody(file, known))
}

function checkBody(file: ContentFile<unknown>, known: ReadonlySet<string>): readonly Problem[] {
  if (file.body === undefined) return []
  const { text, firstLine } = file.body
  const lineAt = countLines(text)
  const problems: Problem[] = []
  for (const match of text.matchAll(/<Cite\b([^<>]*)>/g)) {
    const line = firstLine + lineAt(match.index) - 1
    const ids = (/\bid="([^"]*)"/.exec(match[1] ?? '')?.[1] ?? '').split(/\s+/).filter(Boolean)
    if (ids.length === 0) {
      problems.push({
        name: 'MissingCiteId',
        file: file.file,
        line,
        path: '<Cite>',
        expected: 'id="..." with the id of a study or a guideline',
        received: shorten(match[0]),
        remedy: 'Write <Cite id="first-author-year-subject" />.',
      })
    }
    for (const id of ids.filter((candidate) => !known.has(candidate))) {
      problems.push({
        name: 'UnknownId',
        file: file.file,
        line,
        path: '<Cite>',
        expected: 'the id of a study or a guideline',
        received: describeValue(id),
        remedy: suggestId(
          id,
          known,
          'They are the file names in content/studies and content/guidelines.',
        ),
      })
    }
  }
  return problems
}
