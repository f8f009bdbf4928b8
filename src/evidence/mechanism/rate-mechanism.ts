import { assertInRange } from '../effects/effect-estimate.ts'
import {
  CRITERION_ANSWERS,
  MECHANISM_CRITERIA,
  type MechanismCriterion,
  type MechanismCriterionJudgement,
  type MechanismLevel,
  type MechanismRating,
} from '../model.ts'

const BECAUSE: Readonly<Record<MechanismLevel, string>> = {
  established:
    'It can be measured, its target is altered, giving it changes the target, and symptoms follow at least in part.',
  plausible:
    'It can be measured, and that its target is altered and is reached is shown at least in part.',
  speculative:
    'It can be measured at least in part, but that its target is altered, or that it is reached, is not shown.',
  none: 'What is given cannot be measured, or nobody knows whether it can, so there is no dose to speak of.',
}

/** A plausible story whose last step was looked at and not found. */
const SYMPTOMS_DO_NOT_FOLLOW =
  'It can be measured, and that its target is altered and is reached is shown at least in part; symptoms did not follow where that was looked at.'

/**
 * How well the story of why it would work is shown, from the four criteria. A better answer never lowers the level.
 *
 * @throws RangeError for a missing criterion or an unknown answer
 * @see METHOD 5: this site's reading of Hill's criteria for a mechanism
 */
export function rateMechanism(
  criteria: Readonly<Record<MechanismCriterion, MechanismCriterionJudgement>>,
): MechanismRating {
  for (const criterion of MECHANISM_CRITERIA) {
    const answer = criteria[criterion]?.answer
    assertInRange(CRITERION_ANSWERS.includes(answer), {
      call: `rateMechanism: ${criterion} must be one of ${CRITERION_ANSWERS.join(', ')}`,
      value: answer,
    })
  }
  const isYes = (criterion: MechanismCriterion) => criteria[criterion].answer === 'yes'
  const isShown = (criterion: MechanismCriterion) =>
    isYes(criterion) || criteria[criterion].answer === 'partly'
  const level = (): MechanismLevel => {
    if (!isShown('measurable')) return 'none'
    if (isYes('measurable') && isYes('target') && isYes('reaches') && isShown('tracks'))
      return 'established'
    if (isYes('measurable') && isShown('target') && isShown('reaches')) return 'plausible'
    return 'speculative'
  }
  const isRefuted = level() === 'plausible' && criteria.tracks.answer === 'no'
  return {
    level: level(),
    criteria,
    because: isRefuted ? SYMPTOMS_DO_NOT_FOLLOW : BECAUSE[level()],
  }
}
