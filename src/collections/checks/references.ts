import type { ContentFiles } from '../content-files.ts'
import { ofList } from './reference.ts'
import type { Reference } from './reference.ts'
import { ofIntervention, ofOutcome, ofStudy } from './references-of-evidence.ts'
import {
  ofArticle,
  ofChange,
  ofClaim,
  ofGuideline,
  ofLaboratory,
  ofMedicine,
  ofSite,
} from './references-of-texts.ts'

/** Every id that one file says of another. */
export function listReferences(content: ContentFiles): readonly Reference[] {
  return [
    ...content.studies.flatMap(ofStudy),
    ...content.interventions.flatMap(ofIntervention),
    ...content.claims.flatMap(ofClaim),
    ...content.articles.flatMap(ofArticle),
    ...content.medicines.flatMap(ofMedicine),
    ...content.laboratory.flatMap(ofLaboratory),
    ...content.guidelines.flatMap(ofGuideline),
    ...content.changes.flatMap(ofChange),
    ...content.outcomes.flatMap(ofOutcome),
    ...content.glossary.flatMap((file) => ofList(file, ['see'], file.value.see, 'glossary entry')),
    ...(content.site === undefined ? [] : ofSite(content.site)),
  ]
}
