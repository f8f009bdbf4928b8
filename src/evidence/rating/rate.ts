import { addUp, weighRows, type CountedEvidence } from '../certainty/counted-evidence.ts'
import { rateCertainty } from '../certainty/rate-certainty.ts'
import { suggestDirection } from '../direction/suggest-direction.ts'
import { assertInRange } from '../effects/effect-estimate.ts'
import { CONTRAST_DIRECTIONS, type Contrast, type EvidenceBody, type Rating } from '../model.ts'
import { keepJudgements } from './apply-scenario.ts'
import { describePool, poolBody } from './pool-body.ts'
import type { Scenario } from './scenario.ts'
import { selectContrasts } from './select-contrasts.ts'

/**
 * The whole derivation of one rating: which contrasts count, what they give together, each step of certainty and the
 * direction. The order of the contrasts does not matter. Nothing that counts: certainty `none`, no direction, no steps.
 *
 * @param scenario what a reader switched; nothing for our own rating
 * @throws RangeError for a smallest important difference that is not above 0, or a judgement without reason
 * @see METHOD 3, 4 and 7
 */
export function rate(body: EvidenceBody, scenario: Scenario = {}): Rating {
  const smallestImportantDifference =
    scenario.smallestImportantDifference ?? body.outcome.scale?.smallestImportantDifference
  assertInRange(smallestImportantDifference === undefined || smallestImportantDifference > 0, {
    call: 'rate: smallestImportantDifference must be above 0',
    value: smallestImportantDifference,
  })
  const { basis, counted, leftOut, excludedStudies } = selectContrasts(body, scenario)
  const facts = {
    form: body.form.id,
    outcome: body.outcome.id,
    population: body.population.id,
    counted: counted.map(({ id }) => id),
    leftOut,
    trials: counted.length,
    participants: addUp(counted, ({ participants }) => participants ?? 0),
    participantsIncomplete: counted.some(({ participants }) => participants === undefined),
    ...tellDirections(counted),
  }
  if (!basis) return { ...facts, certainty: 'none', steps: [] }
  const rows = weighRows(counted)
  const pool = poolBody(rows, {
    outcome: body.outcome,
    basis,
    heterogeneity: scenario.heterogeneity,
  })
  const { outcome, population } = body
  const evidence: CountedEvidence = {
    basis,
    rows,
    pool,
    outcome,
    population,
    smallestImportantDifference,
  }
  const judgements = keepJudgements(body.judgements, { excludedStudies })
  return {
    ...facts,
    ...rateCertainty(evidence, judgements),
    basis,
    direction: suggestDirection(evidence),
    effect: pool && describePool(pool, { smallestImportantDifference }),
  }
}

/** How many rows say what, or that none says anything; nothing where all say the same. */
function tellDirections(counted: readonly Contrast[]): Pick<Rating, 'found' | 'isUnreported'> {
  const found = CONTRAST_DIRECTIONS.flatMap((direction) => {
    const trials = counted.filter((row) => row.direction === direction).length
    return trials > 0 ? [[direction, trials] as const] : []
  })
  if (found.length > 1) return { found: Object.fromEntries(found) }
  return found[0]?.[0] === 'unclear' ? { isUnreported: true } : {}
}
