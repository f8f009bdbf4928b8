import type { Contrast, EvidenceBody, Outcome } from '../../../src/evidence/model.ts'

export const OUTCOME: Outcome = {
  id: 'severity',
  name: 'Severity',
  scale: {
    id: 'scale',
    name: 'Scale',
    better: 'lower',
    range: [0, 40],
    smallestImportantDifference: 3,
    standardDeviation: 8,
  },
}

/** A blinded randomised trial against placebo that found less. */
export function makeContrast(index: number, facts: Partial<Contrast> = {}): Contrast {
  return {
    id: `trial-${index}/1/form`,
    study: `trial-${index}`,
    trial: `trial-${index}`,
    label: `Trial ${index}`,
    year: 2000 + index,
    form: 'form',
    outcome: OUTCOME.id,
    population: 'adults',
    designClass: 'randomised',
    isCrossover: false,
    comparison: 'placebo',
    blinding: 'double',
    isSelfRated: true,
    riskOfBias: 'low',
    industryFunding: 'no',
    participants: 40,
    role: 'primary',
    measure: 'Scale',
    scale: 'scale',
    valueKind: 'change',
    better: 'lower',
    direction: 'better',
    directionBasis: 'fell more',
    ...facts,
  }
}

export function makeBody(contrasts: readonly Contrast[]): EvidenceBody {
  return {
    form: { id: 'form', name: 'Form' },
    outcome: OUTCOME,
    population: { id: 'adults', name: 'adults', isDefault: true },
    contrasts,
    judgements: [],
  }
}
