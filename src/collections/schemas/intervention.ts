import { z } from 'astro/zod'
import { CERTAINTY_DOMAINS, CRITERION_ANSWERS } from '../../evidence/model.ts'
import { day, id, text } from './fields.ts'

export const INTERVENTION_KINDS = [
  'supplement',
  'movement',
  'body-treatment',
  'device',
  'mind-and-habits',
  'energy-healing',
  'prescription',
] as const

export const GIVEN_BY = [
  'self-care',
  'over-the-counter',
  'clinician',
  'device',
  'prescription',
] as const

const criterion = z.strictObject({
  answer: z.enum(CRITERION_ANSWERS),
  /** One sentence: what was seen, in whom. */
  because: text,
  /** Studies that show it (file names in content/studies). */
  studies: z.array(id),
})

/** A statement with the studies that it rests on. */
const citedText = z.strictObject({
  text,
  studies: z.array(id).optional(),
  guidelines: z.array(id).optional(),
})

export const interventionSchema = z.strictObject({
  /** The page's title: "Walking". */
  name: text,
  /** The short answer, one to three plain sentences, no figure that a study does not carry. */
  short_answer: text,
  /** Studies behind the short answer; needed where it holds a figure. */
  short_answer_studies: z.array(id).optional(),
  /** Other names people use: brands, lay words, abbreviations, both spellings. For search. */
  aliases: z.array(text),
  kind: z.enum(INTERVENTION_KINDS),
  /**
   * True for a prescription treatment that is rated by the same rules only to show what other evidence looks like: a
   * reference mark. It stands apart from the list, off the matrix until asked for, and is no advice.
   */
  is_reference: z.boolean().default(false),
  reviewed: day,
  forms: z
    .array(
      z.strictObject({
        id,
        /** As printed on the matrix, at most 28 characters: "Brisk walking". */
        name: text.max(28),
        /** As it stands in a sentence: "brisk walking". */
        in_sentence: text,
        /** True where `in_sentence` is plural: "compression stockings". */
        is_plural: z.boolean().optional(),
        given_by: z.array(z.enum(GIVEN_BY)).min(1),
        needs_blood_test: z.boolean(),
        /** What is claimed to happen in the body, one plain sentence. */
        proposed_mechanism: text,
        mechanism: z.strictObject({
          measurable: criterion,
          target: criterion,
          reaches: criterion,
          tracks: criterion,
        }),
        /** Recorded judgements on domains that code cannot decide; each with its reason. */
        judgements: z
          .array(
            z.strictObject({
              outcome: id,
              population: id,
              domain: z.enum(CERTAINTY_DOMAINS),
              change: z.number().int().min(-2).max(2),
              because: text,
              studies: z.array(id).optional(),
            }),
          )
          .optional(),
      }),
    )
    .min(1),
  /** How it was given in the trials; never advice. */
  given_in_trials: z.array(citedText),
  harms: z.array(citedText),
  /** Who must not, or must ask first. */
  who_must_not: z.array(citedText),
})

export type InterventionFile = z.infer<typeof interventionSchema>
