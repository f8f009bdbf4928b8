import { z } from 'astro/zod'
import { id, text } from './fields.ts'

const hour = z.number().min(0).max(24)
const dayWindow = z.strictObject({ from: hour, to: hour, label: text })

/** What stands in a body beside Markdown: its attributes, and whether words stand between two tags. */
export const MARKS = {
  /** Studies and guidelines that a sentence rests on; the ids are held against the files elsewhere. */
  Cite: { holdsWords: false, attributes: z.strictObject({ id: z.string().optional() }) },
  Warning: { holdsWords: true, attributes: z.strictObject({}) },
  /** A word of the glossary. */
  Term: { holdsWords: true, attributes: z.strictObject({ id: text }) },
  /** A list to take along. */
  Checklist: { holdsWords: true, attributes: z.strictObject({ title: text }) },
  DayCurve: {
    holdsWords: false,
    attributes: z.strictObject({
      title: text,
      unit: text,
      peak: dayWindow,
      trough: dayWindow,
      note: text,
    }),
  },
  /** A table whose words and certainty come from the files of medicines that it names. */
  MedicineGroups: {
    holdsWords: false,
    attributes: z.strictObject({
      rows: z.array(z.strictObject({ name: text, ids: z.array(id).min(1) })).min(1),
    }),
  },
  NumberLine: {
    holdsWords: false,
    attributes: z.strictObject({
      title: text,
      unit: text,
      range: z.tuple([z.number(), z.number()]),
      bands: z
        .array(
          z.strictObject({
            label: text,
            from: z.number().optional(),
            to: z.number().optional(),
            source: text,
            cite: text,
          }),
        )
        .min(1),
      note: text.optional(),
    }),
  },
  People: {
    holdsWords: false,
    attributes: z.strictObject({
      id: text,
      title: text,
      event: text,
      groups: z
        .array(z.strictObject({ label: text, count: z.number().int().min(0).max(1000) }))
        .min(1),
      of: z.literal([100, 1000]).optional(),
      note: text.optional(),
    }),
  },
} as const satisfies Record<string, { holdsWords: boolean; attributes: z.ZodType }>

export type Mark = keyof typeof MARKS
