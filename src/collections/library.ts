import type { CamelCased } from './camel-case.ts'
import type { ArticleFile } from './schemas/article.ts'
import type { ChangeFile } from './schemas/change.ts'
import type { ClaimFile } from './schemas/claim.ts'
import type { GlossaryFile } from './schemas/glossary.ts'
import type { GuidelineFile } from './schemas/guideline.ts'
import type { InterventionFile } from './schemas/intervention.ts'
import type { LaboratoryFile } from './schemas/laboratory.ts'
import type { MedicineFile } from './schemas/medicine.ts'
import type { OutcomeFile } from './schemas/outcome.ts'
import type { SiteFile } from './schemas/site.ts'
import type { StudyFile } from './schemas/study.ts'

type Entry<Value> = { readonly id: string } & CamelCased<Value>

export type Site = CamelCased<SiteFile>
export type Population = Site['populations'][number]
export type OutcomeEntry = Entry<OutcomeFile>
export type Scale = OutcomeEntry['scales'][number]
export type Intervention = Entry<InterventionFile>
export type Study = Entry<StudyFile>
export type OutcomeRow = NonNullable<Study['outcomes']>[number]
export type ContrastEntry = NonNullable<OutcomeRow['contrasts']>[number]
export type Guideline = Entry<GuidelineFile>
export type Recommendation = Guideline['recommendations'][number]
export type Claim = Entry<ClaimFile>
export type Medicine = Entry<MedicineFile>
/** A value measured in blood, with the limits that are drawn for it. */
export type LaboratoryValue = Entry<LaboratoryFile>
export type GlossaryEntry = Entry<GlossaryFile>
export type Change = Entry<ChangeFile>
export type Article = Entry<ArticleFile>
/** What is rated, and the id of the intervention whose page tells of it. */
export type Form = Intervention['forms'][number] & { readonly intervention: string }

/** All content, by id. */
export interface Library {
  readonly site: Site
  readonly populations: ReadonlyMap<string, Population>
  readonly outcomes: ReadonlyMap<string, OutcomeEntry>
  readonly interventions: ReadonlyMap<string, Intervention>
  readonly forms: ReadonlyMap<string, Form>
  readonly studies: ReadonlyMap<string, Study>
  readonly guidelines: ReadonlyMap<string, Guideline>
  readonly claims: ReadonlyMap<string, Claim>
  readonly medicines: ReadonlyMap<string, Medicine>
  readonly laboratory: ReadonlyMap<string, LaboratoryValue>
  readonly glossary: ReadonlyMap<string, GlossaryEntry>
  /** The log of changes, the newest first. */
  readonly changes: readonly Change[]
  readonly articles: ReadonlyMap<string, Article>
}
