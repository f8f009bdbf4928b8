import type { Comparison, Contrast } from '../../evidence/model.ts'
import { COMPARISON_WORDS } from '../../format/study-words.ts'

/** Controls as they stand in a sentence, where the word alone does not. */
const IN_SENTENCE: Partial<Record<Comparison, string>> = {
  attention: 'a control with the same attention',
  'waiting-list': 'a waiting list',
}

function nameComparison(comparison: Comparison): string {
  return IN_SENTENCE[comparison] ?? COMPARISON_WORDS[comparison]
}

/** What the studies compared with: "placebo", or "control" where they differ. */
export function nameControl(contrasts: readonly Pick<Contrast, 'comparison'>[]): string {
  const [first, ...others] = new Set(contrasts.map(({ comparison }) => comparison))
  return first === undefined || others.length > 0 ? 'control' : nameComparison(first)
}

const FOUND = {
  better: { word: 'better', joint: ' than' },
  worse: { word: 'worse', joint: ' than' },
  'no-clear-difference': { word: 'no clear difference', joint: ' from' },
  unclear: { word: 'unclear', joint: ', against' },
} as const

/** What one study found against what: "better than sham"; a study without a comparison says so. */
export function nameFound({
  direction,
  comparison,
}: Pick<Contrast, 'direction' | 'comparison'>): string {
  const { word, joint } = FOUND[direction]
  return comparison === 'none'
    ? `${word}, no control group`
    : `${word}${joint} ${nameComparison(comparison)}`
}
