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
