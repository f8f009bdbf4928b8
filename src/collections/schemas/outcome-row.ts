import { z } from 'astro/zod'
import { COMPARISONS, CONTRAST_DIRECTIONS } from '../../evidence/model.ts'
import { id, text, wholeNumber } from './fields.ts'

/** p as printed: a number, or a bound in words. */
export const pValue = z.union([z.number().min(0).max(1), text])
/** Lower and upper end. */
export const interval = z.tuple([z.number(), z.number()])

const armFigures = z.strictObject({
  /** People in this arm who were analysed for this row. */
  n: wholeNumber.optional(),
  mean: z.number().optional(),
  sd: z.number().positive().optional(),
  se: z.number().positive().optional(),
  median: z.number().optional(),
  ci95: interval.optional(),
  events: wholeNumber.optional(),
  percent: z.number().min(0).max(100).optional(),
  baseline_mean: z.number().optional(),
  baseline_sd: z.number().positive().optional(),
  baseline_median: z.number().optional(),
})

const effect = z.strictObject({
  type: z.enum(['MD', 'SMD', 'RR', 'OR', 'other']),
  estimate: z.number().optional(),
  ci95: interval.optional(),
  se: z.number().positive().optional(),
  /** p as printed; may be a bound. */
  p: pValue.optional(),
  /** p only where it is exact: the only one that a standard error may be taken from. */
  p_exact: z.number().gt(0).lt(1).optional(),
  scale: text.optional(),
  note: text.optional(),
})

/** What one row says of one form that this site rates. */
const contrast = z.strictObject({
  form: id,
  comparison: z.enum(COMPARISONS),
  /** Name of the arm that got the form. */
  treatment_arm: text.optional(),
  /** Names of more arms that got the form, in other doses: put together with the first one into one arm. */
  further_treatment_arms: z.array(text).optional(),
  /** Name of the arm it is compared with. */
  control_arm: text.optional(),
  /** `primary`: the one row that counts for this form, outcome and study. */
  role: z.enum(['primary', 'other']),
  direction: z.enum(CONTRAST_DIRECTIONS),
  /** The figure the direction rests on. */
  direction_basis: text,
  /** People in this comparison, where the arms do not give it. */
  participants: wholeNumber.optional(),
  /** Reason why the figures are shown and not pooled. */
  do_not_pool: text.optional(),
})

/** One row of what a study reports: a measure at one time, by arm or as an effect. */
export const outcomeRow = z.strictObject({
  /** The measure as the authors call it. */
  measure: text,
  /** Id of a file in content/outcomes; left out where the measure is none of them. */
  outcome: id.optional(),
  /** Id of a scale in that file. */
  scale: id.optional(),
  timepoint_weeks: z.number().min(0).max(1000).optional(),
  better: z.enum(['lower', 'higher']).optional(),
  kind: z.enum(['final', 'change']).optional(),
  self_rated: z.boolean().optional(),
  by_arm: z.record(z.string(), armFigures).optional(),
  before_after: z
    .strictObject({
      n: wholeNumber.optional(),
      before: z.strictObject({ mean: z.number(), sd: z.number().positive().optional() }).optional(),
      after: z.strictObject({ mean: z.number(), sd: z.number().positive().optional() }).optional(),
      mean_change: z.number().optional(),
      interval: interval.optional(),
      interval_type: text.optional(),
      p: pValue.optional(),
    })
    .optional(),
  effect: effect.optional(),
  adjusted_effect: effect.optional(),
  /** The finding in our words, with the figures as printed. */
  as_reported: text,
  /** Contrasts between arms or periods that bear on a rated form. */
  contrasts: z.array(contrast).optional(),
  note: text.optional(),
})

/** One study as a review reports it. */
export const includedStudy = z.strictObject({
  study: text,
  description: text.optional(),
  outcome: text.optional(),
  /** Time point in words, as the review prints it. */
  time: text.optional(),
  by_arm: z.record(z.string(), armFigures).optional(),
  effect: effect.optional(),
  note: text.optional(),
})
