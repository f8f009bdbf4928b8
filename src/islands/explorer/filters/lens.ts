import { GAPS, nameGap } from '../../../evidence/mechanism/name-gap.ts'
import type { Gap } from '../../../evidence/mechanism/name-gap.ts'
import { formatQuantity } from '../../../format/numbers.ts'
import type { ExplorerForm } from '../form.ts'
import type { Lens } from '../state/state.ts'

/** The second takes in trials that point to a benefit without being sure, so it claims no more than that. */
export const LENS_WORDS: Readonly<Record<Lens, string>> = {
  'story-without-trial': GAPS['story-without-trial'].slice(0, -1),
  'trial-without-story': 'Better in trials, and how is not shown',
}

const NONE_FOUND: Readonly<Record<Lens, string>> = {
  'story-without-trial': 'every treatment with a good story has been tested',
  'trial-without-story': 'wherever trials point to a benefit, there is a good story',
}

/** What a lens finds, in words: "A good story, and no trial: 3 treatments pointed out." */
export function describeLens(lens: Lens, count: number): string {
  const found =
    count === 0
      ? `none here, for ${NONE_FOUND[lens]}`
      : `${formatQuantity(count, 'treatment')} pointed out`
  return `${LENS_WORDS[lens]}: ${found}.`
}

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
