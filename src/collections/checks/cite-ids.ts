import type { ContentFile, ContentFiles } from '../content-files.ts'
import { suggestId } from '../nearest-id.ts'
import { describeValue } from '../place.ts'
import type { Problem } from '../problems.ts'
import { listMarks } from './mark-places.ts'

/** Every <Cite> names studies or guidelines that are there; several stand in one `id`, with spaces between. */
export function checkCiteIds(content: ContentFiles): readonly Problem[] {
  const known = new Set([...content.ids.studies, ...content.ids.guidelines])
  return [...content.interventions, ...content.articles].flatMap((file) => checkBody(file, known))
}

function checkBody(file: ContentFile<unknown>, known: ReadonlySet<string>): readonly Problem[] {
  return listMarks(file, 'Cite').flatMap(({ line, id, source }): readonly Problem[] => {
    const place = { file: file.file, line, path: '<Cite>' }
    const ids = id.split(/\s+/).filter(Boolean)
    if (ids.length === 0)
      return [
        {
          ...place,
          name: 'MissingCiteId',
          expected: 'id="..." with the id of a study or a guideline',
          received: source,
          remedy: 'Write <Cite id="first-author-year-subject" />.',
        },
      ]
    return ids
      .filter((candidate) => !known.has(candidate))
      .map((candidate) => ({
        ...place,
        name: 'UnknownId',
        expected: 'the id of a study or a guideline',
        received: describeValue(candidate),
        remedy: suggestId(
          candidate,
          known,
          'They are the file names in content/studies and content/guidelines.',
        ),
      }))
  })
}
