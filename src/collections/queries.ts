import { readContentFolder } from './content-folder.ts'
import type { Claim, Guideline, Library, Recommendation, Study } from './library.ts'
import { formatProblems } from './problems.ts'

export { getBody, getContrasts, getStrata } from './bodies.ts'
export { findDisagreements, findRatingDifferences } from './guideline-differences.ts'
export type { Disagreement, RatingDifference } from './guideline-differences.ts'
export { getGuidelineGrid, sortGuidelines } from './guideline-grid.ts'
export type { GuidelineGrid, GuidelineRow, Position } from './guideline-grid.ts'
export { getRatedForm, getRatedForms } from './rated-forms.ts'
export type { RatedForm } from './rated-forms.ts'
export type * from './library.ts'

let reading: Promise<Library> | undefined

/**
 * All content, read once for a build; while an editor works in `npm run dev`, read afresh for every page.
 *
 * @throws Error with every problem, if there is any
 */
export function getLibrary(): Promise<Library> {
  if (isDevelopment()) return readOrThrow()
  reading ??= readOrThrow()
  return reading
}

/** Studies that an intervention's page lists: about it, or with a contrast on one of its forms; newest first. */
export function getStudiesAbout(library: Library, intervention: string): readonly Study[] {
  return [...library.studies.values()]
    .filter((study) => study.about.includes(intervention) || bearsOn(library, study, intervention))
    .sort((a, b) => (b.citation.year ?? 0) - (a.citation.year ?? 0) || a.id.localeCompare(b.id))
}

const IMPORTANCE = ['safety', 'treatment', 'background'] as const

/** Claims that were checked about an intervention, safety first. */
export function getClaimsAbout(library: Library, intervention: string): readonly Claim[] {
  return [...library.claims.values()]
    .filter((claim) => claim.interventions.includes(intervention))
    .sort((a, b) => IMPORTANCE.indexOf(a.importance) - IMPORTANCE.indexOf(b.importance))
}

/** What guidelines say of an intervention, newest first. */
export function getGuidelinePositions(
  library: Library,
  intervention: string,
): readonly { readonly guideline: Guideline; readonly recommendation: Recommendation }[] {
  return [...library.guidelines.values()]
    .sort((a, b) => (b.year ?? 0) - (a.year ?? 0))
    .flatMap((guideline) =>
      guideline.recommendations
        .filter(({ interventions }) => interventions.includes(intervention))
        .map((recommendation) => ({ guideline, recommendation })),
    )
}

async function readOrThrow(): Promise<Library> {
  const { library, problems } = await readContentFolder()
  if (library === undefined) throw new Error(`content/ has problems\n\n${formatProblems(problems)}`)
  return library
}

// Plain Node, where the tests and the check run, has no import.meta.env.
function isDevelopment(): boolean {
  return (import.meta as { env?: { DEV?: boolean } }).env?.DEV === true
}

function bearsOn(library: Library, study: Study, intervention: string): boolean {
  return (study.outcomes ?? []).some((row) =>
    (row.contrasts ?? []).some(
      ({ form }) => library.forms.get(form)?.intervention === intervention,
    ),
  )
}
