import type { Library } from '../collections/queries.ts'
import { buildStudyLabels } from '../collections/study-label.ts'
import { numberSources } from '../format/citation.ts'

/** The numbered list at the foot of the page, and the numbers that its text uses. */
export function buildSources(library: Library, ids: readonly string[]) {
  const numbers = numberSources(ids)
  const labels = buildStudyLabels(library.studies.values())
  const sources = [...numbers.keys()].map((id) => {
    const study = library.studies.get(id)
    if (study)
      return { path: `/studies/${id}/`, label: labels.get(id) ?? id, citation: study.citation }
    const guideline = library.guidelines.get(id)
    if (!guideline)
      throw new RangeError(`buildSources: no study and no guideline has this id, received ${id}`)
    const label = [guideline.shortName, guideline.year].filter(Boolean).join(' ')
    return { path: `/guidelines/#${id}`, label, citation: guideline.citation }
  })
  return { numbers, sources }
}
