import type { Contrast, Outcome } from '../model.ts'

/** Whether a row's figures are in points of this scale. The same scale with another good side would be pooled upside down. */
export function isOnScale(
  { scale, better }: Pick<Contrast, 'scale' | 'better'>,
  pooled: Outcome['scale'],
): boolean {
  return pooled !== undefined && scale === pooled.id && better === pooled.better
}
