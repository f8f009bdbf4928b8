import type { Certainty, Direction, Rating, Support } from '../evidence/index.ts'
import { countLevels } from '../evidence/model.ts'
import { hasOnlyLeftOut } from '../evidence/statement/has-only-left-out.ts'
import { capitalise } from './capitalise.ts'
import { countEvidence } from './evidence-count.ts'
import { formatEffect } from './numbers.ts'
import { CERTAINTY_WORDS, DIRECTION_WORDS } from './words.ts'

/** Trials without any one of which the rating would be another one, and that rating. */
export interface PrintedSupport {
  readonly trials: readonly { readonly study: string; readonly label: string }[]
  /** "low, no benefit shown". */
  readonly without: string
}

/** What follows from a rating by rating again: what it rests on, and what would change it. */
export interface DerivedAnswers {
  readonly supports: readonly PrintedSupport[]
  /** Those without which it would stand higher. */
  readonly burdens: readonly PrintedSupport[]
  /** Stands where there is no such trial. */
  readonly steadiness: string
  readonly next: string
  /** What the trials against placebo or sham give alone; undefined where all or none of them are such trials. */
  readonly blinded?: string
}

/** "moderate, found better": level and direction in words. */
export function describeLevel({
  certainty,
  direction,
}: {
  readonly certainty: Certainty
  readonly direction?: Direction | undefined
}): string {
  const { word } = CERTAINTY_WORDS[certainty]
  return direction ? `${word}, ${DIRECTION_WORDS[direction].word}` : word
}

/** Which trials hold a rating up and which hold it down, together where the same is left without each. */
export function listSupports(
  rating: Pick<Rating, 'certainty'>,
  supports: readonly Support[],
): Pick<DerivedAnswers, 'supports' | 'burdens'> {
  const isSurer = ({ certainty }: Support) => countLevels(certainty) > countLevels(rating.certainty)
  return {
    supports: groupSupports(supports.filter((support) => !isSurer(support))),
    burdens: groupSupports(supports.filter(isSurer)),
  }
}

function groupSupports(supports: readonly Support[]): PrintedSupport[] {
  const groups = Map.groupBy(supports, describeLevel)
  return [...groups].map(([without, group]) => ({
    trials: group.map(({ studies, label }) => ({ study: studies[0] ?? '', label })),
    without,
  }))
}

/** What stands where no single trial holds the rating up. */
export function describeSteadiness(rating: Rating): string {
  if (hasOnlyLeftOut(rating)) return 'Nothing: no study of it is left that counts.'
  if (rating.trials === 0) return 'Nothing: nobody has tested it for this in these people.'
  return 'No single study: without any one of them, neither level nor direction is lost.'
}

/** A rating by part of the evidence: "Very low, found better; 1 study, 20 people." */
export function describePart(rating: Rating): string {
  const effect = rating.effect && formatEffect(rating.effect)
  return `${[capitalise(describeLevel(rating)), effect, countEvidence(rating)].filter(Boolean).join('; ')}.`
}
