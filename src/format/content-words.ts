/** What the check of a claim came to, best for the claim first. */
export const VERDICT_WORDS: Readonly<Record<string, string>> = {
  supported: 'Supported',
  'mostly-supported': 'Mostly supported',
  overstated: 'Overstated',
  outdated: 'Outdated',
  misattributed: 'Misattributed',
  unsupported: 'Unsupported',
  contradicted: 'Contradicted',
}

/** What each verdict says of a claim. */
export const VERDICT_MEANINGS: Readonly<Record<string, string>> = {
  supported: 'The studies say so.',
  'mostly-supported': 'Right in the main, with something missing or off.',
  overstated: 'Goes further than the studies do.',
  outdated: 'Was right once; knowledge has moved on.',
  misattributed: 'The source that it names does not say so.',
  unsupported: 'We found nothing that shows it.',
  contradicted: 'The studies say otherwise.',
}

export const CHANGE_KIND_WORDS: Readonly<Record<string, string>> = {
  correction: 'Correction',
  'new-study': 'New study',
  rule: 'Rule',
  content: 'Texts and pages',
}

export const IMPORTANCE_WORDS: Readonly<Record<string, string>> = {
  safety: 'Safety',
  treatment: 'Treatment',
  background: 'Background',
}

export const KIND_WORDS: Readonly<Record<string, string>> = {
  supplement: 'Supplement',
  movement: 'Movement',
  'body-treatment': 'Treatment of the body',
  device: 'Device',
  'mind-and-habits': 'Mind and habits',
  'energy-healing': 'Energy healing',
  prescription: 'Prescription medicine',
}

export const MEDICINE_DIRECTION_WORDS: Readonly<Record<string, string>> = {
  'may-worsen': 'May make it worse',
  conflicting: 'Studies disagree',
  'no-evidence': 'Nothing found that shows worsening',
  alternative: 'Of less concern, or needs care',
}

/** Signs that stand beside the words of a recommendation's direction. */
export const RECOMMENDATION_MARKS: Readonly<Record<string, string>> = {
  for: '+',
  against: '−',
  none: '○',
}

/** Groups of rows in the grid of guidelines. */
export const GUIDELINE_GROUP_WORDS: Readonly<Record<string, string>> = {
  rated: 'Treatments rated here',
  prescription: 'Prescription medicines',
  other: 'Tests, and who is treated',
}

export const RECOMMENDATION_WORDS: Readonly<Record<string, string>> = {
  for: 'for',
  against: 'against',
  none: 'a caution',
}

/** Who gives a treatment, or where it comes from. */
export const GIVEN_BY_WORDS: Readonly<Record<string, string>> = {
  'self-care': 'Yourself',
  'over-the-counter': 'Over the counter',
  clinician: 'A clinician',
  device: 'A device',
  prescription: 'On prescription',
}
