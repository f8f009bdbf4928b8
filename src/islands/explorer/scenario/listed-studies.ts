import type { Contrast } from '../../../evidence/model.ts'
import { explainExclusion } from '../../../evidence/rating/apply-scenario.ts'
import { PRESETS } from '../state/state.ts'
import type { Preset } from '../state/state.ts'
import { toScenario } from './question.ts'

/** A study that bears on the question, and the presets that would leave it out. */
export interface ListedStudy {
  readonly id: string
  readonly label: string
  readonly year: number
  readonly presets: readonly Preset[]
}

/** The studies behind some contrasts, by label. A preset leaves a study out when it leaves out all of its rows. */
export function summariseStudies(contrasts: readonly Contrast[]): readonly ListedStudy[] {
  const counted = contrasts.filter(({ withdrawn }) => withdrawn === undefined)
  // No `Map.groupBy`: this runs in browsers older than it.
  const rowsOf = new Map<string, Contrast[]>()
  for (const row of counted) {
    const rows = rowsOf.get(row.study)
    if (rows) rows.push(row)
    else rowsOf.set(row.study, [row])
  }
  return [...rowsOf]
    .map(([id, rows]) => ({
      id,
      label: rows[0]?.label ?? id,
      year: rows[0]?.year ?? 0,
      presets: PRESETS.filter((preset) => {
        const scenario = toScenario({ off: [], presets: [preset] })
        return rows.every((row) => explainExclusion(row, scenario) !== undefined)
      }),
    }))
    .sort((a, b) => (a.label < b.label ? -1 : a.label > b.label ? 1 : 0))
}
