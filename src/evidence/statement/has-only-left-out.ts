import type { Rating } from '../model.ts'

/** Whether nothing counts although the form was tested here: each of its studies was left out or withdrawn. */
export function hasOnlyLeftOut({ counted, leftOut }: Pick<Rating, 'counted' | 'leftOut'>): boolean {
  return counted.length === 0 && leftOut.some(({ isElsewhere }) => !isElsewhere)
}
