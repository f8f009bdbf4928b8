import type { Scenario } from '../../../evidence/rating/scenario.ts'
import type { ExplorerState, ScenarioState } from '../state/state.ts'

/** What is asked: the effect on what, in whom, and by which studies. */
export interface Question {
  readonly outcome: string
  readonly population: string
  readonly scenario: ScenarioState
}

/** The question of a state, with the site's own where the reader chose none. */
export function readQuestion(
  { outcome, who, scenario }: ExplorerState,
  site: {
    readonly outcomes: readonly { id: string }[]
    readonly populations: readonly { id: string }[]
  },
): Question {
  return {
    outcome: outcome ?? site.outcomes[0]?.id ?? '',
    population: who ?? site.populations[0]?.id ?? '',
    scenario,
  }
}

/** The same question about another outcome. A difference is in points of one scale, so it stays behind. */
export function askAbout(question: Question, outcome: string): Question {
  if (outcome === question.outcome) return question
  return { ...question, outcome, scenario: { ...question.scenario, sid: undefined } }
}

/** A scenario in the core's terms. */
export function toScenario({ off, presets, sid, until, tau2 }: ScenarioState): Scenario {
  return {
    ...(off.length > 0 && { off }),
    ...(until !== undefined && { untilYear: until }),
    ...(presets.includes('low-risk') && { excludeHighRisk: true }),
    ...(presets.includes('no-industry') && { excludeIndustry: true }),
    ...(presets.includes('blinded') && { blindedOnly: true }),
    ...(tau2 !== undefined && { heterogeneity: tau2 }),
    ...(sid !== undefined && { smallestImportantDifference: sid }),
  }
}
