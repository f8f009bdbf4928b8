import { MARK_DIRECTIONS } from '../../../src/charts/symbol.ts'
import { CERTAINTY_LEVELS, MECHANISM_LEVELS } from '../../../src/evidence/model.ts'
import type { ExplorerForm } from '../../../src/islands/explorer/form.ts'

const NAMES = [
  'Yoga',
  'Pneumatic compression',
  'Transcranial stimulation',
  'Vitamin D',
  'Electroencephalography',
  'Warm and cold foot baths',
  'Less caffeine and alcohol',
  'Nerve stimulation, leg',
]
const GIVEN_BY = ['self-care', 'clinician', 'device']
export const KINDS = ['supplement', 'movement', 'device']

/** The same forms each time, spread unevenly over the cells as real ones are. */
export function makeSyntheticForms(count: number): readonly ExplorerForm[] {
  let seed = 7
  const pick = <Value>(values: readonly Value[]): Value => {
    seed = (seed * 48271) % 2147483647
    return values[seed % values.length] as Value
  }
  return Array.from({ length: count }, (_, index) => {
    const certainty = pick([...CERTAINTY_LEVELS, 'very-low', 'very-low', 'low'] as const)
    const isTested = certainty !== 'none'
    const participants = isTested ? pick([8, 24, 60, 133, 446, 2100]) : 0
    return {
      id: `form-${index}`,
      name: `${pick(NAMES)} ${index}`,
      certainty,
      mechanism: pick(MECHANISM_LEVELS),
      direction: isTested ? pick(MARK_DIRECTIONS.slice(0, -1)) : 'untested',
      participants,
      trials: isTested ? 1 + (index % 4) : 0,
      isAtLeast: false,
      kind: pick(KINDS),
      page: `page-${index}`,
      givenBy: [GIVEN_BY[index % GIVEN_BY.length] ?? ''],
      needsBloodTest: index % 7 === 0,
    }
  })
}
