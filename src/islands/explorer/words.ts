import type { Certainty } from '../../evidence/model.ts'

/** A least strength as the filter names it. */
export function describeLeast(least: Certainty | undefined): string {
  switch (least) {
    case 'high':
      return 'high'
    case 'moderate':
      return 'moderate or higher'
    case 'low':
      return 'low or higher'
    case 'very-low':
      return 'very low or higher'
    default:
      return 'any'
  }
}
