import { z } from 'astro/zod'
import { id, readAs, text } from './fields.ts'

/** What the check of a claim came to, best for the claim first. */
const VERDICTS = [
  'supported',
  'mostly-supported',
  'overstated',
  'outdated',
  'misattributed',
  'unsupported',
  'contradicted',
] as const

/** What may hang on a claim, the gravest first. */
export const IMPORTANCES = ['safety', 'treatment', 'background'] as const

export const claimSchema = z.strictObject({
  /** The claim as it circulates, in our words. */
  claim: text,
  /** What it is about (an id of `claim_subjects` in content/site.yaml). */
  subject: id,
  /** False for what the source article does not say. */
  in_article: z.boolean(),
  verdict: z.enum(VERDICTS),
  /** What hangs on it: `safety` before `treatment` before `background`. */
  importance: z.enum(IMPORTANCES),
  /** What was found, in plain sentences. */
  finding: text,
  /** What a fair sentence on the matter would be, in words that anyone can follow. */
  fair: text,
  /** Studies that the finding rests on. */
  studies: z.array(id),
  /** Guidelines that the finding rests on. */
  guidelines: z.array(id),
  /** Interventions whose pages show the claim. */
  interventions: z.array(id),
  read_as: readAs,
})

export type ClaimFile = z.infer<typeof claimSchema>
