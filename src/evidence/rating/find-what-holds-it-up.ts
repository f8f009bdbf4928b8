import type { Certainty, Direction, EvidenceBody } from '../model.ts'
import { rate } from './rate.ts'
import type { Scenario } from './scenario.ts'

/** A trial whose loss alone changes the rating, and what remains without it. */
export interface Support {
  readonly trial: string
  /** The trial's papers in this body, by id. */
  readonly studies: readonly string[]
  /** As readers see its counted row: "Cho 2016". */
  readonly label: string
  /** `none` where nothing else was ever tested. */
  readonly certainty: Certainty
  readonly direction?: Direction
}

/**
 * The trials whose loss alone changes certainty or direction, in the order in which they count (METHOD 7, "what holds it
 * up"). Found by rating again without each counted trial and all its companion papers; a recorded judgement that rests on
 * these alone falls with them. The loss of a poor trial may raise the level: `certainty` says where it lands. Untested: none.
 *
 * @param scenario what a reader switched; nothing for our own rating
 * @throws RangeError as `rate` does
 */
export function findWhatHoldsItUp(body: EvidenceBody, scenario: Scenario = {}): readonly Support[] {
  const whole = rate(body, scenario)
  return whole.counted.flatMap((id): Support[] => {
    const { trial, label } = body.contrasts.find((contrast) => contrast.id === id)!
    const studies = listStudies(body, trial)
    const { certainty, direction } = rate(body, {
      ...scenario,
      off: [...(scenario.off ?? []), ...studies],
    })
    return certainty === whole.certainty && direction === whole.direction
      ? []
      : [{ trial, studies, label, certainty, direction }]
  })
}

function listStudies({ contrasts }: EvidenceBody, trial: string): readonly string[] {
  const ofTrial = contrasts.filter((contrast) => contrast.trial === trial)
  return [...new Set(ofTrial.map(({ study }) => study))].sort()
}
