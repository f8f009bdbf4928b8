import { z } from 'astro/zod'
import { id, placeInOrder, readAs, text, wholeNumber } from './fields.ts'

/** A spread found in one study, or a difference with its study. */
const seenValue = z.strictObject({
  /** In points of the scale. */
  value: z.number(),
  /** People behind it. */
  n: wholeNumber.optional(),
  /** The mean that goes with a spread. */
  mean: z.number().optional(),
  /** Study it was seen in (a file name in content/studies). */
  study: id.optional(),
  note: text.optional(),
})

const spread = z.strictObject({
  /** The standard deviation that calculations use, in points; left out where none was found. */
  value: z.number().positive().optional(),
  /** Why this value, or why none. */
  why: text,
  /** Lowest and highest value seen. */
  range: z.tuple([z.number(), z.number()]).optional(),
  /** Range of the larger samples. */
  usual_range: z.tuple([z.number(), z.number()]).optional(),
  /** The values seen. */
  seen: z.array(seenValue).optional(),
})

const scale = z.strictObject({
  id,
  /** Full name, as printed. */
  name: text,
  /** Name in a sentence or on an axis: "VAS". */
  short_name: text,
  /** What it measures. */
  measures: text,
  items: wholeNumber.optional(),
  /** Lowest and highest possible score; left out where it has no end or was not seen. */
  range: z.tuple([z.number(), z.number()]).optional(),
  range_note: text.optional(),
  /** Which way is good for the person. */
  better: z.enum(['lower', 'higher']),
  /** Named steps of the scale; `to` is left out for the last one. */
  bands: z
    .array(z.strictObject({ name: text, from: z.number(), to: z.number().optional() }))
    .optional(),
  bands_note: text.optional(),
  /** How well it measures. */
  validity: text.optional(),
  smallest_important_difference: z.strictObject({
    /** The value used between groups, in points; left out where none was found. */
    value: z.number().positive().optional(),
    /** What kind of difference it is. */
    kind: text.optional(),
    /** How the page names it: "by convention". */
    label: text.optional(),
    /** Why this value, or why none. */
    why: text,
    /** Other thresholds in use; a reader may choose those marked `between_groups`. */
    alternatives: z
      .array(
        z.strictObject({
          value: z.number().positive(),
          kind: text,
          /** True where it may stand for a difference between groups. */
          between_groups: z.boolean(),
          why: text,
          studies: z.array(id),
          read_as: readAs.optional(),
        }),
      )
      .optional(),
    /** What a reader must not do with these values. */
    caution: text.optional(),
  }),
  /** Spread of the score before treatment. */
  baseline_sd: spread.optional(),
  /** Spread of the change; the optimal information size uses it. */
  change_sd: spread.optional(),
  /** Points that groups under placebo or sham improved. */
  placebo_response: z
    .strictObject({ range: z.tuple([z.number(), z.number()]), examples: z.array(seenValue) })
    .optional(),
  /** Studies of the scale itself. */
  studies: z.array(id).optional(),
  note: text.optional(),
  read_as: readAs,
})

export const outcomeSchema = z.strictObject({
  /** As a heading: "Severity of symptoms". */
  name: text,
  /** As on a switch: "Severity". */
  short_name: text,
  /** Place on the switch, from 1. */
  order: placeInOrder,
  /** As the object of a verb in the generated sentence: "symptoms". */
  phrase: text,
  /** Whether less or more of `phrase` is good. */
  better: z.enum(['lower', 'higher']),
  /** One or two plain sentences on what is measured. */
  description: text,
  /** The scale whose rows are pooled (an id of the list below). */
  pooled_scale: id.optional(),
  scales: z.array(scale),
})

export type OutcomeFile = z.infer<typeof outcomeSchema>
