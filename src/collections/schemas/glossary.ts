import { z } from 'astro/zod'
import { id, text } from './fields.ts'

export const glossarySchema = z.strictObject({
  /** The word as it stands in a sentence. */
  term: text,
  /** Other spellings and abbreviations. */
  aliases: z.array(text).optional(),
  /** What it means, in one or two plain sentences. */
  meaning: text,
  /** Entries that explain more. */
  see: z.array(id).optional(),
})

export type GlossaryFile = z.infer<typeof glossarySchema>
