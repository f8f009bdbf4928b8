import { getStudyLabels } from '../collections/queries.ts'
import type { Library } from '../collections/queries.ts'
import { numberSources } from '../format/citation.ts'
import { labelGuideline } from '../format/guideline-label.ts'

/**
 * The numbered list at the foot of the page, and the numbers that its text uses. A short list leaves the journal and
 * the identifiers of a study to the study's own page, where every byte counts.
 */
export function buildSources(
  library: Library,
  ids: readonly string[],
  { isShort = false }: { readonly isShort?: boolean } = {},
) {
  const numbers = numberSources(ids)
  const labels = getStudyLabels(library)
  const sources = [...numbers.keys()].map((id) => {
    const study = library.studies.get(id)
    if (study)
      return {
        path: `/studies/${id}/`,
        label: labels.get(id) ?? id,
        citation: isShort ? { title: study.citation.title } : study.citation,
      }
    const guideline = library.guidelines.get(id)
    if (!guideline)
      throw new RangeError(`buildSources: no study and no guideline has this id, received ${id}`)
    const label = labelGuideline(guideline)
    return { path: `/guidelines/#${id}`, label, citation: guideline.citation }
  })
  return { numbers, sources }
}
