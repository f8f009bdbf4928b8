import type { ReadFile } from './read-file.ts'
import type { RecordKind } from './record-kind.ts'
import { articleSchema } from './schemas/article.ts'
import type { ArticleFile } from './schemas/article.ts'
import { changeSchema } from './schemas/change.ts'
import type { ChangeFile } from './schemas/change.ts'
import { claimSchema } from './schemas/claim.ts'
import type { ClaimFile } from './schemas/claim.ts'
import { glossarySchema } from './schemas/glossary.ts'
import type { GlossaryFile } from './schemas/glossary.ts'
import { guidelineSchema } from './schemas/guideline.ts'
import type { GuidelineFile } from './schemas/guideline.ts'
import { interventionSchema } from './schemas/intervention.ts'
import type { InterventionFile } from './schemas/intervention.ts'
import { laboratorySchema } from './schemas/laboratory.ts'
import type { LaboratoryFile } from './schemas/laboratory.ts'
import { medicineSchema } from './schemas/medicine.ts'
import type { MedicineFile } from './schemas/medicine.ts'
import { outcomeSchema } from './schemas/outcome.ts'
import type { OutcomeFile } from './schemas/outcome.ts'
import { siteSchema } from './schemas/site.ts'
import type { SiteFile } from './schemas/site.ts'
import { studySchema } from './schemas/study.ts'
import type { StudyFile } from './schemas/study.ts'

/** The folders of content/, and what each file in them holds. */
export const CONTENT_FOLDERS = {
  outcomes: {
    ending: '.yaml',
    schema: outcomeSchema,
    problem: 'ContentFileInvalid',
    manual: 'content/README.md has an example of an outcome',
  },
  interventions: {
    ending: '.mdx',
    schema: interventionSchema,
    problem: 'InterventionFileInvalid',
    manual: 'content/README.md has an example of an intervention',
  },
  studies: {
    ending: '.yaml',
    schema: studySchema,
    problem: 'StudyFileInvalid',
    manual: 'content/README.md has an example of a study',
  },
  guidelines: {
    ending: '.yaml',
    schema: guidelineSchema,
    problem: 'ContentFileInvalid',
    manual: 'content/README.md has an example of a guideline',
  },
  claims: {
    ending: '.yaml',
    schema: claimSchema,
    problem: 'ContentFileInvalid',
    manual: 'content/README.md has an example of a claim',
  },
  medicines: {
    ending: '.yaml',
    schema: medicineSchema,
    problem: 'ContentFileInvalid',
    manual: 'content/README.md has an example of a medicine',
  },
  laboratory: {
    ending: '.yaml',
    schema: laboratorySchema,
    problem: 'ContentFileInvalid',
    manual: 'content/README.md has an example of a laboratory value',
  },
  glossary: {
    ending: '.yaml',
    schema: glossarySchema,
    problem: 'ContentFileInvalid',
    manual: 'content/README.md has an example of a word of the glossary',
  },
  changes: {
    ending: '.yaml',
    schema: changeSchema,
    problem: 'ContentFileInvalid',
    manual: 'content/README.md has an example of a change',
  },
  articles: {
    ending: '.mdx',
    schema: articleSchema,
    problem: 'ContentFileInvalid',
    manual: 'content/README.md has an example of an article',
  },
} as const satisfies Record<string, RecordKind & { readonly ending: string }>

/** The one file that stands in no folder. */
export const SITE_FILE = {
  schema: siteSchema,
  problem: 'ContentFileInvalid',
  manual:
    'content/README.md tells what site.yaml holds, src/collections/schemas/site.ts each field',
  isNeeded: true,
} as const satisfies RecordKind

export type ContentFolder = keyof typeof CONTENT_FOLDERS

/** One file that has the shape its folder asks for. */
export interface ContentFile<Value> extends ReadFile {
  /** Its name without the ending. */
  readonly id: string
  readonly value: Value
}

/** What the checks look at: all files of the right shape, and the ids of all files whatever their shape. */
export interface ContentFiles {
  readonly site: ContentFile<SiteFile> | undefined
  readonly outcomes: readonly ContentFile<OutcomeFile>[]
  readonly interventions: readonly ContentFile<InterventionFile>[]
  readonly studies: readonly ContentFile<StudyFile>[]
  readonly guidelines: readonly ContentFile<GuidelineFile>[]
  readonly claims: readonly ContentFile<ClaimFile>[]
  readonly medicines: readonly ContentFile<MedicineFile>[]
  readonly laboratory: readonly ContentFile<LaboratoryFile>[]
  readonly glossary: readonly ContentFile<GlossaryFile>[]
  readonly changes: readonly ContentFile<ChangeFile>[]
  readonly articles: readonly ContentFile<ArticleFile>[]
  /** Names of every file, so that one wrong file does not make every reference to it wrong. */
  readonly ids: Readonly<Record<ContentFolder, ReadonlySet<string>>>
  /** Files of another shape, which may all the same hold ids that others refer to. */
  readonly misshapen: {
    readonly site: readonly ReadFile[]
    readonly interventions: readonly ReadFile[]
  }
  /** False if a file could not be read at all, so that nobody knows which ids it holds. */
  readonly isComplete: boolean
}
