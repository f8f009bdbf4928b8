import type { ContentFile, ContentFiles } from '../content-files.ts'
import type { Problem, ProblemName } from '../problems.ts'
import type { StudyFile } from '../schemas/study.ts'
import { problemAt } from './check.ts'

/** One paper is one record, one form stands in one file: no DOI and no PMID in two studies, no form in two interventions. */
export function checkDuplicateIdentifiers(content: ContentFiles): readonly Problem[] {
  return [
    ...findTwice(content.studies, 'DuplicateDoi', 'doi'),
    ...findTwice(content.studies, 'DuplicatePmid', 'pmid'),
    ...findFormTwice(content),
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
      else {
        problems.push(
          problemAt(file, {
            name: 'DuplicateId',
            path: ['forms', index, 'id'],
            expected: `an id that does not stand in ${earlier}`,
            remedy: 'Choose another id, or remove one of the two.',
          }),
        )
      }
    })
  }
  return problems
}
