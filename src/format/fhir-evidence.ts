import type { CodeableConcept, Evidence, EvidenceCertainty, EvidenceStatistic } from 'fhir/r5'
import type {
  Certainty,
  CertaintyDomain,
  CertaintyStep,
  EvidenceBody,
  Interval,
  Rating,
} from '../evidence/model.ts'

const TERMINOLOGY = 'http://terminology.hl7.org/CodeSystem'

/**
 * Code systems of the value sets that Evidence is bound to. R5 took the two of certainty into the specification itself;
 * R4B had them among the shared terminology.
 * @see https://hl7.org/fhir/R5/valueset-certainty-type.html
 * @see https://hl7.org/fhir/R5/valueset-certainty-rating.html
 * @see https://hl7.org/fhir/R5/valueset-statistic-type.html
 * @see https://hl7.org/fhir/R5/valueset-attribute-estimate-type.html
 * @see https://hl7.org/fhir/R5/valueset-variable-role.html
 */
const SYSTEMS = {
  role: `${TERMINOLOGY}/variable-role`,
  statistic: `${TERMINOLOGY}/statistic-type`,
  estimate: `${TERMINOLOGY}/attribute-estimate-type`,
  certainty: 'http://hl7.org/fhir/certainty-type',
  rating: 'http://hl7.org/fhir/certainty-rating',
} as const

/** What a rating needs to stand on its own as FHIR Evidence. */
export interface EvidenceFacts {
  readonly id: string
  /** Address of this resource. */
  readonly address: string
  readonly version: string
  readonly reviewed: string
  readonly publisher: string
  readonly body: EvidenceBody
  readonly rating: Rating
  readonly statement: string
  /** What the counted studies compared with, in words; undefined where there are none. */
  readonly comparison: string | undefined
  /** The studies that set the rating, by their pages. */
  readonly studies: readonly { readonly label: string; readonly address: string }[]
}

const CERTAINTY_DISPLAYS: Readonly<Record<Exclude<Certainty, 'none'>, string>> = {
  high: 'High quality',
  moderate: 'Moderate quality',
  low: 'Low quality',
  'very-low': 'Very low quality',
}

const DOMAIN_CODES: Partial<Record<CertaintyDomain | 'start', { code: string; display: string }>> =
  {
    'risk-of-bias': { code: 'RiskOfBias', display: 'Risk of bias' },
    inconsistency: { code: 'Inconsistency', display: 'Inconsistency' },
    indirectness: { code: 'Indirectness', display: 'Indirectness' },
    imprecision: { code: 'Imprecision', display: 'Imprecision' },
    'publication-bias': { code: 'PublicationBias', display: 'Publication bias' },
  }

/** A rating as an Evidence resource of FHIR R5: question, pooled effect and certainty with its steps. */
export function toFhirEvidence(facts: EvidenceFacts): Evidence {
  const { id, address, version, reviewed, publisher, body, rating, statement, studies } = facts
  return {
    resourceType: 'Evidence',
    id,
    url: address,
    version,
    title: `${body.form.name}: ${body.outcome.name.toLowerCase()}, ${body.population.name}`,
    status: 'active',
    date: reviewed,
    lastReviewDate: reviewed,
    publisher,
    copyright: 'CC BY 4.0',
    assertion: statement,
    description: statement,
    relatedArtifact: studies.map(({ label, address: resource }) => ({
      type: 'derived-from',
      display: label,
      document: { url: resource },
    })),
    variableDefinition: describeVariables(facts),
    statistic: rating.certainty === 'none' ? undefined : [describeStatistic(facts)],
    certainty: rating.certainty === 'none' ? undefined : [describeCertainty(rating)],
  }
}

function describeVariables({ body, comparison }: EvidenceFacts): Evidence['variableDefinition'] {
  const define = (code: string, display: string, description: string) => ({
    description,
    variableRole: concept('role', { code, display }),
    observed: { display: description },
  })
  return [
    define('population', 'population', body.population.name),
    define('exposure', 'exposure', body.form.name),
    ...(comparison === undefined
      ? []
      : [define('referenceExposure', 'reference exposure', comparison)]),
    define('measuredVariable', 'measured variable', body.outcome.name),
  ]
}

function describeStatistic({ body, rating }: EvidenceFacts): EvidenceStatistic {
  const { effect } = rating
  const sampleSize = {
    numberOfStudies: rating.trials,
    numberOfParticipants: rating.participants,
    ...(rating.participantsIncomplete && {
      description: 'A study gives no number of people: there are more.',
    }),
  }
  if (!effect || !body.outcome.scale) {
    return { description: 'Not pooled: rated by the direction of the studies.', sampleSize }
  }
  const unit = `points of the ${body.outcome.scale.name}`
  return {
    statisticType: concept('statistic', { code: '0000457', display: 'Mean Difference' }),
    quantity: { value: effect.estimate, unit },
    sampleSize: {
      ...sampleSize,
      numberOfStudies: effect.k,
      numberOfParticipants: effect.participants,
    },
    attributeEstimate: [
      {
        type: concept('estimate', {
          code: 'C53324',
          display: 'Confidence interval',
        }),
        level: 0.95,
        range: toRange(effect.interval, unit),
      },
      ...(effect.tau2 === undefined
        ? []
        : [
            {
              type: concept('estimate', { code: '0000421', display: 'Tau squared' }),
              quantity: { value: effect.tau2 },
            },
          ]),
      ...(effect.i2 === undefined
        ? []
        : [
            {
              type: concept('estimate', { code: '0000420', display: 'I-squared' }),
              quantity: { value: effect.i2, unit: '%' },
            },
          ]),
    ],
  }
}

function describeCertainty({ certainty, steps }: Rating): EvidenceCertainty {
  const start = steps.find(({ domain }) => domain === 'start')
  return {
    type: concept('certainty', { code: 'Overall', display: 'Overall certainty' }),
    ...(certainty !== 'none' && {
      rating: concept('rating', { code: certainty, display: CERTAINTY_DISPLAYS[certainty] }),
    }),
    ...(start && { description: start.because }),
    subcomponent: steps.flatMap((step) => describeStep(step) ?? []),
  }
}

function describeStep({
  domain,
  change,
  because,
  decidedBy,
}: CertaintyStep): EvidenceCertainty | undefined {
  if (domain === 'start') return undefined
  const code = DOMAIN_CODES[domain]
  return {
    type: code ? concept('certainty', code) : { text: 'Reasons to rate up' },
    rating: concept('rating', nameChange(change)),
    description: because,
    rater: decidedBy === 'computed' ? 'computed by rule' : 'recorded judgement',
  }
}

function nameChange(change: number): { code: string; display: string } {
  if (change === 0) return { code: 'no-change', display: 'no change to rating' }
  if (change > 0) return { code: `upcode${change}`, display: `increase rating: +${change}` }
  return { code: `downcode${-change}`, display: `reduce rating: ${change}` }
}

function concept(
  system: keyof typeof SYSTEMS,
  { code, display }: { readonly code: string; readonly display: string },
): CodeableConcept {
  return { coding: [{ system: SYSTEMS[system], code, display }], text: display }
}

function toRange({ lower, upper }: Interval, unit: string): { low: object; high: object } {
  return { low: { value: lower, unit }, high: { value: upper, unit } }
}
