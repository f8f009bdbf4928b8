import { z } from 'astro/zod'
import {
  CERTAINTY_DOMAINS,
  CERTAINTY_LEVELS,
  CONTRAST_DIRECTIONS,
  CRITERION_ANSWERS,
  DIRECTIONS,
  EFFECT_SOURCES,
  EVIDENCE_BASES,
  INTERVAL_METHODS,
  MECHANISM_LEVELS,
} from '../../evidence/index.ts'
import { claimSchema } from '../schemas/claim.ts'
import { day, id, text, wholeNumber } from '../schemas/fields.ts'
import { guidelineSchema } from '../schemas/guideline.ts'
import { INTERVENTION_KINDS } from '../schemas/intervention.ts'
import { studySchema } from '../schemas/study.ts'

const named = { id, name: text }
const interval = z.strictObject({ lower: z.number(), upper: z.number() })
const contrastId = text.describe('Id of a row of effects.csv')

const criterion = z.strictObject({
  answer: z.enum(CRITERION_ANSWERS),
  because: text,
  studies: z.array(id),
})

const step = z.strictObject({
  domain: z.enum([...CERTAINTY_DOMAINS, 'start']),
  change: z.number().int().describe('Levels up or down'),
  because: text,
  decided_by: z.enum(['computed', 'recorded']),
  overruled: z.strictObject({ change: z.number().int(), because: text }).optional(),
  studies: z.array(id),
})

const pooledEffect = z.strictObject({
  estimate: z.number().describe('Form minus comparison, in points of the scale'),
  interval,
  interval_method: z.enum(INTERVAL_METHODS).optional(),
  k: wholeNumber.describe('Trials that were pooled'),
  participants: wholeNumber,
  tau2: z.number().min(0).optional(),
  i2: z.number().min(0).max(100).optional(),
  prediction_interval: interval.optional(),
  weights: z.array(
    z.strictObject({
      contrast: contrastId,
      effect: z.number(),
      variance: z.number().positive(),
      interval,
      source: z.enum(EFFECT_SOURCES).optional(),
      is_crossover: z.boolean().optional(),
      weight_percent: z.number(),
    }),
  ),
  is_important: z.boolean().describe('At least the smallest difference that counts as noticeable'),
  mixes_final_and_change: z.boolean(),
})

/** One rating of ratings.json. */
export const ratingSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+--[a-z0-9-]+--[a-z0-9-]+$/),
  form: z.strictObject(named),
  intervention: z.strictObject({
    ...named,
    kind: z.enum(INTERVENTION_KINDS),
    is_reference: z.boolean().describe('A prescription treatment, rated for comparison only'),
  }),
  outcome: z.strictObject({
    ...named,
    scale: z
      .strictObject({
        ...named,
        better: z.enum(['lower', 'higher']),
        range: z.tuple([z.number(), z.number()]).optional(),
        smallest_important_difference: z.number().optional(),
        standard_deviation: z.number().optional(),
      })
      .optional(),
  }),
  population: z.strictObject({ ...named, is_default: z.boolean() }),
  statement: text,
  certainty: z.enum(CERTAINTY_LEVELS),
  basis: z.enum(EVIDENCE_BASES).optional(),
  direction: z.enum(DIRECTIONS).optional().describe('Left out exactly where certainty is none'),
  effect: pooledEffect.optional(),
  steps: z.array(step),
  counted: z.array(contrastId),
  left_out: z.array(
    z.strictObject({ contrast: contrastId, because: text, is_elsewhere: z.boolean().optional() }),
  ),
  trials: wholeNumber,
  participants: wholeNumber,
  is_unreported: z.boolean().optional(),
  found: z
    .partialRecord(z.enum(CONTRAST_DIRECTIONS), wholeNumber)
    .optional()
    .describe('Counted trials by direction, where not all have the same'),
  participants_incomplete: z.boolean(),
  mechanism: z.strictObject({
    level: z.enum(MECHANISM_LEVELS),
    criteria: z.strictObject({
      measurable: criterion,
      target: criterion,
      reaches: criterion,
      tracks: criterion,
    }),
    because: text,
  }),
  address: z.string().regex(/^\//).describe('Page of the site, from its root'),
})

/** What stands at the top of every JSON file. */
const head = {
  title: text,
  version: z
    .string()
    .regex(/^\d+\.\d+\.\d+$/)
    .describe('Version of the project'),
  reviewed: day.describe('Day on which the evidence was last read as a whole'),
  licence: text,
  source: z.url().describe('Where the data and their codebook stand'),
  schema: z.url(),
}

const withId = { id }

/** The JSON files of /data/v1/, each with the shape that it keeps. */
const PUBLISHED_SCHEMAS = {
  ratings: z.strictObject({ ...head, ratings: z.array(ratingSchema) }),
  studies: z.strictObject({ ...head, studies: z.array(studySchema.extend(withId)) }),
  claims: z.strictObject({ ...head, claims: z.array(claimSchema.extend(withId)) }),
  guidelines: z.strictObject({ ...head, guidelines: z.array(guidelineSchema.extend(withId)) }),
} as const

export type PublishedName = keyof typeof PUBLISHED_SCHEMAS

/** The names of those files, without their ending. */
export const PUBLISHED_NAMES = Object.keys(PUBLISHED_SCHEMAS) as PublishedName[]

/** JSON Schema (draft 7, which most validators know) of one of the files. */
export function buildJsonSchema(name: PublishedName, address: string): object {
  return {
    $id: address,
    ...z.toJSONSchema(PUBLISHED_SCHEMAS[name], { target: 'draft-7', io: 'output' }),
  }
}
