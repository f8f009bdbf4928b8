import { nameGap } from '../../../evidence/mechanism/name-gap.ts'
import type { Gap } from '../../../evidence/mechanism/name-gap.ts'
import type { ExplorerForm } from '../form.ts'
import type { Lens } from '../state/state.ts'

export const LENS_WORDS: Readonly<Record<Lens, string>> = {
  'story-without-trial': 'good story, no trial',
  'trial-without-story': 'helped in trials, nobody knows why',
}

/** Trials that point the same way without being sure are worth the same look. */
const GAPS_IN_LENS: Readonly<Record<Lens, readonly Gap[]>> = {
  'story-without-trial': ['story-without-trial'],
  'trial-without-story': ['trial-without-story', 'hint-without-story'],
}

/** The gap between story and proof, in words. */
export function describeGap({ certainty, direction, mechanism }: ExplorerForm) {
  return nameGap({
    certainty,
    mechanism,
    ...(direction !== 'untested' && { direction }),
  })
}

export function isInLens(form: ExplorerForm, lens: Lens): boolean {
  return GAPS_IN_LENS[lens].includes(describeGap(form).id)
}
