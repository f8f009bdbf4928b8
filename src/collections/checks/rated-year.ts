import type { ContentFiles } from '../content-files.ts'
import type { Problem } from '../problems.ts'
import { problemAt } from './check.ts'

/** What counts in a rating has a year, since readers may leave out what came later. */
export function checkRatedYears(content: ContentFiles): readonly Problem[] {
  return content.studies.flatMap((file) => {
    const isRated = file.value.outcomes?.some((row) => (row.contrasts ?? []).length > 0) ?? false
    if (!isRated || file.value.citation.year !== undefined) return []
    return [
      problemAt(file, {
        name: 'StudyFileInvalid',
        path: ['citation', 'year'],
        expected: 'a year, since the study has contrasts',
        remedy: 'Add the year of publication; until it is known, the study can have no contrast.',
      }),
    ]
  })
}
