import type { Certainty, Direction, MechanismLevel } from '../model.ts'

/**
 * The gap between story and proof in words, for each way in which they can stand to each other. A good story is an
 * established or plausible mechanism. METHOD 5; the words are this site's.
 */
export const GAPS = {
  'story-without-trial': 'A good story, and no trial.',
  'weak-story-without-trial': 'A weak story, and no trial.',
  'no-story-no-trial': 'No story, and no trial.',
  'story-without-answer': 'A good story, and studies that give no clear answer.',
  'no-answer-no-story': 'No good story, and studies that give no clear answer.',
  'story-not-borne-out': 'A good story, and trials that have not shown a benefit.',
  'no-benefit-no-story': 'No good story, and trials that have not shown a benefit.',
  'story-and-hint': 'A good story, and trials that point the same way, not yet surely.',
  'hint-without-story':
    'Trials point to a benefit, not yet surely, and how it would work is not shown.',
  'story-and-trial': 'A good story, and trials that bear it out.',
  'trial-without-story': 'It works in trials, and how it does so is not shown.',
  'story-and-harm': 'A good story, and trials in which people did worse.',
  'harm-without-story': 'No good story, and trials in which people did worse.',
} as const satisfies Record<string, string>

/** Name of one way in which story and proof stand to each other. */
export type Gap = keyof typeof GAPS

/** Which gap, where the mechanism is a good story and where it is not. */
const PAIRS = {
  answerless: { good: 'story-without-answer', poor: 'no-answer-no-story' },
  unshown: { good: 'story-not-borne-out', poor: 'no-benefit-no-story' },
  hint: { good: 'story-and-hint', poor: 'hint-without-story' },
  benefit: { good: 'story-and-trial', poor: 'trial-without-story' },
  harm: { good: 'story-and-harm', poor: 'harm-without-story' },
} as const satisfies Record<string, { good: Gap; poor: Gap }>

/**
 * What stands between the story of why it would work and the proof that it does. At very low certainty, or where studies
 * disagree, there is no clear answer whichever way they point; a benefit at low certainty is a hint (this site's reading).
 *
 * @see METHOD 5
 */
export function nameGap({
  certainty,
  direction,
  mechanism,
  isTestedElsewhere = false,
}: {
  readonly certainty: Certainty
  /** Undefined exactly when certainty is `none`. */
  readonly direction?: Direction
  readonly mechanism: MechanismLevel
  /** Somebody tested it in other people, so that "no trial" is true of these alone. */
  readonly isTestedElsewhere?: boolean
}): { readonly id: Gap; readonly words: string } {
  const isGood = mechanism === 'established' || mechanism === 'plausible'
  const id = findGap()
  const words: string = GAPS[id]
  const isUntested = certainty === 'none'
  return {
    id,
    words: isUntested && isTestedElsewhere ? words.replace(/\.$/, ' in these people.') : words,
  }

  function findGap(): Gap {
    if (certainty === 'none' || direction === undefined) {
      if (isGood) return 'story-without-trial'
      return mechanism === 'speculative' ? 'weak-story-without-trial' : 'no-story-no-trial'
    }
    return PAIRS[findProof(certainty, direction)][isGood ? 'good' : 'poor']
  }
}

function findProof(certainty: Certainty, direction: Direction): keyof typeof PAIRS {
  if (certainty === 'very-low' || direction === 'mixed') return 'answerless'
  if (direction === 'harms') return 'harm'
  if (direction === 'helps') return certainty === 'low' ? 'hint' : 'benefit'
  return 'unshown'
}
