import { toggle } from '../state/state.ts'
import type { ScenarioState } from '../state/state.ts'

/** The same scenario with one study switched off, or on again where it was off. */
export const switchStudy = (scenario: ScenarioState, study: string): ScenarioState => ({
  ...scenario,
  off: toggle(scenario.off, study).toSorted(),
})
