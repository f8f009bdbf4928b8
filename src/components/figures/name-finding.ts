import { findStandingSince } from '../../charts/cumulative.ts'
import type { YearRating } from '../../evidence/index.ts'
import type { DirectionTally } from '../../charts/effect-direction.ts'
import type { ContrastDirection, Rating } from '../../evidence/model.ts'
import { capitalise } from '../../format/capitalise.ts'
import { formatFixed } from '../../format/numbers.ts'
import { CERTAINTY_WORDS } from '../../format/words.ts'

const NUMBER_WORDS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine']

/** A count in a sentence: words up to nine, then digits. */
export function spellCount(count: number): string {
  return NUMBER_WORDS[count] ?? String(count)
}

/** What a forest plot shows, as its title: "Together, four trials found it better by 3.3 points". */
export function nameForestFinding({ effect, direction }: Rating): string {
  if (!effect) return 'No trial gives figures that can be drawn'
  const who = effect.k === 1 ? 'One trial' : `Together, ${spellCount(effect.k)} trials`
  const points = `${formatFixed(Math.abs(effect.estimate))} points`
  switch (direction) {
    case 'helps':
      return `${who} found it better by ${points}`
    case 'harms':
      return `${who} found it worse by ${points}`
    case 'no-difference':
      return `${who} found no difference that people would notice`
    default:
      return `${who} ${effect.k === 1 ? 'leaves' : 'leave'} open whether it helps`
  }
}

const FOUND: Readonly<Record<ContrastDirection, string>> = {
  better: 'found it better',
  'no-clear-difference': 'found no clear difference',
  worse: 'found it worse',
  unclear: 'did not tell which side did better',
}

/** What studies without pooled figures found, as a title: "Three of four studies found it better". */
export function nameDirectionFinding(tally: readonly DirectionTally[]): string {
  const total = tally.reduce((sum, { studies }) => sum + studies, 0)
  const [most] = [...tally].sort((a, b) => b.studies - a.studies)
  if (!most) return 'No study has looked at this'
  const found = FOUND[most.direction]
  if (total === 1) return `The only study ${found}`
  if (most.studies === total)
    return `${total === 2 ? 'Both' : `All ${spellCount(total)}`} studies ${found}`
  return capitalise(`${spellCount(most.studies)} of ${spellCount(total)} studies ${found}`)
}

/** Since when a rating has been what it is, as a title. */
export function nameHistory(history: readonly YearRating[]): string {
  const standing = findStandingSince(history)
  if (!standing) return 'No study has looked at this'
  const { word } = CERTAINTY_WORDS[standing.certainty]
  return standing.isFromStart
    ? `Certainty has been ${word} since the first study, ${standing.year}`
    : `Certainty has been ${word} since ${standing.year}`
}
