import type { ContentFile, ContentFiles } from '../content-files.ts'
import { suggestId } from '../nearest-id.ts'
import { describeValue } from '../place.ts'
import type { Problem } from '../problems.ts'
import type { LaboratoryFile } from '../schemas/laboratory.ts'
import { problemAt } from './check.ts'

/** A limit quotes a recommendation that its guideline's record has, for groups that the file lists. */
export function checkLaboratoryRules(content: ContentFiles): readonly Problem[] {
  const topics = new Map(
    content.guidelines.map(({ id, value }) => [
      id,
      value.recommendations.map(({ topic }) => topic),
    ]),
  )
  return content.laboratory.flatMap((file) => checkFile(file, topics))
}

function checkFile(
  file: ContentFile<LaboratoryFile>,
  topics: ReadonlyMap<string, readonly string[]>,
): readonly Problem[] {
  const groups = new Set(file.value.groups.map(({ id }) => id))
  return file.value.rules.flatMap(({ guideline, topic, groups: named }, index) => {
    const known = topics.get(guideline)
    const unknownGroups = named.flatMap((id, position) =>
      groups.has(id)
        ? []
        : [
            problemAt(file, {
              name: 'UnknownId',
              path: ['rules', index, 'groups', position],
              expected: 'the id of a group of this file',
              remedy: suggestId(id, groups, 'Groups are listed under `groups`.'),
            }),
          ],
    )
    // A guideline that is not there is another check's finding.
    if (known === undefined) return unknownGroups
    const count = known.filter((each) => each === topic).length
    if (count === 1) return unknownGroups
    if (count > 1)
      return [
        ...unknownGroups,
        problemAt(file, {
          name: 'DuplicateId',
          path: ['rules', index, 'topic'],
          expected: `a topic that one recommendation of ${guideline} has`,
          received: `${describeValue(topic)}, which ${String(count)} of them have`,
          remedy: `Tell their topics apart in content/guidelines/${guideline}.yaml.`,
        }),
      ]
    return [
      ...unknownGroups,
      problemAt(file, {
        name: 'UnknownId',
        path: ['rules', index, 'topic'],
        expected: `the topic of a recommendation of ${guideline}`,
        remedy: suggestId(topic, known, `Topics stand in content/guidelines/${guideline}.yaml.`),
      }),
    ]
  })
}
