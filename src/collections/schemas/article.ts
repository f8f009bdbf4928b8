import { z } from 'astro/zod'
import { day, id, placeInOrder, text } from './fields.ts'

export const articleSchema = z.strictObject({
  /** The page's title. */
  title: text,
  /** One line for lists, search engines and link previews: what the page tells. */
  line: text,
  /** The short answer above the text, in plain words. A figure in it needs `summary_sources`. */
  summary: text,
  /** Studies and guidelines that the summary rests on. */
  summary_sources: z.array(id).optional(),
  /** Place in the list, from 1. */
  order: placeInOrder,
  /** Words people search for. */
  aliases: z.array(text).optional(),
  /** Interventions that the page links to, beside its text. */
  interventions: z.array(id).optional(),
  /** Whose ratings stand beside the text (an id of the populations in site.yaml). Left out: the default one. */
  population: id.optional(),
  /** Claims checked that bear on the page. */
  claims: z.array(id).optional(),
  /** Day on which the text was last held against its sources. */
  reviewed: day,
})

export type ArticleFile = z.infer<typeof articleSchema>
