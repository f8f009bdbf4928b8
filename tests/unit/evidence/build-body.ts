import type { Contrast, EvidenceBody, Judgement, Outcome } from '../../../src/evidence/index.ts'

export const SEVERITY: Outcome = {
  id: 'severity',
  name: 'Severity',
  scale: {
    id: 'points',
    name: 'Points scale',
    better: 'lower',
    range: [0, 40],
    smallestImportantDifference: 3,
    standardDeviation: 8,
  },
}

/** A placebo-controlled, blinded, low-risk trial of 50 people that found the form better, without figures. */
export function buildContrast(changes: Partial<Contrast> = {}): Contrast {
  const study = changes.study ?? 'first-2020'
  return {
    id: `${study}/row/form`,
    study,
    trial: study,
    label: 'First 2020',
    year: 2020,
    form: 'form',
    outcome: 'severity',
    population: 'adults',
    designClass: 'randomised',
    isCrossover: false,
    comparison: 'placebo',
    blinding: 'double',
    isSelfRated: true,
    riskOfBias: 'low',
    industryFunding: 'no',
    participants: 50,
    role: 'primary',
    measure: 'points',
    better: 'lower',
    direction: 'better',
    directionBasis: 'as printed',
    ...changes,
  }
}

/** A trial that printed its difference and 95% interval on the pooled scale. */
export function buildPrinted(
  study: string,
  [estimate, lower, upper]: readonly [number, number, number],
  changes: Partial<Contrast> = {},
): Contrast {
  return buildContrast({
    study,
    scale: 'points',
    reported: { estimate, interval: { lower, upper } },
    ...changes,
  })
}

export function buildBody(
  contrasts: readonly Contrast[],
  {
    judgements = [],
    outcome = SEVERITY,
  }: { judgements?: readonly Judgement[]; outcome?: Outcome } = {},
): EvidenceBody {
  return {
    form: { id: 'form', name: 'Form' },
    outcome,
    population: { id: 'adults', name: 'Adults', isDefault: true },
    contrasts,
    judgements,
  }
}
