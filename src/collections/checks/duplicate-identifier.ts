import type { ContentFile, ContentFiles } from '../content-files.ts'
import type { Path } from '../place.ts'
import type { Problem, ProblemName } from '../problems.ts'
import type { StudyFile } from '../schemas/study.ts'
import { problemAt } from './check.ts'

/** One paper is one record: no DOI and no PMID stands in two studies, no id in two lists. */
export function checkDuplicateIdentifiers(content: ContentFiles): readonly Problem[] {
  return [
    ...findTwice(content.studies, 'DuplicateDoi', 'doi'),
    ...findTwice(content.studies, 'DuplicatePmid', 'pmid'),
    ...findFormTwice(content),
    ...findListedTwice(content),
  ]
}

function findTwice(
  studies: readonly ContentFile<StudyFile>[],
  name: ProblemName,
  field: 'doi' | 'pmid',
): readonly Problem[] {
  const first = new Map<string, string>()
  const problems: Problem[] = []
  for (const file of studies) {
    const identifier = file.value.citation[field]?.toLowerCase()
    if (identifier === undefined) continue
    const earlier = first.get(identifier)
    if (earlier === undefined) first.set(identifier, file.file)
    else {
      problems.push(
        problemAt(file, {
          name,
          path: ['citation', field],
          expected: `a ${field.toUpperCase()} that no other study has`,
          received: `that of ${earlier}`,
          remedy: 'Merge the two records, or correct the one that is wrong.',
        }),
      )
    }
  }
  return problems
}

function findFormTwice(content: ContentFiles): readonly Problem[] {
  const first = new Map<string, string>()
  const problems: Problem[] = []
  for (const file of content.interventions) {
    file.value.forms.forEach((form, index) => {
      const earlier = first.get(form.id)
      if (earlier === undefined) first.set(form.id, file.file)
      else problems.push(duplicateId(file, ['forms', index, 'id'], earlier))
    })
  }
  return problems
}

function findListedTwice(content: ContentFiles): readonly Problem[] {
  const problems: Problem[] = []
  const look = (file: ContentFile<unknown>, path: Path, ids: readonly string[]) => {
    ids.forEach((id, index) => {
      if (ids.indexOf(id) < index)
        problems.push(duplicateId(file, [...path, index, 'id'], 'the same list'))
    })
  }
  for (const file of content.outcomes)
    look(
      file,
      ['scales'],
      file.value.scales.map(({ id }) => id),
    )
  if (content.site) {
    const { populations, subjects } = content.site.value
    look(
      content.site,
      ['populations'],
      populations.map(({ id }) => id),
    )
    look(
      content.site,
      ['subjects'],
      subjects.map(({ id }) => id),
    )
    subjects.forEach(({ id }, index) => {
      if (content.site && content.ids.interventions.has(id)) {
        problems.push(duplicateId(content.site, ['subjects', index, 'id'], 'content/interventions'))
      }
    })
  }
  return problems
}

function duplicateId(file: ContentFile<unknown>, path: Path, earlier: string): Problem {
  return problemAt(file, {
    name: 'DuplicateId',
    path,
    expected: `an id that does not stand in ${earlier}`,
    remedy: 'Choose another id, or remove one of the two.',
  })
}
