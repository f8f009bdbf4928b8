import { z } from 'astro/zod'
import { day, doi, id, identifierNumber, pmcid, readAs, text, webAddress } from './fields.ts'

/** Strengths of a recommendation that schemes have in common. */
const RECOMMENDATION_GRADES = ['strong', 'moderate', 'weak', 'none'] as const

export const guidelineSchema = z.strictObject({
  /** Who says it. */
  body: text,
  /** As in a grid: "AAN". */
  short_name: text,
  /** Left out where the page shows no year. */
  year: z.number().int().min(1900).max(2100).optional(),
  citation: z.strictObject({
    authors: z.array(text).optional(),
    title: text,
    journal: text.optional(),
    volume: text.optional(),
    issue: text.optional(),
    pages: text.optional(),
    doi: doi.optional(),
    pmid: identifierNumber.optional(),
    /** Number of an official document. */
    number: text.optional(),
    /** Date as printed, where the day matters. */
    date: text.optional(),
    /** The body's own page, where there is no DOI. */
    address: webAddress.optional(),
  }),
  /** Papers that belong to it. */
  related: z
    .array(
      z.strictObject({
        title: text,
        doi: doi.optional(),
        pmid: identifierNumber.optional(),
        pmcid: pmcid.optional(),
        pages: text.optional(),
        note: text.optional(),
      }),
    )
    .optional(),
  /** False where the body speaks of healthy people or of the safety of goods, and not of treating the condition. */
  is_about_condition: z.boolean().optional(),
  recommendations: z.array(
    z.strictObject({
      /** What it is about, as the body names it. */
      topic: text,
      /** Forms of this site that it speaks of. */
      forms: z.array(id),
      /** Interventions of this site that it speaks of. */
      interventions: z.array(id),
      /** Treatments and tests that this site does not rate (ids of `guideline_treatments` in content/site.yaml). */
      treatments: z.array(id).optional(),
      /** For whom. */
      population: text,
      /** The same as a population of this site, or `other`: only like people are compared with our rating. */
      group: id,
      /** What it is to help with, where that is not the primary outcome (a file name in content/outcomes). */
      outcome: id.optional(),
      /** `none`: a caution or a remark, neither for nor against. */
      direction: z.enum(['for', 'against', 'none']),
      /** In the body's own scheme. */
      strength: text,
      /** This site's reading of that strength, so that schemes can be compared; `none` where it has no grade. */
      grade: z.enum(RECOMMENDATION_GRADES),
      /** In the body's own scheme, where it was seen. */
      certainty: text.optional(),
      /** What it says, in our words. */
      wording: text,
      read_as: readAs,
    }),
  ),
  note: text.optional(),
  read: z.strictObject({
    as: readAs,
    /** What the second, independent reading said; left out where it was read once. */
    second: z.enum(['agreed', 'corrected']).optional(),
    on: day.optional(),
  }),
})

export type GuidelineFile = z.infer<typeof guidelineSchema>
