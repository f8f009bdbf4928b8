import { z } from 'astro/zod'
import { day, text, wholeNumber } from './fields.ts'

export const articleSchema = z.strictObject({
  /** The page's title. */
  title: text,
  /** One plain sentence for lists and search. */
  summary: text,
  /** Place in the list, from 1. */
  order: wholeNumber,
  /** Words people search for. */
  aliases: z.array(text).optional(),
  reviewed: day,
})

export type ArticleFile = z.infer<typeof articleSchema>
