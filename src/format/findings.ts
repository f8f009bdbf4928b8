import type { CertaintyStep, Contrast, EvidenceBody, Rating } from '../evidence/model.ts'
import { countEvidence } from './evidence-count.ts'
import { formatEffect, formatFixed } from './numbers.ts'
import { DOMAIN_WORDS } from './rating-words.ts'
import { DIRECTION_WORDS } from './words.ts'

/** One line of a summary of findings: an outcome in a group of people, and what is known of it. */
export interface Finding {
  readonly outcome: string
  readonly population: string
  /** "4 studies, 446 people"; empty where nothing counts. */
  readonly evidence: string
  /** "−3.2 points (−4.7 to −1.8)", or the direction in words. */
  readonly effect: string
  /** What else the figure needs beside it: scale, trials behind it, how those without it fared. */
  readonly detail: string
  readonly certainty: Rating['certainty']
  /** Why it is no surer: "imprecision twice, bias". */
  readonly because: string
}

/** A body of evidence as one line of a table. */
export function buildFinding({
  rating,
  body,
}: {
  readonly rating: Rating
  readonly body: EvidenceBody
}): Finding {
  const { effect } = rating
  return {
    outcome: body.outcome.name,
    population: body.population.name,
    evidence: countEvidence(rating),
    effect: effect ? formatEffect(effect) : DIRECTION_WORDS[rating.direction ?? 'untested'].word,
    detail: effect ? describeEffect(rating, body) : countDirections(rating, body.contrasts),
    certainty: rating.certainty,
    because: explainLevel(rating),
  }
}

/** Domains that took something away, the most first, in a few words. */
export function listReasons(steps: readonly CertaintyStep[]): string {
  return steps
    .filter(({ domain, change }) => domain !== 'start' && change < 0)
    .sort((a, b) => a.change - b.change)
    .map(({ domain, change }) => {
      const word = DOMAIN_WORDS[domain].toLowerCase()
      return change === -2 ? `${word} twice` : word
    })
    .join(', ')
}

/** Why a level is no higher, where the kind of study alone says it. */
function explainLevel({ basis, steps }: Rating): string {
  if (basis === 'head-to-head') return 'only against other treatments'
  if (basis === 'uncontrolled') return 'no comparison group'
  const reasons = listReasons(steps)
  return basis === 'controlled' ? ['not randomised', reasons].filter(Boolean).join(', ') : reasons
}

function describeEffect(rating: Rating, body: EvidenceBody): string {
  const { effect, trials } = rating
  const parts = [
    body.outcome.scale && `on the ${body.outcome.scale.name}`,
    effect && effect.k < trials && `from ${String(effect.k)} of ${String(trials)} studies`,
  ]
  const scale = parts.filter(Boolean).join(', ')
  return [scale, describeControls(rating, body.contrasts)].filter(Boolean).join('; ')
}

/**
 * How the comparison groups of the pooled trials fared, as a single value or from the lowest to the highest; a final value
 * and a change are told apart. Empty where no trial gives its groups.
 */
export function describeControls(rating: Rating, contrasts: readonly Contrast[]): string {
  const pooled = new Set(rating.effect?.weights.map(({ contrast }) => contrast))
  const rows = contrasts.filter(({ id, arms }) => pooled.has(id) && arms !== undefined)
  const tell = (kind: 'final' | 'change', words: string): string => {
    const means = rows
      .filter(({ valueKind }) => valueKind === kind)
      .flatMap(({ arms }) => (arms ? [arms.control.mean] : []))
    if (means.length === 0) return ''
    const lower = formatFixed(Math.min(...means))
    const upper = formatFixed(Math.max(...means))
    return `${words} ${lower === upper ? lower : `${lower} to ${upper}`}`
  }
  const told = [tell('change', 'changed by'), tell('final', 'ended at')].filter(Boolean)
  return told.length === 0 ? '' : `those without it ${told.join(' or ')}`
}

const DIRECTION_COUNTS = [
  ['better', 'better'],
  ['no-clear-difference', 'no clear difference'],
  ['worse', 'worse'],
  ['unclear', 'not reported'],
] as const

/** "better in 2, no clear difference in 1"; empty for a single study, whose direction is the word itself. */
function countDirections(rating: Rating, contrasts: readonly Contrast[]): string {
  const counted = new Set(rating.counted)
  const rows = contrasts.filter(({ id }) => counted.has(id))
  const isControlled = rating.basis === 'randomised' || rating.basis === 'controlled'
  if (rows.length < 2 || !isControlled) return ''
  return DIRECTION_COUNTS.map(([direction, words]) => ({
    words,
    count: rows.filter((row) => row.direction === direction).length,
  }))
    .filter(({ count }) => count > 0)
    .map(({ words, count }) => `${words} in ${String(count)}`)
    .join(', ')
}
