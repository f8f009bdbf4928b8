import { z } from 'astro/zod'
import { BLINDINGS, RISK_OF_BIAS_LEVELS } from '../../evidence/model.ts'
import { day, doi, id, identifierNumber, pmcid, readAs, text, wholeNumber } from './fields.ts'
import { includedStudy, interval, outcomeRow, pValue } from './outcome-row.ts'

/** Kinds of study, strongest design for a question of treatment first. */
export const STUDY_KINDS = [
  'rct',
  'crossover-rct',
  'nonrandomised-trial',
  'single-arm-trial',
  'cohort',
  'case-control',
  'cross-sectional',
  'case-series',
  'meta-analysis',
  'systematic-review',
  'narrative-review',
  'mechanistic-human',
  'mechanistic-animal',
  'basic-science',
] as const

/** Group of people without the condition, or mixed: never rated. */
export const UNRATED_GROUP = 'other'

/** A paper that belongs to this one, as a short citation. */
const relatedPaper = z.strictObject({
  title: text,
  journal: text.optional(),
  year: z.number().int().min(1800).max(2100).optional(),
  doi: doi.optional(),
  pmid: identifierNumber.optional(),
  pmcid: pmcid.optional(),
  note: text.optional(),
})

export const studySchema = z.strictObject({
  kind: z.enum(STUDY_KINDS),
  /** Interventions (file names in content/interventions) or subjects (site.yaml) that it is about. */
  about: z.array(id),
  /** Why it counts in no rating any more, such as a retraction; the study stays readable, and its citations stay whole. */
  withdrawn: text.optional(),
  /** Id shared by companion papers of one trial, which count once. */
  trial: id.optional(),
  citation: z.strictObject({
    authors: z.array(text).optional(),
    authors_note: text.optional(),
    year: z.number().int().min(1800).max(2100).optional(),
    title: text.optional(),
    /** What the study is about in three or four words of ours, where neither author nor title was seen: its name on the site. */
    called: text.optional(),
    journal: text.optional(),
    volume: text.optional(),
    issue: text.optional(),
    pages: text.optional(),
    doi: doi.optional(),
    pmid: identifierNumber.optional(),
    pmcid: pmcid.optional(),
    registration: text.optional(),
    note: text.optional(),
  }),
  population: z.strictObject({
    /** A population of site.yaml, or `other`: people without the condition, or mixed groups, which are never rated. */
    group: id,
    description: text.optional(),
    country: text.optional(),
    n_randomised: wholeNumber.optional(),
    n_analysed: wholeNumber.optional(),
    note: text.optional(),
  }),
  design: z
    .strictObject({
      blinding: z.enum(BLINDINGS).optional(),
      control_description: text.optional(),
      duration_weeks: z.number().positive().optional(),
      note: text.optional(),
    })
    .optional(),
  arms: z
    .array(
      z.strictObject({
        name: text,
        description: text.optional(),
        n: wholeNumber.optional(),
        n_analysed: wholeNumber.optional(),
      }),
    )
    .optional(),
  outcomes: z.array(outcomeRow).optional(),
  /** Pooled results that a review printed. */
  pooled: z
    .array(
      z.strictObject({
        outcome: text,
        effect_type: text,
        estimate: z.number().optional(),
        ci95: interval.optional(),
        p: pValue.optional(),
        i2: z.number().min(0).max(100).optional(),
        k_studies: wholeNumber.optional(),
        n_participants: wholeNumber.optional(),
        certainty: text.optional(),
        model: text.optional(),
        note: text.optional(),
      }),
    )
    .optional(),
  included_summary: text.optional(),
  /** Studies inside a review with the figures it gives of them; `study` is an id of this folder or a name. */
  included: z.array(includedStudy).optional(),
  /** Companion or secondary papers that have no file of their own. */
  related: z.array(relatedPaper).optional(),
  harms: text.optional(),
  risk_of_bias: z
    .strictObject({
      tool: z.enum(['own-reading', 'Cochrane-by-reviewers']),
      randomisation: z.enum(RISK_OF_BIAS_LEVELS).optional(),
      deviations: z.enum(RISK_OF_BIAS_LEVELS).optional(),
      missing_data: z.enum(RISK_OF_BIAS_LEVELS).optional(),
      measurement: z.enum(RISK_OF_BIAS_LEVELS).optional(),
      reporting: z.enum(RISK_OF_BIAS_LEVELS).optional(),
      overall: z.enum(RISK_OF_BIAS_LEVELS),
      why: text,
    })
    .optional(),
  funding: z
    .strictObject({ statement: text, industry: z.enum(['yes', 'no', 'unknown']) })
    .optional(),
  /** What it found, in one or two plain sentences. */
  finding: text,
  note: text.optional(),
  read: z.strictObject({
    /** What the first reader saw. */
    as: readAs,
    /** What the second, independent reading said; left out where the record was read once. */
    second: z.enum(['agreed', 'corrected']).optional(),
    on: day.optional(),
    /** Fields that the second reading changed. */
    changed: z.array(text).optional(),
  }),
})

export type StudyFile = z.infer<typeof studySchema>
