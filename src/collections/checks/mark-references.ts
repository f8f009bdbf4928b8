import type { ContentFile, ContentFiles } from '../content-files.ts'
import { suggestId } from '../nearest-id.ts'
import { describeValue } from '../place.ts'
import type { Problem } from '../problems.ts'
import { MARKS } from '../schemas/marks.ts'
import { readValue } from './mark-attributes.ts'
import { listMarks } from './mark-places.ts'
import type { MarkPlace } from './mark-places.ts'

/** What a figure in a text names is there: groups of medicines, and sources that the text cites as well. */
export function checkMarkReferences(content: ContentFiles): readonly Problem[] {
  return content.articles.flatMap((file) => [
    ...listMarks(file, 'MedicineGroups').flatMap((mark) => checkGroups(file, mark, content)),
    ...listMarks(file, 'NumberLine').flatMap((mark) => checkBands(file, mark)),
  ])
}

function checkGroups(
  { file }: ContentFile<unknown>,
  { line, attributes }: MarkPlace,
  { medicines, ids }: ContentFiles,
): readonly Problem[] {
  const place = { file, line, path: '<MedicineGroups>' }
  const parsed = MARKS.MedicineGroups.attributes.safeParse(readAll(attributes))
  if (!parsed.success) return []
  return parsed.data.rows.flatMap(({ name, ids: groups }): readonly Problem[] => {
    const unknown = groups.filter((id) => !ids.medicines.has(id))
    if (unknown.length > 0)
      return unknown.map((id) => ({
        ...place,
        name: 'UnknownId',
        expected: 'the id of a group of medicines',
        received: describeValue(id),
        remedy: suggestId(id, ids.medicines, 'They are the file names in content/medicines.'),
      }))
    const kinds = new Set(
      medicines
        .filter(({ id }) => groups.includes(id))
        .map(({ value: { direction, certainty } }) => `${direction}, ${certainty}`),
    )
    if (kinds.size < 2) return []
    return [
      {
        ...place,
        name: 'MdxBodyInvalid',
        expected: `groups that are alike in the row "${name}"`,
        received: [...kinds].join(' and '),
        remedy: 'Give groups that differ rows of their own.',
      },
    ]
  })
}

function checkBands(
  file: ContentFile<unknown>,
  { line, attributes }: MarkPlace,
): readonly Problem[] {
  const parsed = MARKS.NumberLine.attributes.safeParse(readAll(attributes))
  if (!parsed.success) return []
  const cited = new Set(listMarks(file, 'Cite').flatMap(({ id }) => id.split(/\s+/)))
  return parsed.data.bands
    .filter(({ cite }) => !cited.has(cite))
    .map(({ cite }) => ({
      name: 'UnknownId',
      file: file.file,
      line,
      path: '<NumberLine>',
      expected: 'in `cite` a source that the text cites as well',
      received: describeValue(cite),
      remedy: suggestId(cite, cited, 'Cite it in the text: <Cite id="..." />.'),
    }))
}

function readAll(attributes: MarkPlace['attributes']): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(attributes).map(([name, source]) => [name, readValue(source)?.of]),
  )
}
