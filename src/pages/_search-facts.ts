import { listSubjects } from '../collections/queries.ts'
import type { Claim, Library, Study } from '../collections/queries.ts'
import type { Certainty } from '../evidence/model.ts'
import { VERDICT_WORDS } from '../format/content-words.ts'
import { writeSearchFacts } from '../format/search-facts.ts'
import { formatStudyKind } from '../format/study-words.ts'
import { CERTAINTY_WORDS } from '../format/words.ts'

const nameInterventions = (library: Library, ids: readonly string[]): string[] =>
  ids.flatMap((id) => library.interventions.get(id)?.name ?? [])

/** What the search can narrow a study by. */
export function describeStudyForSearch(library: Library, study: Study): string {
  return writeSearchFacts({
    type: 'Study',
    design: [formatStudyKind(study.kind)],
    year: study.citation.year === undefined ? [] : [String(study.citation.year)],
    intervention: nameInterventions(library, listSubjects(library, study)),
  })
}

/** What the search can narrow a claim by. */
export function describeClaimForSearch(library: Library, claim: Claim): string {
  return writeSearchFacts({
    type: 'Claim',
    verdict: [VERDICT_WORDS[claim.verdict] ?? claim.verdict],
    intervention: nameInterventions(library, claim.interventions),
  })
}

/** What the search can narrow an intervention by: the certainty of each of its forms. */
export function describeInterventionForSearch(
  name: string,
  certainties: readonly Certainty[],
): string {
  return writeSearchFacts({
    type: 'Intervention',
    intervention: [name],
    certainty: certainties.map((certainty) => CERTAINTY_WORDS[certainty].word),
  })
}

/** What the search can narrow the evidence of one form by. */
export function describeFormForSearch(intervention: string, certainty: Certainty): string {
  return writeSearchFacts({
    type: 'Evidence',
    intervention: [intervention],
    certainty: [CERTAINTY_WORDS[certainty].word],
  })
}
