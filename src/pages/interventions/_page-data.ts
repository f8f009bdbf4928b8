import type { Intervention, Library } from '../../collections/queries.ts'
import {
  getGuidelinePositions,
  getStudiesAbout,
  getStudyLabels,
} from '../../collections/queries.ts'
import { findCitedIds } from '../../format/citation.ts'
import { labelGuideline } from '../../format/guideline-label.ts'

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

/** Studies of the intervention that its text does not cite. */
export function listOtherStudies(
  library: Library,
  { intervention, cited }: { intervention: Intervention; cited: readonly string[] },
): { id: string; label: string }[] {
  const labels = getStudyLabels(library)
  const known = new Set(cited)
  return getStudiesAbout(library, intervention.id)
    .filter(({ id }) => !known.has(id))
    .map(({ id }) => ({ id, label: labels.get(id) ?? id }))
}

/** What guidelines say of an intervention, newest guideline first, as its page prints it. */
export function listPositions(library: Library, intervention: Intervention) {
  const positions = getGuidelinePositions(library, intervention.id)
  return positions.map(({ guideline, recommendations }) => ({
    guideline: guideline.id,
    label: labelGuideline(guideline),
    recommendations,
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
