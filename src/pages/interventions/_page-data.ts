import type { Intervention, Library } from '../../collections/queries.ts'
import { getGuidelinePositions, getStudiesAbout } from '../../collections/queries.ts'
import { buildStudyLabels } from '../../collections/study-label.ts'
import { findCitedIds, numberSources } from '../../format/citation.ts'

/** Ids in the order in which the page cites them. */
export function findCitations(intervention: Intervention, text: string): string[] {
  const named = [...intervention.givenInTrials, ...intervention.harms, ...intervention.whoMustNot]
  return [
    ...(intervention.shortAnswerStudies ?? []),
    ...intervention.forms.flatMap(({ mechanism, judgements = [] }) => [
      ...Object.values(mechanism).flatMap(({ studies }) => studies),
      ...judgements.flatMap(({ studies = [] }) => studies),
    ]),
    ...findCitedIds(text),
    ...named.flatMap(({ studies = [], guidelines = [] }) => [...studies, ...guidelines]),
  ]
}

/** The numbered list at the foot of the page, and the numbers that its text uses. */
export function buildSources(library: Library, ids: readonly string[]) {
  const numbers = numberSources(ids)
  const labels = buildStudyLabels(library.studies.values())
  const sources = [...numbers.keys()].map((id) => {
    const study = library.studies.get(id)
    if (study)
      return {
        path: `/studies/${id}/`,
        label: labels.get(id) ?? id,
        // Journal and identifiers stand on the study's own page; here every byte is paid before the first paint.
        citation: { title: study.citation.title },
      }
    const guideline = library.guidelines.get(id)
    if (!guideline)
      throw new RangeError(`buildSources: no study and no guideline has this id, received ${id}`)
    const label = [guideline.shortName, guideline.year].filter(Boolean).join(' ')
    return { path: `/guidelines/#${id}`, label, citation: guideline.citation }
  })
  return { numbers, sources }
}

/** Studies of the intervention that its text does not cite. */
export function listOtherStudies(
  library: Library,
  { intervention, cited }: { intervention: Intervention; cited: readonly string[] },
): { id: string; label: string }[] {
  const labels = buildStudyLabels(library.studies.values())
  return getStudiesAbout(library, intervention.id)
    .filter(({ id }) => !cited.includes(id))
    .map(({ id }) => ({ id, label: labels.get(id) ?? id }))
}

/** What guidelines say of an intervention, newest guideline first, as its page prints it. */
export function listPositions(library: Library, intervention: Intervention) {
  const positions = Map.groupBy(
    getGuidelinePositions(library, intervention.id),
    ({ guideline }) => guideline,
  )
  return [...positions].map(([{ id, shortName, year }, rows]) => ({
    guideline: id,
    label: [shortName, year].filter(Boolean).join(' '),
    recommendations: rows.map(({ recommendation }) => recommendation),
  }))
}

/** How many claims an intervention's own page shows; the others stand on a page of their own. */
export const CLAIMS_SHOWN = 5

/** How many studies beside the cited ones an intervention's own page names; where there are more, all of its studies have a page. */
const OTHERS_SHOWN = 8

/** Ids of all studies of an intervention, cited on its page or not. */
export function listStudyIds(library: Library, intervention: Intervention): string[] {
  return getStudiesAbout(library, intervention.id).map(({ id }) => id)
}

/** Whether the studies of an intervention stand on a page of their own. */
export function hasStudyPage(
  library: Library,
  { intervention, cited }: { intervention: Intervention; cited: readonly string[] },
): boolean {
  return listOtherStudies(library, { intervention, cited }).length > OTHERS_SHOWN
}
