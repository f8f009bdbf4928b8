import { findMajority } from '../certainty/inconsistency.ts'
import { weighRows } from '../certainty/counted-evidence.ts'
import type { Contrast, EvidenceBody, Rating } from '../model.ts'
import type { Scenario } from './scenario.ts'

/** What is taken for granted of the next trial beside its size: what it finds, and how widely people differ. */
export type NextFinding =
  | {
      readonly kind: 'figures'
      /** Difference in points of the pooled scale, form minus comparison. */
      readonly effect: number
      readonly standardDeviation: number
      /** Whether it is the pool's own effect, or the smallest difference that matters. */
      readonly from: 'pool' | 'smallest-difference'
    }
  | {
      readonly kind: 'words'
      readonly direction: Contrast['direction']
      /** A counted study found the same. */
      readonly isAgain?: boolean
    }

/**
 * What the next trial is taken to find: the pooled effect again; where nothing is pooled, the direction of the majority; where
 * no randomised trial counts yet, the smallest difference that matters, since one adequate trial is planned to find it
 * (this site's reading). Spread: the outcome's own, else that of the pooled studies' arms, else what the pooled
 * studies' precision per person comes to. Undefined where none of these is known.
 */
export function assumeFinding(
  body: EvidenceBody,
  rating: Rating,
  scenario: Scenario,
): NextFinding | undefined {
  const { scale } = body.outcome
  const counted = findCounted(body, rating)
  if (rating.basis !== 'randomised') {
    const size = scenario.smallestImportantDifference ?? scale?.smallestImportantDifference
    const standardDeviation = scale?.standardDeviation
    if (!scale || !size || !standardDeviation) return { kind: 'words', direction: 'better' }
    const effect = scale.better === 'lower' ? -size : size
    return { kind: 'figures', effect, standardDeviation, from: 'smallest-difference' }
  }
  if (!rating.effect) {
    const clear = weighRows(counted).filter(({ contrast }) => contrast.direction !== 'unclear')
    const direction = clear.length > 0 ? findMajority(clear) : 'no-clear-difference'
    return { kind: 'words', direction, isAgain: clear.length > 0 }
  }
  const standardDeviation =
    scale?.standardDeviation ??
    poolArms(findPooled(counted, rating.effect)) ??
    readPrecision(counted, rating.effect)
  if (standardDeviation === undefined) return undefined
  return { kind: 'figures', effect: rating.effect.estimate, standardDeviation, from: 'pool' }
}

/** The body with one more trial: randomised, against placebo, blinded, at low risk of bias, in the body's own people. */
export function addTrial(
  body: EvidenceBody,
  { participants, finding }: { readonly participants: number; readonly finding: NextFinding },
): EvidenceBody {
  const scale = body.outcome.scale
  const better = scale?.better ?? 'lower'
  const trial: Contrast = {
    // No study's id begins like this.
    id: '~next-trial',
    study: '~next-trial',
    trial: '~next-trial',
    label: 'Next trial',
    // No year, so that no limit by year leaves it out.
    year: 0,
    form: body.form.id,
    outcome: body.outcome.id,
    population: body.population.id,
    designClass: 'randomised',
    isCrossover: false,
    comparison: 'placebo',
    blinding: 'double',
    isSelfRated: true,
    riskOfBias: 'low',
    industryFunding: 'no',
    participants,
    role: 'primary',
    measure: scale?.name ?? body.outcome.name,
    better,
    direction: finding.kind === 'words' ? finding.direction : findSide(finding.effect, better),
    directionBasis: 'assumed',
    ...(finding.kind === 'figures' && {
      scale: scale?.id,
      reported: {
        estimate: finding.effect,
        // Two arms of half the people each.
        standardError: (2 * finding.standardDeviation) / Math.sqrt(participants),
      },
    }),
  }
  return { ...body, contrasts: [...body.contrasts, trial] }
}

function findSide(effect: number, better: 'lower' | 'higher'): Contrast['direction'] {
  if (effect === 0) return 'no-clear-difference'
  return effect < 0 === (better === 'lower') ? 'better' : 'worse'
}

function findCounted({ contrasts }: EvidenceBody, { counted }: Rating): readonly Contrast[] {
  const ids = new Set(counted)
  return contrasts.filter(({ id }) => ids.has(id))
}

/** Rows in the pool, which alone are sure to be on its scale. */
function findPooled(
  contrasts: readonly Contrast[],
  { weights }: NonNullable<Rating['effect']>,
): readonly Contrast[] {
  const pooled = new Set(weights.map(({ contrast }) => contrast))
  return contrasts.filter(({ id }) => pooled.has(id))
}

/** Standard deviation within arms, over all arms that print one. */
function poolArms(contrasts: readonly Contrast[]): number | undefined {
  const arms = contrasts.flatMap(({ arms }) => (arms ? [arms.treatment, arms.control] : []))
  let squares = 0
  let df = 0
  for (const { n, standardDeviation } of arms.filter(({ n }) => n >= 2)) {
    squares += (n - 1) * standardDeviation ** 2
    df += n - 1
  }
  return squares > 0 ? Math.sqrt(squares / df) : undefined
}

/** The standard deviation that two equal arms would need to be as precise, for their people, as the pooled studies are. */
function readPrecision(
  contrasts: readonly Contrast[],
  { weights }: NonNullable<Rating['effect']>,
): number | undefined {
  const people = new Map(contrasts.map(({ id, participants }) => [id, participants ?? 0]))
  const known = weights.filter(({ contrast }) => people.get(contrast))
  if (known.length === 0) return undefined
  const total = known.reduce((sum, { contrast }) => sum + people.get(contrast)!, 0)
  const precision = known.reduce((sum, { variance }) => sum + 1 / variance, 0)
  return Math.sqrt(total / precision) / 2
}
