import {
  BLINDINGS,
  COMPARISONS,
  CONTRAST_DIRECTIONS,
  DESIGN_CLASSES,
  EFFECT_SOURCES,
  estimateContrast,
  RISK_OF_BIAS_LEVELS,
} from '../../evidence/index.ts'
import type { Contrast, Rating } from '../../evidence/index.ts'
import type { Library } from '../library.ts'
import { getPublishedBodies } from './bodies.ts'
import type { PublishedBody } from './bodies.ts'
import type { Column, Row } from './columns.ts'

/** Columns of effects.csv, in their order. */
export const EFFECT_COLUMNS: readonly Column[] = [
  { name: 'study', type: 'string', meaning: 'The study: an id of studies.json.', isRequired: true },
  {
    name: 'form',
    type: 'string',
    meaning: 'What was given: a form of ratings.json.',
    isRequired: true,
  },
  { name: 'outcome', type: 'string', meaning: 'What was looked at.', isRequired: true },
  { name: 'population', type: 'string', meaning: 'In whom.', isRequired: true },
  {
    name: 'effect',
    type: 'number',
    meaning:
      'Difference between the groups, form minus comparison, in points of `scale`. Empty where the study gives no figures that can be pooled.',
  },
  { name: 'standard_error', type: 'number', meaning: 'Standard error of `effect`, in points.' },
  {
    name: 'n',
    type: 'integer',
    meaning: 'People in this comparison. Empty where no source gives the number.',
  },
  {
    name: 'pooled',
    type: 'boolean',
    meaning:
      'TRUE where the row is in the pooled effect of its rating: these rows rebuild the forest plot.',
    isRequired: true,
  },
  {
    name: 'counted',
    type: 'boolean',
    meaning: 'TRUE where the row sets the rating, with figures or by its direction alone.',
    isRequired: true,
  },
  {
    name: 'why_not',
    type: 'string',
    meaning: 'Why a row does not count, or why its figures cannot be pooled.',
  },
  { name: 'label', type: 'string', meaning: 'Name of the study in figures.', isRequired: true },
  { name: 'year', type: 'integer', meaning: 'Year of publication. Empty where none was seen.' },
  { name: 'weight_percent', type: 'number', meaning: 'Weight in the pooled effect, in percent.' },
  { name: 'ci_lower', type: 'number', meaning: 'Lower end of the 95 % interval of `effect`.' },
  { name: 'ci_upper', type: 'number', meaning: 'Upper end of the 95 % interval of `effect`.' },
  {
    name: 'effect_source',
    type: 'string',
    meaning:
      'What effect and standard error were taken from. arms-of-crossover: as reported, without the pairing, so the interval is too wide.',
    values: EFFECT_SOURCES,
  },
  { name: 'scale', type: 'string', meaning: 'The scale whose points these are.' },
  { name: 'measure', type: 'string', meaning: 'The measure, as printed.', isRequired: true },
  {
    name: 'better',
    type: 'string',
    meaning: 'Which way is good for the person.',
    values: ['lower', 'higher'],
    isRequired: true,
  },
  { name: 'weeks', type: 'number', meaning: 'Weeks from the start to the measurement.' },
  {
    name: 'value_kind',
    type: 'string',
    meaning: 'Final values or changes from the start.',
    values: ['final', 'change'],
  },
  {
    name: 'direction',
    type: 'string',
    meaning: 'Which side did better, by the point estimate.',
    values: CONTRAST_DIRECTIONS,
    isRequired: true,
  },
  {
    name: 'direction_basis',
    type: 'string',
    meaning: 'The figure that the direction rests on, as printed.',
    isRequired: true,
  },
  {
    name: 'design',
    type: 'string',
    meaning: 'Class of design.',
    values: DESIGN_CLASSES,
    isRequired: true,
  },
  {
    name: 'crossover',
    type: 'boolean',
    meaning: 'TRUE where each person got both.',
    isRequired: true,
  },
  {
    name: 'comparison',
    type: 'string',
    meaning: 'What it was compared with.',
    values: COMPARISONS,
    isRequired: true,
  },
  {
    name: 'blinding',
    type: 'string',
    meaning: 'Who knew who got what.',
    values: BLINDINGS,
    isRequired: true,
  },
  {
    name: 'risk_of_bias',
    type: 'string',
    meaning: 'Overall risk of bias.',
    values: RISK_OF_BIAS_LEVELS,
    isRequired: true,
  },
  {
    name: 'industry_funding',
    type: 'string',
    meaning: 'Whether somebody with something to sell paid.',
    values: ['yes', 'no', 'unknown'],
    isRequired: true,
  },
  { name: 'n_treatment', type: 'integer', meaning: 'People in the group that got the form.' },
  { name: 'mean_treatment', type: 'number', meaning: 'Their mean, in points.' },
  { name: 'sd_treatment', type: 'number', meaning: 'Their standard deviation, in points.' },
  { name: 'n_control', type: 'integer', meaning: 'People in the comparison group.' },
  { name: 'mean_control', type: 'number', meaning: 'Their mean, in points.' },
  { name: 'sd_control', type: 'number', meaning: 'Their standard deviation, in points.' },
  {
    name: 'trial',
    type: 'string',
    meaning: 'Papers of one trial share this id; a trial counts once.',
    isRequired: true,
  },
  {
    name: 'contrast',
    type: 'string',
    meaning: 'Id of the row: study, place in its record, form.',
    isRequired: true,
  },
]

