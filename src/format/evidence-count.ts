import type { Rating } from '../evidence/model.ts'
import { formatQuantity } from './numbers.ts'

/** How much a rating rests on: "4 studies, at least 446 people"; empty where nothing counts. */
export function countEvidence(rating: Rating): string {
  const { trials, participants, participantsIncomplete } = rating
  if (trials === 0) return ''
  const studies = formatQuantity(trials, 'study', 'studies')
  if (participants === 0) return `${studies}, size of the groups not known`
  return `${studies}, ${participantsIncomplete ? 'at least ' : ''}${formatQuantity(participants, 'person', 'people')}`
}
