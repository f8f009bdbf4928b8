/**
 * The nouns of a rating. Everything here is plain data that can be written as JSON,
 * so that the build and the reader's browser start from the same bytes.
 */
import type { IntervalMethod } from './pooling/options.ts'

/** How sure the body of evidence makes us, best first. `none` means: nobody has tested it. */
export const CERTAINTY_LEVELS = ['high', 'moderate', 'low', 'very-low', 'none'] as const
export type Certainty = (typeof CERTAINTY_LEVELS)[number]

/** What the controlled studies of a body found. An untested form has no direction. */
export const DIRECTIONS = ['helps', 'mixed', 'not-shown', 'no-difference', 'harms'] as const
export type Direction = (typeof DIRECTIONS)[number]

/** How well the story of why it would work is shown, best first. */
export const MECHANISM_LEVELS = ['established', 'plausible', 'speculative', 'none'] as const
export type MechanismLevel = (typeof MECHANISM_LEVELS)[number]

/** Answer to one mechanism criterion, best first. */
export const CRITERION_ANSWERS = ['yes', 'partly', 'no', 'unknown'] as const
export type CriterionAnswer = (typeof CRITERION_ANSWERS)[number]

/** The four mechanism criteria (METHOD M1 to M4), in their order. */
export const MECHANISM_CRITERIA = ['measurable', 'target', 'reaches', 'tracks'] as const
export type MechanismCriterion = (typeof MECHANISM_CRITERIA)[number]

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

export const BLINDINGS = ['double', 'single', 'open', 'unclear'] as const
export type Blinding = (typeof BLINDINGS)[number]

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

/** Facts of an outcome that the rating needs. */
export interface Outcome {
  readonly id: string
  readonly name: string
  /** Scale whose rows are pooled, and its smallest important difference and spread; undefined where none is known. */
  readonly scale?: {
    readonly id: string
    readonly name: string
    readonly better: 'lower' | 'higher'
    readonly range?: readonly [number, number]
    readonly smallestImportantDifference?: number
    /** Standard deviation for the optimal information size, in points. */
    readonly standardDeviation?: number
  }
}

export const CERTAINTY_DOMAINS = [
  'risk-of-bias',
  'inconsistency',
  'indirectness',
  'imprecision',
  'publication-bias',
  'upgrade',
] as const
export type CertaintyDomain = (typeof CERTAINTY_DOMAINS)[number]

/** A human judgement on one domain of one body, recorded in content/interventions with its reason. */
export interface Judgement {
  readonly domain: CertaintyDomain
  /** Levels to move: 0, -1, -2, or +1, +2 for upgrades. */
  readonly change: number
  readonly because: string
  readonly studies: readonly string[]
}

/** Form x outcome x population, and all contrasts that bear on it. */
export interface EvidenceBody {
  readonly form: { readonly id: string; readonly name: string }
  readonly outcome: Outcome
  readonly population: {
    readonly id: string
    readonly name: string
    /** Special strata start no indirectness step of their own. */
    readonly isDefault: boolean
  }
  readonly contrasts: readonly Contrast[]
  readonly judgements: readonly Judgement[]
}

/** One domain's change, with the sentence that says why. */
export interface CertaintyStep {
  readonly domain: CertaintyDomain | 'start'
  readonly change: number
  readonly because: string
  readonly decidedBy: 'computed' | 'recorded'
  /** The computed step that a recorded judgement overruled. */
  readonly overruled?: { readonly change: number; readonly because: string }
  readonly studies: readonly string[]
}

export interface Interval {
  readonly lower: number
  readonly upper: number
}

/**
 * What a rating rests on, best first: a design class with a comparison that counts, or `head-to-head` where a form was
 * only ever tested against other treatments.
 */
export const EVIDENCE_BASES = [...DESIGN_CLASSES, 'head-to-head'] as const
export type EvidenceBasis = (typeof EVIDENCE_BASES)[number]

/** Where a contrast's effect and variance come from. */
export const EFFECT_SOURCES = [
  'reported-interval',
  'reported-standard-error',
  'arms',
  'arms-of-crossover',
  'reported-p',
] as const
export type EffectSource = (typeof EFFECT_SOURCES)[number]

export interface LeftOutContrast {
  readonly contrast: string
  readonly because: string
  /** True where it answers another question: another form, outcome or population. */
  readonly isElsewhere?: boolean
}

/** The whole derivation of one rating. */
export interface Rating {
  readonly form: string
  readonly outcome: string
  readonly population: string
  readonly certainty: Certainty
  /** What the counted contrasts are; undefined exactly when certainty is `none`. */
  readonly basis?: EvidenceBasis
  /** Undefined exactly when certainty is `none`. */
  readonly direction?: Direction
  /** The pooled (or single-study) effect in points of the outcome's scale; undefined where nothing can be pooled. */
  readonly effect?: {
    readonly estimate: number
    readonly interval: Interval
    /**
     * How the interval was made: `wald` for two trials, whose disagreement says next to nothing; undefined for one, which
     * keeps its own, as printed where it was printed.
     */
    readonly intervalMethod?: IntervalMethod
    readonly k: number
    readonly participants: number
    readonly tau2?: number
    readonly i2?: number
    readonly predictionInterval?: Interval
    /** In the order of `counted` rows that were pooled. */
    readonly weights: readonly {
      readonly contrast: string
      readonly effect: number
      readonly variance: number
      readonly interval: Interval
      /** `arms-of-crossover`: as reported, without the pairing, so its interval is too wide; a page must say so. */
      readonly source?: EffectSource
      readonly isCrossover?: boolean
      readonly weightPercent: number
    }[]
    readonly isImportant: boolean
    readonly mixesFinalAndChange: boolean
  }
  readonly steps: readonly CertaintyStep[]
  /** Contrast ids that set the rating. */
  readonly counted: readonly string[]
  /** Contrasts that were seen and do not count, each with its reason. */
  readonly leftOut: readonly LeftOutContrast[]
  /** Trials and people behind `counted`. */
  readonly trials: number
  readonly participants: number
  /** True where no counted contrast says which side did better. */
  readonly isUnreported?: boolean
  /** How many of the counted contrasts say what; left out where all say the same. */
  readonly found?: Readonly<Partial<Record<ContrastDirection, number>>>
  /** True where a counted contrast gives no number of people. */
  readonly participantsIncomplete: boolean
}

export interface MechanismCriterionJudgement {
  readonly answer: CriterionAnswer
  readonly because: string
  readonly studies: readonly string[]
}

export interface MechanismRating {
  readonly level: MechanismLevel
  readonly criteria: Readonly<Record<MechanismCriterion, MechanismCriterionJudgement>>
  readonly because: string
}