/** Every comparison that bears on a rating, by form, outcome, population and year. */
export function listEffects(library: Library): readonly Row[] {
  return getPublishedBodies(library).flatMap((published) => listBodyEffects(published))
}

/** The comparisons of one body of evidence, the oldest first. */
export function listBodyEffects({ body, rated: { rating } }: PublishedBody): readonly Row[] {
  return [...body.contrasts]
    .sort((a, b) => a.year - b.year || (a.id < b.id ? -1 : 1))
    .map((contrast) => describeRow(contrast, rating))
}

function describeRow(contrast: Contrast, rating: Rating): Row {
  const estimate = estimateContrast(contrast)
  const figures = estimate.isPoolable ? estimate : undefined
  const weight = rating.effect?.weights.find((pooled) => pooled.contrast === contrast.id)
  const leftOut = rating.leftOut.find((out) => out.contrast === contrast.id)
  return {
    study: contrast.study,
    form: contrast.form,
    outcome: contrast.outcome,
    population: contrast.population,
    effect: figures?.effect,
    standard_error: figures && Math.sqrt(figures.variance),
    n: contrast.participants,
    pooled: weight !== undefined,
    counted: rating.counted.includes(contrast.id),
    why_not: leftOut?.because ?? (estimate.isPoolable ? undefined : estimate.because),
    label: contrast.label,
    year: contrast.year || undefined,
    weight_percent: weight?.weightPercent,
    ci_lower: figures?.interval.lower,
    ci_upper: figures?.interval.upper,
    effect_source: figures?.source,
    scale: contrast.scale,
    measure: contrast.measure,
    better: contrast.better,
    weeks: contrast.weeks,
    value_kind: contrast.valueKind,
    direction: contrast.direction,
    direction_basis: contrast.directionBasis,
    design: contrast.designClass,
    crossover: contrast.isCrossover,
    comparison: contrast.comparison,
    blinding: contrast.blinding,
    risk_of_bias: contrast.riskOfBias,
    industry_funding: contrast.industryFunding,
    n_treatment: contrast.arms?.treatment.n,
    mean_treatment: contrast.arms?.treatment.mean,
    sd_treatment: contrast.arms?.treatment.standardDeviation,
    n_control: contrast.arms?.control.n,
    mean_control: contrast.arms?.control.mean,
    sd_control: contrast.arms?.control.standardDeviation,
    trial: contrast.trial,
    contrast: contrast.id,
  }
}
