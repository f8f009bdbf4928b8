/**
 * The nouns of a rating. Everything here is plain data that can be written as JSON,
 * so that the build and the reader's browser start from the same bytes.
 */
import { DESIGN_CLASSES, type Contrast, type ContrastDirection } from './contrast.ts'
import type { IntervalMethod } from './pooling/options.ts'

export * from './contrast.ts'
export * from './mechanism/mechanism.ts'

/** How sure the body of evidence makes us, best first. `none` means: nobody has tested it. */
export const CERTAINTY_LEVELS = ['high', 'moderate', 'low', 'very-low', 'none'] as const
export type Certainty = (typeof CERTAINTY_LEVELS)[number]

/** Levels that a certainty stands for: 0 where nobody tested it, 4 for high. */
export function countLevels(certainty: Certainty): number {
  return CERTAINTY_LEVELS.length - 1 - CERTAINTY_LEVELS.indexOf(certainty)
}

/** What the controlled studies of a body found. An untested form has no direction. */
export const DIRECTIONS = ['helps', 'mixed', 'not-shown', 'no-difference', 'harms'] as const
export type Direction = (typeof DIRECTIONS)[number]

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

/** Domains that move a rating after its start, in the order of its steps. */
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

/** Both ends of an interval, in the unit of what it is around. */
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

/** A contrast that does not count, and why. */
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
    /** Whether the estimate reaches the smallest important difference, for those who read the data; false where none is known. */
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
