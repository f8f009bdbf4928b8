import type { Contrast, Rating } from '../evidence/model.ts'
import type { Stretch } from './linear-axis.ts'

type PooledWeight = NonNullable<Rating['effect']>['weights'][number]

/** The pooled figures of a rating by year, each with the record that it comes from; undefined where that is not among them. */
export function pairPooled(
  { effect }: Pick<Rating, 'effect'>,
  contrasts: readonly Contrast[],
): readonly { readonly weight: PooledWeight; readonly contrast?: Contrast | undefined }[] {
  const byId = new Map(contrasts.map((contrast) => [contrast.id, contrast]))
  return (effect?.weights ?? [])
    .map((weight) => ({ weight, contrast: byId.get(weight.contrast) }))
    .sort((a, b) => (a.contrast?.year ?? 0) - (b.contrast?.year ?? 0))
}

/** The records of a rating's pooled trials, by year. */
export function findPooled(rating: Rating, contrasts: readonly Contrast[]): readonly Contrast[] {
  return pairPooled(rating, contrasts).flatMap(({ contrast }) => contrast ?? [])
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
