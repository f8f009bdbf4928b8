import { z } from 'astro/zod'
import { day, id, placeInOrder, text } from './fields.ts'

/** What kind of change it was. */
const CHANGE_KINDS = ['correction', 'new-study', 'rule', 'content'] as const

export const changeSchema = z.strictObject({
  /** Place in the log, from 1: the newest has the highest. Feeds and links keep it. */
  number: placeInOrder,
  date: day,
  /** `correction`: something here was wrong; `new-study`; `rule`: how ratings are made; `content`: texts and pages. */
  kind: z.enum(CHANGE_KINDS),
  /** One line. */
  title: text,
  /** What is different now. */
  what: text,
  /** Why: the study, the rule or the fault behind it. */
  because: text,
  /** Studies behind it (file names in content/studies). */
  studies: z.array(id).optional(),
  /** Ratings that moved, as readers saw them before and after. */
  affects: z
    .array(
      z.strictObject({
        form: id,
        /** Left out: the outcome that the site opens with. */
        outcome: id.optional(),
        /** Left out: the population that the site opens with. */
        population: id.optional(),
        /** As it stood: "low, found better". */
        from: text,
        to: text,
      }),
    )
    .optional(),
})

export type ChangeFile = z.infer<typeof changeSchema>
