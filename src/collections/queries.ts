import { readContentFolder } from './content-folder.ts'
import type { Claim, Guideline, Library, Recommendation, Study } from './library.ts'
import { oncePerLibrary } from './once-per-library.ts'
import { formatProblems } from './problems.ts'
import { IMPORTANCES } from './schemas/claim.ts'

export {
  getBody,
  getContrasts,
  getContrastsOfStudy,
  getRatedOutcomes,
  getStrata,
} from './bodies.ts'
export { oncePerKey, oncePerLibrary } from './once-per-library.ts'
export { getStudyLabels } from './study-label.ts'
export { findDisagreements, findRatingDifferences } from './guideline-differences.ts'
export type { Disagreement, RatingDifference } from './guideline-differences.ts'
export { getGuidelineGrid, sortGuidelines } from './guideline-grid.ts'
export type { GuidelineGrid, GuidelineRow, Position } from './guideline-grid.ts'
export { getOpeningForms, getOpeningQuestion, getRatedForm, getRatedForms } from './rated-forms.ts'
export type { RatedForm } from './rated-forms.ts'
export { getRatingLog } from './rating-changes.ts'
export type { RatingChange, RatingLog } from './rating-changes.ts'
export type * from './library.ts'

// A build holds this module twice: bundled, for the pages, and as it is, for the steps after them.
const shared = globalThis as typeof globalThis & { libraryReading?: Promise<Library> }

/**
 * All content, read once for a build; while an editor works in `npm run dev`, read afresh for every page.
 *
 * @throws Error with every problem, if there is any
 */
export function getLibrary(): Promise<Library> {
  if (isDevelopment()) return readOrThrow()
  shared.libraryReading ??= readOrThrow()
  return shared.libraryReading
}

/** Lets go of all content and of all that was worked out from it, once every page is written. */
export function forgetLibrary(): void {
  delete shared.libraryReading
}

/** Studies that an intervention's page lists: about it, or with a contrast on one of its forms; newest first. */
export function getStudiesAbout(library: Library, intervention: string): readonly Study[] {
  return groupStudies(library).get(intervention) ?? []
}

/** All studies, newest first. */
export const getStudiesByYear = oncePerLibrary(({ studies }): readonly Study[] =>
  [...studies.values()].sort(
    (a, b) => (b.citation.year ?? 0) - (a.citation.year ?? 0) || a.id.localeCompare(b.id),
  ),
)

/** Interventions of which a study tested a form. */
export function listTested(library: Library, { outcomes = [] }: Study): readonly string[] {
  const contrasts = outcomes.flatMap((row) => row.contrasts ?? [])
  return [...new Set(contrasts.flatMap(({ form }) => library.forms.get(form)?.intervention ?? []))]
}

/** Interventions and subjects that a study is about: as its record says, and each intervention with a form that it tested. */
export function listSubjects(library: Library, study: Study): readonly string[] {
  return [...new Set([...study.about, ...listTested(library, study)])]
}

const groupStudies = oncePerLibrary((library) => {
  const groups = new Map<string, Study[]>()
  for (const study of getStudiesByYear(library)) {
    for (const subject of listSubjects(library, study)) {
      const group = groups.get(subject)
      if (group) group.push(study)
      else groups.set(subject, [study])
    }
  }
  return groups
})

const groupClaimsByStudy = oncePerLibrary(({ claims }) => {
  const groups = new Map<string, Claim[]>()
  for (const claim of claims.values()) {
    for (const study of new Set(claim.studies)) {
      const group = groups.get(study)
      if (group) group.push(claim)
      else groups.set(study, [claim])
    }
  }
  return groups
})

/** Claims whose finding rests on a study. */
export function getClaimsOn(library: Library, study: string): readonly Claim[] {
  return groupClaimsByStudy(library).get(study) ?? []
}

/** Claims that were checked about an intervention, safety first. */
export function getClaimsAbout(library: Library, intervention: string): readonly Claim[] {
  return sortByImportance(
    [...library.claims.values()].filter(({ interventions }) =>
      interventions.includes(intervention),
    ),
  )
}

/** What matters for safety first. */
export function sortByImportance(claims: readonly Claim[]): readonly Claim[] {
  return claims.toSorted(
    (a, b) => IMPORTANCES.indexOf(a.importance) - IMPORTANCES.indexOf(b.importance),
  )
}

/**
 * What guidelines say of an intervention, newest guideline first.
 *
 * @param isMeant which of their recommendations count, where not all that name the intervention do
 */
export function getGuidelinePositions(
  library: Library,
  intervention: string,
  isMeant: (recommendation: Recommendation) => boolean = () => true,
): readonly {
  readonly guideline: Guideline
  readonly recommendations: readonly Recommendation[]
}[] {
  return [...library.guidelines.values()]
    .sort((a, b) => (b.year ?? 0) - (a.year ?? 0))
    .map((guideline) => ({
      guideline,
      recommendations: guideline.recommendations.filter(
        (one) => one.interventions.includes(intervention) && isMeant(one),
      ),
    }))
    .filter(({ recommendations }) => recommendations.length > 0)
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
