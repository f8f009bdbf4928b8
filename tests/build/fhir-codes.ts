/**
 * Codes and displays of FHIR R5 (5.0.0) and of the HL7 terminology that it refers to, as published, by the address of their
 * system. Lists that R5 holds whole are whole here; of roles and statistics it is what this site may need.
 * @see https://hl7.org/fhir/R5/valueset-certainty-type.html
 * @see https://hl7.org/fhir/R5/valueset-certainty-rating.html
 * @see https://terminology.hl7.org/CodeSystem-attribute-estimate-type.html
 */
export const FHIR_CODES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'http://hl7.org/fhir/certainty-type': {
    Overall: 'Overall certainty',
    RiskOfBias: 'Risk of bias',
    Inconsistency: 'Inconsistency',
    Indirectness: 'Indirectness',
    Imprecision: 'Imprecision',
    PublicationBias: 'Publication bias',
    DoseResponseGradient: 'Dose response gradient',
    PlausibleConfounding: 'Plausible confounding',
    LargeEffect: 'Large effect',
  },
  'http://hl7.org/fhir/certainty-rating': {
    high: 'High quality',
    moderate: 'Moderate quality',
    low: 'Low quality',
    'very-low': 'Very low quality',
    'no-change': 'no change to rating',
    downcode1: 'reduce rating: -1',
    downcode2: 'reduce rating: -2',
    downcode3: 'reduce rating: -3',
    upcode1: 'increase rating: +1',
    upcode2: 'increase rating: +2',
  },
  'http://terminology.hl7.org/CodeSystem/variable-role': {
    population: 'population',
    subpopulation: 'subpopulation',
    exposure: 'exposure',
    referenceExposure: 'reference exposure',
    measuredVariable: 'measured variable',
    confounder: 'confounder',
  },
  'http://terminology.hl7.org/CodeSystem/statistic-type': {
    '0000457': 'Mean Difference',
    '0000100': 'Standardized Mean Difference',
  },
  'http://terminology.hl7.org/CodeSystem/attribute-estimate-type': {
    C53324: 'Confidence interval',
    '0000420': 'I-squared',
    '0000421': 'Tau squared',
  },
}
