import { z } from 'astro/zod'
import { day, id, sitePath, text, webAddress } from './fields.ts'

/** A stretch of values. `above` and `below` leave their bound out, `from` and `to` take it in. */
const limits = z.strictObject({
  above: z.number().optional(),
  from: z.number().optional(),
  below: z.number().optional(),
  to: z.number().optional(),
})

/** A statement with what it rests on. */
const citedText = z.strictObject({
  text,
  studies: z.array(id).optional(),
  guidelines: z.array(id).optional(),
})

export const laboratorySchema = z.strictObject({
  /** The page's title: "Haemoglobin on a line". */
  title: text,
  /** One or two sentences under the title. */
  lead: text,
  /** For lists, search engines and link previews. */
  description: text,
  /** What is measured, as in a sentence: "haemoglobin". */
  name: text,
  /** Both ends of the line, in the first of the units. */
  range: z.tuple([z.number(), z.number()]),
  /** A reader's value above this, in the first of the units, is taken for a slip of the pen. */
  highest: z.number(),
  /** Units that a result may come in; the first is that of the line. */
  units: z
    .array(
      z.strictObject({
        name: text,
        /** How many of this unit are one of the first unit. */
        per_first: z.number().positive(),
        /** Where that number comes from. */
        because: text.optional(),
        /** Address of what says so. */
        address: webAddress.optional(),
      }),
    )
    .min(1),
  /** A second test that is read with it. */
  second: z.strictObject({ name: text, unit: text, highest: z.number() }),
  /** Why no usual range is printed, and where a reader finds it. */
  usual_range: text,
  /** Who the value may be of, in the order of the choice; the first is chosen at the start. */
  groups: z
    .array(
      z.strictObject({
        id,
        /** As a choice: "An adult". */
        name: text,
        /** Stands above what guidelines say, where the limits are not the whole matter. */
        notice: citedText.optional(),
      }),
    )
    .min(1),
  /** What guidelines say at which values; the words come from their records. */
  rules: z.array(
    z.strictObject({
      guideline: id,
      /** The `topic` of its recommendation. */
      topic: text,
      groups: z.array(id).min(1),
      /** What it says for these values, in a few words, for the row of the line. */
      label: text,
      /** Left out: it holds at every value. */
      value: limits.optional(),
      /** Values of the second test at which it holds as well. */
      or_second: limits.optional(),
      /** Values at which its own words leave open whether it holds. */
      open: limits.optional(),
    }),
  ),
  /** Whom trials took in, as rows of the line. */
  trials: z.array(z.strictObject({ study: id, label: text, value: limits })),
  /** That methods of measuring differ. */
  methods: z
    .strictObject({
      study: id,
      text,
      /** Names of the two methods. */
      names: z.tuple([text, text]),
      /** The same blood by each. */
      pairs: z.array(z.tuple([z.number(), z.number()])).min(1),
    })
    .optional(),
  /** What else a reader should know; with `value`, only said of such values. */
  notes: z.array(citedText.extend({ value: limits.optional() })),
  /** Questions for the doctor. */
  ask: z.array(text).min(1),
  /** Where to read on: paths of this site. */
  read_on: z.array(z.strictObject({ label: text, path: sitePath })),
  reviewed: day,
})

export type LaboratoryFile = z.infer<typeof laboratorySchema>
