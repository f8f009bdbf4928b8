import { z } from 'astro/zod'
import { id, readAs, text } from './fields.ts'

export const medicineSchema = z.strictObject({
  /** The group as a heading: "Sedating antihistamines". */
  group: text,
  /** The class it is filed under. */
  class: text,
  names: z.array(
    z.strictObject({
      /** The generic name decides. */
      generic: text,
      /** Brand names in the United States. */
      us: z.array(text),
      /** Brand names in the United Kingdom. */
      uk: z.array(text),
      note: text.optional(),
    }),
  ),
  /** False until somebody has compared the brand names with a register; the page says so. */
  names_checked: z.boolean(),
  /** `no-evidence`: nothing found that shows worsening; `alternative`: of less concern, or a treatment that needs care. */
  direction: z.enum(['may-worsen', 'conflicting', 'no-evidence', 'alternative']),
  /** Certainty of the statement under `direction`, as whoever wrote the record judged it; `none` means opinion only. */
  certainty: z.enum(['high', 'moderate', 'low', 'very-low', 'none']),
  /** What is known. */
  evidence: text,
  /** What to take care of. */
  care: text.optional(),
  /** Questions for the doctor or the pharmacist. */
  ask: z.array(text),
  studies: z.array(id),
  guidelines: z.array(id),
  read_as: readAs,
})

export type MedicineFile = z.infer<typeof medicineSchema>
