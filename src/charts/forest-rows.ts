import type { Contrast, Rating } from '../evidence/model.ts'
import type { Stretch } from './linear-axis.ts'

/** The pooled trials of a rating by year, each with the record that its figures come from. */
export function findPooled(rating: Rating, contrasts: readonly Contrast[]): readonly Contrast[] {
  const byId = new Map(contrasts.map((contrast) => [contrast.id, contrast]))
  return (rating.effect?.weights ?? [])
    .flatMap(({ contrast }) => byId.get(contrast) ?? [])
    .sort((a, b) => a.year - b.year)
}

/** Where a word stands above a stretch so that it never leaves the plot. */
export interface Label {
  /** In percent of the width. */
  readonly at: number
  readonly anchor: 'start' | 'middle' | 'end'
}

/**
 * A label above the middle of a stretch, or flush with its end and pushed inwards where it would
 * leave the plot.
 *
 * @param labelPercent width of the label at the narrowest plot, in percent of that plot; at most 100
 */
export function placeLabel(
  { from, to }: Stretch,
  { labelPercent }: { readonly labelPercent: number },
): Label {
  const middle = Math.round((from + to) * 5) / 10
  if (middle < labelPercent / 2) return { at: Math.min(from, 100 - labelPercent), anchor: 'start' }
  if (middle > 100 - labelPercent / 2) return { at: Math.max(to, labelPercent), anchor: 'end' }
  return { at: middle, anchor: 'middle' }
}
