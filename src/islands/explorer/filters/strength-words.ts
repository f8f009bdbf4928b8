import type { Certainty } from '../../../evidence/model.ts'
import { CERTAINTY_WORDS } from '../../../format/words.ts'

/** The strengths between two ends, in words: "low to high", "moderate". Empty where both are open. */
export function describeStrengths(min: Certainty | undefined, max: Certainty | undefined): string {
  if (min === undefined && max === undefined) return ''
  const [from, to] = [CERTAINTY_WORDS[min ?? 'none'].word, CERTAINTY_WORDS[max ?? 'high'].word]
  return from === to ? from : `${from} to ${to}`
}
