import type { Certainty, Direction, MechanismLevel } from '../evidence/model.ts'

/** Certainty as readers see it, with GRADE's four-circle symbol. */
export const CERTAINTY_WORDS: Readonly<Record<Certainty, { word: string; symbol: string }>> = {
  high: { word: 'high', symbol: '⊕⊕⊕⊕' },
  moderate: { word: 'moderate', symbol: '⊕⊕⊕◯' },
  low: { word: 'low', symbol: '⊕⊕◯◯' },
  'very-low': { word: 'very low', symbol: '⊕◯◯◯' },
  none: { word: 'untested', symbol: '◯◯◯◯' },
}

/**
 * Direction as readers see it, and the shape that stands for it: what the trials found, so that no word promises more than
 * the certainty beside it. `untested` is the absence of a direction.
 */
export const DIRECTION_WORDS: Readonly<
  Record<Direction | 'untested', { word: string; mark: string }>
> = {
  helps: { word: 'found better', mark: '▲' },
  mixed: { word: 'trials disagree', mark: '◆' },
  'not-shown': { word: 'no benefit shown', mark: '●' },
  'no-difference': { word: 'no difference', mark: '▬' },
  harms: { word: 'found worse', mark: '▼' },
  untested: { word: 'never tested', mark: '○' },
}

/** Mechanism as readers see it, with the words under it on the matrix. */
export const MECHANISM_WORDS: Readonly<Record<MechanismLevel, { word: string; gloss: string }>> = {
  established: { word: 'established', gloss: 'each step seen in people' },
  plausible: { word: 'plausible', gloss: 'target and reach shown, at least partly' },
  speculative: { word: 'speculative', gloss: 'a story, little measured' },
  none: { word: 'none', gloss: 'nothing that can be measured' },
}
