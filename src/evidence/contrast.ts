/** Design classes that start a rating, strongest first. A study of no class never rates. */
export const DESIGN_CLASSES = ['randomised', 'controlled', 'uncontrolled'] as const
export type DesignClass = (typeof DESIGN_CLASSES)[number]

/** What a form was compared with. `head-to-head` and `none` (before and after) carry no rating of a controlled study. */
export const COMPARISONS = [
  'placebo',
  'sham',
  'attention',
  'usual-care',
  'waiting-list',
  'no-treatment',
  'head-to-head',
  'none',
] as const
export type Comparison = (typeof COMPARISONS)[number]

/** Whether one controlled contrast favours the form, by its point estimate. */
export const CONTRAST_DIRECTIONS = ['better', 'no-clear-difference', 'worse', 'unclear'] as const
export type ContrastDirection = (typeof CONTRAST_DIRECTIONS)[number]

/** Who did not know who got what: nobody on either side, one side, everybody knew, or nobody says. */
export const BLINDINGS = ['double', 'single', 'open', 'unclear'] as const
export type Blinding = (typeof BLINDINGS)[number]

/** Overall risk of bias of a study, best first; `unclear` counts as not high. */
export const RISK_OF_BIAS_LEVELS = ['low', 'some', 'high', 'unclear'] as const
export type RiskOfBias = (typeof RISK_OF_BIAS_LEVELS)[number]

/** Mean, standard deviation and size of one arm, on the scale of the outcome. */
export interface ArmSummary {
  readonly n: number
  readonly mean: number
  readonly standardDeviation: number
}

/** A printed difference, form minus comparison, in points of the scale. At most one of interval, standardError and p is needed. */
export interface ReportedContrast {
  readonly estimate: number
  readonly interval?: { readonly lower: number; readonly upper: number }
  readonly standardError?: number
  /** An exact two-sided p, never a printed bound. */
  readonly p?: number
  /** Arm sizes, for the t distribution behind an exact p. */
  readonly sizes?: { readonly treatment: number; readonly control: number }
}

/** One study's finding for one form, outcome and population. */
export interface Contrast {
  /** Unique: `<study>/<row>/<form>`. */
  readonly id: string
  readonly study: string
  /** Companion papers of one trial share it and count once; defaults to the study's id. */
  readonly trial: string
  /** As readers see it: "Cho 2016". */
  readonly label: string
  readonly year: number
  readonly form: string
  readonly outcome: string
  readonly population: string
  readonly designClass: DesignClass
  readonly isCrossover: boolean
  readonly comparison: Comparison
  readonly blinding: Blinding
  /** The outcome was rated by the participants themselves. */
  readonly isSelfRated: boolean
  readonly riskOfBias: RiskOfBias
  readonly industryFunding: 'yes' | 'no' | 'unknown'
  /** People in this contrast; undefined where no source gave the number. */
  readonly participants?: number
  /** Only `primary` rows count; one per study, outcome and body. */
  readonly role: 'primary' | 'other'
  /** The scale's own name, as printed. */
  readonly measure: string
  /** Id of a scale in content/outcomes; rows are pooled only within one scale. */
  readonly scale?: string
  readonly weeks?: number
  readonly valueKind?: 'final' | 'change'
  readonly better: 'lower' | 'higher'
  readonly direction: ContrastDirection
  readonly directionBasis: string
  readonly arms?: { readonly treatment: ArmSummary; readonly control: ArmSummary }
  readonly reported?: ReportedContrast
  /** Reason why the figures are shown and not pooled. */
  readonly doNotPool?: string
  /** Reason why the study counts in no rating, such as a retraction. */
  readonly withdrawn?: string
}
